import { memberByEmail } from '../db/index.ts';
import type { MemberRow } from '../db/rows.ts';
import type { NetworkMemberArgs } from '../generated/resolvers.ts';
import { type ApiContext, isModerator, memberOf } from './context.ts';
import { notFound, throttled } from './errors.ts';
import { keyOrResourceId } from './global-id.ts';

export const NETWORK_ROLES = { host: 'HOST', moderator: 'MODERATOR', member: 'CONTRIBUTOR', limited: null } as const;

/** `Network.member`: for hosts and moderators. To everybody else each member is as unknown as one who never was. */
export function memberFor(context: ApiContext, { id, role }: NetworkMemberArgs): MemberRow {
  const key = isModerator(context.viewer) ? keyOrResourceId(id, ['User']) : null;
  const member = key === null ? null : memberOf(context, key);
  if (!member || (role && NETWORK_ROLES[member.role] !== role)) throw notFound('Member');
  return member;
}

const MINUTE = 60_000;
export const FAILED_LOOKUPS = 10;

/** When each host's latest lookups that found nobody were. */
const failures = new WeakMap<ApiContext['db'], Map<number, number[]>>();

/**
 * `Network.memberByEmail`: null for everybody but hosts. A host who tries address after address that nobody has is THROTTLED
 * (schema note), so that the field lists no members; the limit of ten a minute is our own.
 */
export function lookUpByEmail(context: ApiContext, email: string): MemberRow | null {
  const { db, viewer } = context;
  if (viewer?.role !== 'host') return null;
  const byMember = failures.get(db) ?? new Map<number, number[]>();
  failures.set(db, byMember);
  const now = context.now().getTime();
  const recent = (byMember.get(viewer.id) ?? []).filter((at) => at > now - MINUTE && at <= now);
  if (recent.length >= FAILED_LOOKUPS) throw throttled('Too many addresses that nobody has. Try again in a minute');
  const member = memberByEmail(db, email);
  byMember.set(viewer.id, member ? recent : [...recent, now]);
  return member;
}

import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { logEvent } from '@/lib/auth';
import { processWide } from '@/lib/config/process-wide';
import { StoreUnavailableError } from '@/lib/store';
import { clearedCookie, keyOfCookie, readCookies, sessionCookie } from './cookie';
import {
  type GrantName,
  grantsOf,
  type LiveRecord,
  type Loaded,
  type Member,
  readRecord,
  type SessionEndReason,
  tokensOf,
  writeRecord,
} from './record';
import { dropEndedGrants, endIfRefused, isFresh, isPassing, isUsable, refreshShared } from './refresh';

export { addGrant, isBegunBy, removeGrant, startSession } from './beginning';
export { ABSOLUTE_LIMIT_MS, clearedCookie, cookieName, readCookies, setCookieLine } from './cookie';
export { endSession } from './ending';
export { type HostUse, hostUses, noteHostUse } from './host-log';
export {
  endAllSessions,
  endOtherSessions,
  endSessionByHandle,
  type SessionSummary,
  sessionsOf,
} from './member-sessions';
export {
  endedUnasked,
  type GrantName,
  HOST_LIMIT_MS,
  IDLE_LIMIT_MS,
  type Member,
  type SessionEndReason,
} from './record';
export { SessionEndedError } from './refresh';

/** A signed-in member, as the rest of the house sees it: no token, no cookie. Times are milliseconds. */
export type Session = {
  /** The store key: a hash of the id, so it opens nothing. */
  key: string;
  member: Member;
  grants: GrantName[];
  scopes: Partial<Record<GrantName, string[]>>;
  createdAt: number;
  lastUsedAt: number;
};

/** Only `signed-out` sends to the sign-in; `unreadable` says that the store does not answer, and keeps the cookie. */
export type SessionRead =
  | { state: 'signed-in'; session: Session }
  | { state: 'signed-out'; reason?: SessionEndReason }
  | { state: 'unreadable' };

const TOUCH_EVERY_MS = 60_000;

/** What a session was read from, so that its first token costs no second read of the store. Never part of the session itself. */
const recordsOf = () => processWide('session.records', () => new WeakMap<Session, LiveRecord>());

/** The idle limit rolls: at most once a minute, and by compare-and-set, so that it revives nothing. */
async function touch(key: string, { record, version }: Loaded): Promise<void> {
  if ('ended' in record) return;
  try {
    await dropEndedGrants(key, record);
    if (Date.now() - record.lastUsedAt < TOUCH_EVERY_MS) return;
    await writeRecord(key, { ...record, lastUsedAt: Date.now() }, version);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.touch', 'store', { error }); // reading worked, so the member goes on; a later request touches
  }
}

async function readSession(cookie: string | undefined): Promise<SessionRead> {
  const key = await keyOfCookie(cookie);
  if (!key) return { state: 'signed-out' };
  try {
    const loaded = await readRecord(key);
    if (!loaded) return { state: 'signed-out', reason: 'expired' };
    const { record } = loaded;
    if ('ended' in record) return { state: 'signed-out', reason: record.ended };
    await touch(key, loaded);
    const { member, grants, createdAt, lastUsedAt } = record;
    const names = grantsOf(record);
    const scopes = Object.fromEntries(names.map((name) => [name, grants[name]?.scopes ?? []]));
    const session: Session = { key, member, grants: names, scopes, createdAt, lastUsedAt };
    recordsOf().set(session, record);
    return { state: 'signed-in', session };
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.read', 'store', { error });
    return { state: 'unreadable' };
  }
}

/** The session of the page being rendered, read once per request. For server components. */
export const currentSession = cache(async (): Promise<SessionRead> => {
  return await readSession((await cookies()).get(sessionCookie())?.value);
});

/** The session of a request, for route handlers. */
export function sessionOf(request: Request): Promise<SessionRead> {
  return readSession(readCookies(request.headers.get('cookie')).get(sessionCookie()));
}

/**
 * An access token of a grant, refreshed where it must be: here, once, whoever asks (lib/session/refresh.ts).
 * `refused`: a token that the network just refused, which is then not given again.
 * @throws SessionEndedError | StoreUnavailableError | NetworkUnreachableError
 */
export async function accessToken(
  session: Session,
  grant: GrantName,
  { refused }: { refused?: string } = {},
): Promise<string> {
  const record = recordsOf().get(session);
  const tokens = record ? tokensOf(session.key, grant, record) : null;
  if (tokens && isFresh(tokens, refused)) return tokens.accessToken;
  try {
    return await refreshShared(session.key, grant, refused);
  } catch (error) {
    if (tokens && isPassing(error) && isUsable(tokens, refused)) return tokens.accessToken;
    throw error;
  }
}

/** The host grant of a session: the handle that outlives a change of id, and when it ends (ms). null: there is none. */
export function hostGrantOf(session: Session): { handle: string; endsAt: number } | null {
  const record = recordsOf().get(session);
  const endsAt = session.grants.includes('host') ? record?.grants.host?.endsAt : null;
  return record && endsAt ? { handle: record.handle, endsAt } : null;
}

/**
 * Ends a grant whose token the network refused although it was just refreshed; the member grant takes the session with it.
 * @throws StoreUnavailableError
 */
export function endRefused(session: Session, grant: GrantName, refused: string): Promise<void> {
  return endIfRefused(session.key, grant, refused);
}

/**
 * Set-Cookie lines that take away a session cookie which stands for nothing any more; none where it is good, where the
 * store cannot say, and where this browser has a newer one that an old request must not take from it.
 */
export function clearDeadCookie(request: Request, read: SessionRead): string[] {
  const isDead = read.state === 'signed-out' && read.reason !== 'replaced';
  return isDead && readCookies(request.headers.get('cookie')).has(sessionCookie()) ? [clearedCookie()] : [];
}

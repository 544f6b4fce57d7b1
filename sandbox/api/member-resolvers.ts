import type { MemberRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { avatarUrl, memberUrl } from './addresses.ts';
import { type ApiContext, isModerator } from './context.ts';
import { globalId } from './global-id.ts';
import { NETWORK_ROLES } from './member-lookup.ts';
import { hasScope } from './scopes.ts';

function memberType(context: ApiContext, member: MemberRow) {
  if (member.role === 'host') return 'NETWORK_HOST';
  if (member.role === 'moderator') return 'NETWORK_MODERATOR';
  if (member.role === 'limited') return 'LIMITED_MEMBER';
  const held = context.db.all<{ role: string }>(
    'select distinct role from space_memberships where member_id = ?',
    member.id,
  );
  const roles = held.map(({ role }) => role);
  if (roles.includes('host')) return 'SPACE_HOST';
  return roles.includes('moderator') ? 'SPACE_MODERATOR' : 'FULL_MEMBER';
}

/** mira@tidewater.test becomes m•••@t•••.test. */
function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}•••@${domain.slice(0, 1)}•••${domain.slice(domain.lastIndexOf('.'))}`;
}

/** Plain for its owner and for hosts, masked for moderators and for tokens without read:userinfo, else nothing. */
function emailFor(context: ApiContext, member: MemberRow): string | null {
  const { viewer } = context;
  const isPlain = viewer?.id === member.id || viewer?.role === 'host';
  if (!isPlain && viewer?.role !== 'moderator') return null;
  return isPlain && hasScope(context, ['read:userinfo']) ? member.email : masked(member.email);
}

/** The viewer's own; others' for hosts and moderators whose token reads members. */
function timeZoneFor(context: ApiContext, member: MemberRow): string | null {
  if (context.viewer?.id === member.id) return member.time_zone;
  const mayRead = hasScope(context, ['host:read:network_members', 'host:write:network_members']);
  return mayRead && isModerator(context.viewer) ? member.time_zone : null;
}

const countOf = (query: string) => (member: MemberRow, _: unknown, context: ApiContext) =>
  context.db.get<{ count: number }>(query, member.id)?.count ?? 0;

export const memberResolvers = {
  Query: { me: (_, __, context) => context.viewer },
  User: {
    avatarUrl: (member, _, context) => (member.has_avatar ? avatarUrl(context, member.id) : null),
    email: (member, _, context) => emailFor(context, member),
    firstName: (member) => member.first_name || null,
    followedMemberCount: countOf('select count(*) as count from follows where follower_id = ?'),
    followerCount: countOf('select count(*) as count from follows where followed_id = ?'),
    id: (member) => globalId('User', member.id),
    isLimitedMember: (member) => member.role === 'limited',
    joinedAt: (member) => member.joined_at,
    lastActiveAt: (member, _, context) => (isModerator(context.viewer) ? member.last_active_at : null),
    lastName: (member) => member.last_name || null,
    memberType: (member, _, context) => memberType(context, member),
    networkRole: (member) => NETWORK_ROLES[member.role],
    resourceId: (member) => String(member.id),
    shortBio: (member) => member.short_bio,
    timeZone: (member, _, context) => timeZoneFor(context, member),
    url: (member, _, context) => memberUrl(context, member.id),
  },
} satisfies Resolvers;

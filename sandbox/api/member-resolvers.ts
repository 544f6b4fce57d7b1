import type { MemberRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { avatarUrl, memberUrl } from './addresses.ts';
import { type ApiContext, isModerator } from './context.ts';
import { globalId } from './global-id.ts';

const NETWORK_ROLES = { host: 'HOST', moderator: 'MODERATOR', member: 'CONTRIBUTOR', limited: null } as const;

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

/** Plain for its owner and for hosts, masked for moderators, nothing for everybody else. */
function emailFor({ viewer }: ApiContext, member: MemberRow): string | null {
  if (viewer?.id === member.id || viewer?.role === 'host') return member.email;
  return viewer?.role === 'moderator' ? masked(member.email) : null;
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
    lastName: (member) => member.last_name || null,
    memberType: (member, _, context) => memberType(context, member),
    networkRole: (member) => NETWORK_ROLES[member.role],
    resourceId: (member) => String(member.id),
    shortBio: (member) => member.short_bio,
    timeZone: (member, _, context) =>
      context.viewer?.id === member.id || isModerator(context.viewer) ? member.time_zone : null,
    url: (member, _, context) => memberUrl(context, member.id),
  },
} satisfies Resolvers;

import type { SQLInputValue } from 'node:sqlite';
import type { GraphQLResolveInfo } from 'graphql';
import type { MemberRow } from '../db/rows.ts';
import type { MemberSort, NetworkMembersArgs } from '../generated/resolvers.ts';
import { type Connection, emptyPage, type List, readPage } from './connections.ts';
import { type ApiContext, isModerator } from './context.ts';
import { badInput, notFound } from './errors.ts';
import { requireKey } from './global-id.ts';
import { matchOf } from './search.ts';

export type Roster = Connection<MemberRow> & { totalCount: number };

const NETWORK_ROLE = `case m.role when 'host' then 0 when 'moderator' then 1 when 'member' then 2 else 3 end`;
const SPACE_ROLE = `case r.role when 'host' then 0 when 'moderator' then 1 else 2 end`;
const NETWORK_ROLES = { HOST: 'host', MODERATOR: 'moderator', CONTRIBUTOR: 'member' } as const;

// That the role is not “member” goes without saying, but not to SQLite, which has an index of the few for whom it is so.
const RUNS = (role: 'host' | 'moderator') =>
  `exists (select 1 from space_memberships t where t.member_id = m.id and t.role = '${role}' and t.role <> 'member')`;
const MEMBER_TYPES = {
  NETWORK_HOST: `m.role = 'host'`,
  NETWORK_MODERATOR: `m.role = 'moderator'`,
  LIMITED_MEMBER: `m.role = 'limited'`,
  SPACE_HOST: `m.role = 'member' and ${RUNS('host')}`,
  SPACE_MODERATOR: `m.role = 'member' and ${RUNS('moderator')} and not ${RUNS('host')}`,
  FULL_MEMBER: `m.role = 'member' and not ${RUNS('moderator')} and not ${RUNS('host')}`,
} as const;

/** The column that leads; ties are settled by id. Moments of joining a space are not kept here, so the network's stand in. */
function leading(sort: MemberSort, inSpace: boolean): string[] {
  switch (sort) {
    case 'RESOURCE_ID':
      return [];
    case 'DATE_JOINED':
      return ['m.joined_at'];
    case 'MEMBER_NAME':
      return ['m.name collate nocase'];
    case 'MEMBER_TYPE':
      return [NETWORK_ROLE];
    case 'ROLE':
      return [inSpace ? SPACE_ROLE : NETWORK_ROLE];
    case 'LAST_VISIT':
      return ['m.last_active_at'];
    default:
      throw badInput(`sort ${sort} is for ambassadors only`);
  }
}

/**
 * `Network.members`: everybody for hosts and moderators, nobody for others. A cursor belongs to its sort and order, for ROLE
 * to its term too (schema note on `after`): any other is BAD_USER_INPUT.
 */
export function memberList(context: ApiContext, args: NetworkMembersArgs, info: GraphQLResolveInfo): Roster {
  if (!isModerator(context.viewer)) return { ...emptyPage(), totalCount: 0 };
  const sort = args.sort ?? 'LAST_VISIT';
  const sortOrder = args.sortOrder ?? 'ASC';
  const conditions = ['1'];
  const values: SQLInputValue[] = [];
  let from = 'members m';
  if (args.spaceId) {
    const space = requireKey('spaceId', args.spaceId, ['Space']);
    if (!context.spaces.has(space)) throw notFound('Space');
    from = 'space_memberships r join members m on m.id = r.member_id';
    conditions.push('r.space_id = ?');
    values.push(space);
  }
  if (args.memberType) conditions.push(`(${MEMBER_TYPES[args.memberType]})`);
  if (args.role) {
    conditions.push('m.role = ?');
    values.push(NETWORK_ROLES[args.role]);
  }
  const term = args.term?.trim();
  if (term) {
    // As it stands anywhere in the name, or as words of it whatever their accents.
    conditions.push(
      `(m.name like ? escape '\\' or m.id in (select rowid from search_members where search_members match ?))`,
    );
    values.push(`%${term.replace(/[\\%_]/g, '\\$&')}%`, matchOf(term) ?? '""');
  }
  const where = conditions.join(' and ');
  const list: List = {
    name: ['members', sort, sortOrder, ...(sort === 'ROLE' ? [term ?? ''] : [])].join(' '),
    select: `'User' as __typename, m.*`,
    from,
    where,
    values,
    order: [...leading(sort, Boolean(args.spaceId)), 'm.id'],
    descending: sortOrder === 'DESC',
  };
  const page = readPage<MemberRow>(context.db, list, { first: args.first, after: args.after }, info);
  const counted = context.db.get<{ count: number }>(`select count(*) as count from ${from} where ${where}`, ...values);
  return { ...page, totalCount: counted?.count ?? 0 };
}

import type { SQLInputValue } from 'node:sqlite';
import type { FeedItemRow, PostRow } from '../db/rows.ts';
import type { FeedAction, FeedFilters, NetworkResolvers, Resolvers } from '../generated/resolvers.ts';
import { readChain } from './chain.ts';
import { asOfCursor, type List, readCursor, TOP_PAGE } from './connections.ts';
import { type ApiContext, memberOf } from './context.ts';
import { globalId, keyOrResourceId } from './global-id.ts';
import { countPopularity, minuteOf } from './popularity.ts';
import { POST_COLUMNS } from './posts.ts';

const HOUR = 3_600_000;

// Ranked for the viewer: a post counts as this much livelier than it is. Mild on purpose, and the same for every visit.
const RANK = `p.last_activity_at
  + ${8 * HOUR} * exists (select 1 from follows f where f.follower_id = ?1 and f.followed_id = p.creator_id)
  + ${4 * HOUR} * exists (select 1 from space_memberships m where m.member_id = ?1 and m.space_id = p.space_id)
  + ${2 * HOUR} * p.is_host_post`;
const MOST_RAISED = 14 * HOUR;

type Narrowing = { where: string; values: SQLInputValue[] };
type Order = Pick<List, 'from' | 'order'> & Partial<List> & { fromValues?: SQLInputValue[] };
/** The lists that make up a feed, one behind the other; `name` is also in their cursors. */
type Feed = { name: string; order: () => Order }[];

/**
 * Nobody's post is raised by more than MOST_RAISED. So a page of the ranked feed lies within that much of the same page of
 * the plain one, and the rest of the feed need not be ranked at all.
 */
function ranked(context: ApiContext, { where, values }: Narrowing, after: string | null | undefined): Order {
  const from = `(select p.*, ${RANK} as rank from posts p) p`;
  const fromValues = [context.viewer?.id ?? 0];
  const [rank, id] = after ? readCursor('after', after).slice(2) : [];
  const place = [rank, id].map((part) => (typeof part === 'number' ? part : Number.MAX_SAFE_INTEGER));
  const [highest = 0] = place;
  const last = context.db.get<{ at: number }>(
    `select p.last_activity_at as at from ${from} where ${where} and p.last_activity_at <= ? and (p.rank, p.id) < (?, ?)
      order by p.last_activity_at desc, p.id desc limit 1 offset ${TOP_PAGE}`,
    ...[...fromValues, ...values, highest, ...place],
  );
  return {
    from,
    fromValues,
    order: ['p.rank', 'p.id'],
    where: `${where} and p.last_activity_at between ? and ?`,
    values: [...values, (last?.at ?? 0) - MOST_RAISED, highest],
  };
}

function feedOf(
  context: ApiContext,
  filters: FeedFilters,
  narrowing: Narrowing,
  after: string | null | undefined,
): Feed {
  const sort = filters.sortBy ?? (filters.personalized === false ? 'LAST_ACTIVITY' : 'PERSONALIZED');
  const name = `feed ${sort}`;
  switch (sort) {
    case 'NEWEST':
      return [{ name, order: () => ({ from: 'posts p', order: ['p.created_at', 'p.id'] }) }];
    case 'OLDEST':
      return [{ name, order: () => ({ from: 'posts p', order: ['p.created_at', 'p.id'], descending: false }) }];
    case 'PERSONALIZED':
      return [{ name, order: () => ranked(context, narrowing, after) }];
    case 'POPULARITY': {
      const asOf = asOfCursor(after) ?? minuteOf(context.now());
      countPopularity(context.db, asOf);
      const { where, values } = narrowing;
      return [
        {
          name,
          order: () => ({
            asOf,
            from: 'popular s cross join posts p on p.id = s.id',
            where: `s.as_of = ? and ${where}`,
            values: [asOf, ...values],
            order: ['s.score', 's.id'],
          }),
        },
        // What nobody said a word about in that week follows by age.
        {
          name: `${name} quiet`,
          order: () => ({
            asOf,
            from: 'posts p',
            where: `not exists (select 1 from popular s where s.as_of = ? and s.id = p.id) and ${where}`,
            values: [asOf, ...values],
            order: ['p.created_at', 'p.id'],
          }),
        },
      ];
    }
    // No member of this network says where they live, so NEAR_ME has nothing to go by.
    default:
      return [{ name, order: () => ({ from: 'posts p', order: ['p.last_activity_at', 'p.id'] }) }];
  }
}

function narrow(context: ApiContext, filters: FeedFilters): Narrowing {
  // The plus keeps SQLite from collecting whole spaces to sort them: the order's own index is walked, and stopped early.
  const conditions = ['+p.space_id in (select value from json_each(?))'];
  const values: SQLInputValue[] = [context.spaceIds];
  const among = (column: string, wanted: (string | number)[]) => {
    conditions.push(`+${column} in (select value from json_each(?))`);
    values.push(JSON.stringify(wanted));
  };
  if (filters.byHosts) conditions.push('p.is_host_post = 1');
  if (filters.unanswered) conditions.push('p.comment_count = 0');
  if (filters.mine) {
    conditions.push('p.creator_id = ?');
    values.push(context.viewer?.id ?? 0);
  }
  if (filters.postTypes) among('p.kind', filters.postTypes);
  // An id that names no space matches nothing: the filter must never widen.
  if (filters.filterTagIds) {
    among(
      'p.space_id',
      filters.filterTagIds.map((id) => keyOrResourceId(id, ['PostTag', 'Space']) ?? 0),
    );
  }
  return { where: conditions.join(' and '), values };
}

export const feed: NetworkResolvers['feed'] = (_, args, context, info) => {
  // `sortId`, `filterIds` and `promptTypes` name options that a network sets up itself; this one has none.
  const filters = args.filters ?? {};
  const narrowing = narrow(context, filters);
  const lists = feedOf(context, filters, narrowing, args.after).map(({ name, order }) => ({
    name,
    make: (): List => {
      const { fromValues = [], ...list } = { descending: true, ...narrowing, ...order() };
      return { ...list, name, select: POST_COLUMNS, values: [...fromValues, ...list.values] };
    },
  }));
  const { edges, pageInfo } = readChain<PostRow>(context.db, lists, { first: args.first, after: args.after }, info);
  const items = edges.map(({ cursor, node }): { cursor: string; node: FeedItemRow } => ({
    cursor,
    node: { __typename: 'FeedPostItem', post: node },
  }));
  return { edges: items, nodes: items.map((item) => item.node), pageInfo };
};

type Activity = { action: FeedAction; actorId: number; at: number };

/** What last happened to a post: somebody else's comment, its author's edit, or its being posted. */
function activityOf(context: ApiContext, post: PostRow): Activity {
  const saved = post.edited_at ?? post.created_at;
  const comment =
    post.last_comment_id === null || post.last_activity_at === saved
      ? null
      : context.db.get<{ author_id: number; depth: number }>(
          'select author_id, depth from comments where id = ?',
          post.last_comment_id,
        );
  if (comment && comment.author_id !== post.creator_id) {
    const answers = post.kind === 'poll' && comment.depth === 1 && pollTypeOf(context, post.id) === 'QUESTION';
    const action = answers ? 'ANSWERED_QUESTION' : 'COMMENTED';
    return { action, actorId: comment.author_id, at: post.last_activity_at };
  }
  return { action: post.edited_at === null ? 'POSTED' : 'UPDATED', actorId: post.creator_id, at: saved };
}

function pollTypeOf(context: ApiContext, postId: number): string | undefined {
  return context.db.get<{ type: string }>('select type from polls where post_id = ?', postId)?.type;
}

export const feedResolvers = {
  FeedPostItem: {
    actedAt: ({ post }, _, context) => activityOf(context, post).at,
    action: ({ post }, _, context) => activityOf(context, post).action,
    actor: ({ post }, _, context) => memberOf(context, activityOf(context, post).actorId),
    id: ({ post }) => globalId('FeedPostItem', post.id),
    introducedMember: () => null,
    isIntroduction: () => false,
    post: ({ post }) => post,
    space: ({ post }, _, context) => context.spaces.get(post.space_id) ?? null,
  },
} satisfies Resolvers;

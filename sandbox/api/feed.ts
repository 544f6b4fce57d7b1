import type { SQLInputValue } from 'node:sqlite';
import type { FeedItemRow, PostRow } from '../db/rows.ts';
import type { FeedAction, FeedFilters, NetworkResolvers, Resolvers } from '../generated/resolvers.ts';
import { asOfCursor, type List, readPage } from './connections.ts';
import { type ApiContext, memberOf } from './context.ts';
import { globalId, keyOrResourceId } from './global-id.ts';
import { POST_COLUMNS } from './posts.ts';

const WEEK = 7 * 24 * 3_600_000;
const HOUR = 3_600_000;

// Ranked for the viewer: a post counts as this much livelier than it is. Mild on purpose, and the same for every visit.
const RANK = `p.last_activity_at
  + ${8 * HOUR} * exists (select 1 from follows f where f.follower_id = ?1 and f.followed_id = p.creator_id)
  + ${4 * HOUR} * exists (select 1 from space_memberships m where m.member_id = ?1 and m.space_id = p.space_id)
  + ${2 * HOUR} * p.is_host_post`;

// Seven days of life: a comment weighs two reactions. Read as of the walk's first page, so a walk keeps its order.
const SCORED = `(select p.*, 2 * coalesce(c.count, 0) + coalesce(r.count, 0) as score from posts p
  left join (select post_id, count(*) as count from comments where created_at between ?1 and ?2 group by post_id) c
    on c.post_id = p.id
  left join (select target_id, count(*) as count from reactions
              where created_at between ?1 and ?2 and target = 'post' group by target_id) r on r.target_id = p.id) p`;

type Order = Pick<List, 'name' | 'from' | 'order' | 'descending' | 'asOf'> & { fromValues: SQLInputValue[] };

function orderOf(context: ApiContext, filters: FeedFilters, after: string | null | undefined): Order {
  const sort = filters.sortBy ?? (filters.personalized === false ? 'LAST_ACTIVITY' : 'PERSONALIZED');
  const plain = { name: sort, from: 'posts p', fromValues: [], descending: true };
  switch (sort) {
    case 'NEWEST':
      return { ...plain, order: ['p.created_at', 'p.id'] };
    case 'OLDEST':
      return { ...plain, order: ['p.created_at', 'p.id'], descending: false };
    case 'PERSONALIZED': {
      const from = `(select p.*, ${RANK} as rank from posts p) p`;
      return { ...plain, from, fromValues: [context.viewer?.id ?? 0], order: ['p.rank', 'p.id'] };
    }
    case 'POPULARITY': {
      const asOf = asOfCursor(after) ?? context.now().getTime();
      return {
        ...plain,
        from: SCORED,
        fromValues: [asOf - WEEK, asOf],
        order: ['p.score', 'p.created_at', 'p.id'],
        asOf,
      };
    }
    // No member of this network says where they live, so NEAR_ME has nothing to go by.
    default:
      return { ...plain, order: ['p.last_activity_at', 'p.id'] };
  }
}

function narrow(context: ApiContext, filters: FeedFilters): { where: string; values: SQLInputValue[] } {
  const conditions = ['p.space_id in (select value from json_each(?))'];
  const values: SQLInputValue[] = [context.spaceIds];
  const among = (column: string, wanted: (string | number)[]) => {
    conditions.push(`${column} in (select value from json_each(?))`);
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
  const { fromValues, ...order } = orderOf(context, filters, args.after);
  const { where, values } = narrow(context, filters);
  const list: List = {
    ...order,
    name: `feed ${order.name}`,
    select: POST_COLUMNS,
    where,
    values: [...fromValues, ...values],
  };
  const { edges, pageInfo } = readPage<PostRow>(context.db, list, { first: args.first, after: args.after }, info);
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

import { readEmoji } from '../db/emoji.ts';
import type { PostRow, ReactionRow } from '../db/rows.ts';
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts';
import { commentById } from './comments.ts';
import { type ApiContext, memberOf, requireWriter } from './context.ts';
import { badInput, notFound } from './errors.ts';
import { globalId, keyOf, POST_TYPES, parseGlobalId } from './global-id.ts';
import { visiblePost } from './posts.ts';

type Target = ReactionRow['target'];

const NOT_ONE_EMOJI = 'Emoji must be a single emoji';

/** Most used first; equally used ones in the order in which they first came. */
export function reactionGroups(context: ApiContext, target: Target, targetId: number) {
  const groups = context.db.all<{ emoji: string; count: number; mine: number }>(
    `select base_emoji as emoji, count(*) as count, max(member_id = ?) as mine from reactions
      where target = ? and target_id = ? group by base_emoji order by count(*) desc, min(created_at), min(id)`,
    context.viewer?.id ?? 0,
    target,
    targetId,
  );
  return groups.map(({ emoji, count, mine }) => ({ emoji, count, reactedByViewer: mine === 1 }));
}

const REACTION = `select 'Reaction' as __typename, * from reactions`;

/** Null where what it belongs to is hidden from the viewer. */
export function reactionById(context: ApiContext, id: number): ReactionRow | null {
  const reaction = context.db.get<ReactionRow>(`${REACTION} where id = ?`, id);
  return reaction && targetOf(context, reaction) && reaction;
}

function targetOf(context: ApiContext, { target, target_id }: ReactionRow) {
  return target === 'post' ? visiblePost(context, target_id) : commentById(context, target_id);
}

function requireTarget(context: ApiContext, id: string): { target: Target; targetId: number } {
  if (!parseGlobalId(id)) throw badInput('targetId is not a GlobalID');
  const postId = keyOf(id, POST_TYPES);
  if (postId !== null && visiblePost(context, postId)) return { target: 'post', targetId: postId };
  const commentId = keyOf(id, ['Comment']);
  if (commentId !== null && commentById(context, commentId)) return { target: 'comment', targetId: commentId };
  throw notFound('Post or comment');
}

function ownReaction(context: ApiContext, target: Target, targetId: number, memberId: number, base: string) {
  return context.db.get<ReactionRow>(
    `${REACTION} where target = ? and target_id = ? and base_emoji = ? and member_id = ?`,
    target,
    targetId,
    base,
    memberId,
  );
}

// Neither the schema's notes nor its scopes name one for reacting, so any member's token may.
const createReaction: MutationResolvers['createReaction'] = (_, { input }, context) => {
  const viewer = requireWriter(context);
  const { target, targetId } = requireTarget(context, input.targetId);
  const { clientMutationId } = input;
  const read = readEmoji(input.emoji);
  if (!read) return { clientMutationId, errors: [NOT_ONE_EMOJI], reaction: null };
  const now = context.now().getTime();
  // Reacting again with the same emoji changes its tone at most.
  context.db.run(
    `insert into reactions (member_id, target, target_id, base_emoji, emoji, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict do update set emoji = excluded.emoji, updated_at = excluded.updated_at where emoji <> excluded.emoji`,
    viewer.id,
    target,
    targetId,
    read.base,
    read.emoji,
    now,
    now,
  );
  return { clientMutationId, errors: [], reaction: ownReaction(context, target, targetId, viewer.id, read.base) };
};

const deleteReaction: MutationResolvers['deleteReaction'] = (_, { input }, context) => {
  const viewer = requireWriter(context);
  const { target, targetId } = requireTarget(context, input.targetId);
  const { clientMutationId } = input;
  const read = readEmoji(input.emoji);
  if (!read) return { clientMutationId, errors: [NOT_ONE_EMOJI], deletedId: null };
  const reaction = ownReaction(context, target, targetId, viewer.id, read.base);
  if (reaction) context.db.run('delete from reactions where id = ?', reaction.id);
  return { clientMutationId, errors: [], deletedId: reaction && globalId('Reaction', reaction.id) };
};

const postOf = (context: ApiContext, reaction: ReactionRow): PostRow | null => {
  if (reaction.target === 'post') return visiblePost(context, reaction.target_id);
  const comment = commentById(context, reaction.target_id);
  return comment && visiblePost(context, comment.post_id);
};

export const reactionResolvers = {
  Mutation: { createReaction, deleteReaction },
  Reaction: {
    baseEmoji: (reaction) => reaction.base_emoji,
    comment: (reaction, _, context) =>
      reaction.target === 'comment' ? commentById(context, reaction.target_id) : null,
    createdAt: (reaction) => reaction.created_at,
    id: (reaction) => globalId('Reaction', reaction.id),
    member: (reaction, _, context) => memberOf(context, reaction.member_id),
    // The field's type is Post: a reaction to a poll or an event has nothing to put there.
    post: (reaction, _, context) => {
      const post = reaction.target === 'post' ? postOf(context, reaction) : null;
      return post?.__typename === 'Post' ? post : null;
    },
    resourceId: (reaction) => String(reaction.id),
    space: (reaction, _, context) => context.spaces.get(postOf(context, reaction)?.space_id ?? 0) ?? null,
    updatedAt: (reaction) => reaction.updated_at,
  },
} satisfies Resolvers;

import type { AssetRow, CommentRow, MemberRow } from '../db/rows.ts';
import { refreshPost, refreshReplyCount } from '../db/tallies.ts';
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts';
import { MAX_COMMENT_DEPTH } from '../seed/model.ts';
import { postUrl } from './addresses.ts';
import { commentById, repliesOf } from './comments.ts';
import { type ApiContext, isModerator, memberOf, requireWriter } from './context.ts';
import { forbidden, notFound } from './errors.ts';
import { globalId, keyOrResourceId, POST_TYPES, requireKey } from './global-id.ts';
import { cleanHtml, plainText, serveHtml } from './html.ts';
import { visiblePost } from './posts.ts';
import { reactionGroups } from './reactions.ts';

const LONGEST_COMMENT = 10_000;

/** What the member wrote, cleaned, or what is wrong with it in words: the payload's `errors`. */
function readBody(sent: string): { body: string; errors: string[] } {
  const body = cleanHtml(sent);
  const length = [...plainText(body)].length;
  if (length === 0) return { body, errors: ['Body can’t be blank'] };
  if (length > LONGEST_COMMENT) return { body, errors: ['Body is too long (maximum is 10,000 characters)'] };
  return { body, errors: [] };
}

const createComment: MutationResolvers['createComment'] = (_, { input }, context) => {
  const viewer = requireWriter(context);
  const { clientMutationId } = input;
  const refuse = (...errors: string[]) => ({ clientMutationId, comment: null, errors });
  const post = visiblePost(context, requireKey('postId', input.postId, POST_TYPES));
  if (!post) throw notFound('Post');
  const parent = input.replyToId ? commentById(context, requireKey('replyToId', input.replyToId, ['Comment'])) : null;
  if (input.replyToId && parent?.post_id !== post.id) throw notFound('Comment');
  if (!post.comments_enabled) return refuse('Comments are turned off for this post');
  if (parent && parent.depth >= MAX_COMMENT_DEPTH) return refuse('This thread is as deep as it can get');
  const { body, errors } = readBody(input.body);
  if (errors.length > 0) return refuse(...errors);

  const id = context.db.transaction(() => {
    const now = context.now().getTime();
    const { lastId } = context.db.run(
      `insert into comments (post_id, author_id, reply_to_id, depth, body_html, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      post.id,
      viewer.id,
      parent?.id ?? null,
      (parent?.depth ?? 0) + 1,
      body,
      now,
      now,
    );
    if (parent) refreshReplyCount(context.db, parent.id);
    refreshPost(context.db, post.id);
    return lastId;
  });
  return { clientMutationId, comment: commentById(context, id), errors: [] };
};

const updateComment: MutationResolvers['updateComment'] = (_, { input }, context) => {
  const viewer = requireWriter(context);
  const { clientMutationId } = input;
  const comment = commentById(context, requireKey('id', input.id, ['Comment']));
  if (!comment) throw notFound('Comment');
  if (comment.author_id !== viewer.id) throw forbidden('Only its author may change a comment');
  const { body, errors } = readBody(input.body);
  if (errors.length > 0) return { clientMutationId, comment: null, errors };
  const now = context.now().getTime();
  context.db.run('update comments set body_html = ?, updated_at = ? where id = ?', body, now, comment.id);
  return { clientMutationId, comment: commentById(context, comment.id), errors: [] };
};

/** Its author, hosts and moderators of the network, and those of the space it stands in. */
function mayDelete(context: ApiContext, viewer: MemberRow, comment: CommentRow): boolean {
  if (comment.author_id === viewer.id || isModerator(viewer)) return true;
  const runsTheSpace = `select 1 from posts p join space_memberships m on m.space_id = p.space_id
    where p.id = ? and m.member_id = ? and m.role in ('host', 'moderator')`;
  return context.db.get(runsTheSpace, comment.post_id, viewer.id) !== null;
}

const deleteComment: MutationResolvers['deleteComment'] = (_, { input }, context) => {
  const viewer = requireWriter(context);
  const id = keyOrResourceId(input.id, ['Comment']);
  const comment = id === null ? null : commentById(context, id);
  if (!comment) throw notFound('Comment');
  if (!mayDelete(context, viewer, comment))
    throw forbidden('Only its author, a host or a moderator may delete a comment');
  context.db.transaction(() => {
    // The replies and everybody's reactions go with it: the tables see to that.
    context.db.run('delete from comments where id = ?', comment.id);
    if (comment.reply_to_id) refreshReplyCount(context.db, comment.reply_to_id);
    refreshPost(context.db, comment.post_id);
  });
  return { clientMutationId: input.clientMutationId, deletedId: globalId('Comment', comment.id), errors: [] };
};

export const commentResolvers = {
  Mutation: { createComment, updateComment, deleteComment },
  Comment: {
    assets: (comment, _, { db }) =>
      db.all<AssetRow>(
        `select a.* from comment_assets ca join assets a on a.id = ca.asset_id where ca.comment_id = ? order by ca.position`,
        comment.id,
      ),
    author: (comment, _, context) => memberOf(context, comment.author_id),
    bodyHtml: (comment, _, context) => serveHtml(context, comment.body_html),
    bodyText: (comment) => plainText(comment.body_html),
    createdAt: (comment) => comment.created_at,
    embeddedLink: () => null,
    id: (comment) => globalId('Comment', comment.id),
    post: (comment, _, context) => visiblePost(context, comment.post_id),
    reactions: (comment, _, context) => reactionGroups(context, 'comment', comment.id),
    replies: repliesOf,
    replyCount: (comment) => comment.reply_count,
    replyTo: (comment, _, context) => (comment.reply_to_id ? commentById(context, comment.reply_to_id) : null),
    replyable: (comment) => comment.depth < MAX_COMMENT_DEPTH,
    resourceId: (comment) => String(comment.id),
    space: (comment, _, context) => context.spaces.get(visiblePost(context, comment.post_id)?.space_id ?? 0) ?? null,
    updatedAt: (comment) => comment.updated_at,
    url: (comment, _, context) => {
      const post = visiblePost(context, comment.post_id);
      return post && `${postUrl(context, post)}?comment=${comment.id}`;
    },
  },
} satisfies Resolvers;

import type { PostRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { type ApiContext, requireWriter } from './context.ts';
import { notFound } from './errors.ts';
import { globalId, POST_TYPES, requireKey } from './global-id.ts';
import { visiblePost } from './posts.ts';

function requirePost(context: ApiContext, postId: string): PostRow {
  const post = visiblePost(context, requireKey('postId', postId, POST_TYPES));
  if (!post) throw notFound('Post');
  return post;
}

// Both may be sent twice: the second time changes nothing, not even the place in the list.
export const savedPostResolvers = {
  Mutation: {
    createSavedPost: (_, { input }, context) => {
      const viewer = requireWriter(context);
      const post = requirePost(context, input.postId);
      context.db.run(
        'insert into saved_posts (member_id, post_id, saved_at) values (?, ?, ?) on conflict do nothing',
        viewer.id,
        post.id,
        context.now().getTime(),
      );
      return { clientMutationId: input.clientMutationId, errors: [], savedPost: post };
    },
    deleteSavedPost: (_, { input }, context) => {
      const viewer = requireWriter(context);
      const post = requirePost(context, input.postId);
      context.db.run('delete from saved_posts where member_id = ? and post_id = ?', viewer.id, post.id);
      const deletedPostId = globalId(post.__typename, post.id);
      return { clientMutationId: input.clientMutationId, errors: [], deletedPostId };
    },
  },
} satisfies Resolvers;

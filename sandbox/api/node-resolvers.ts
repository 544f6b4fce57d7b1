import type { Resolvers } from '../generated/resolvers.ts';
import { commentById } from './comments.ts';
import { type ApiContext, memberOf } from './context.ts';
import { parseGlobalId, parseResourceId } from './global-id.ts';
import { networkById } from './network-resolvers.ts';
import { answerById } from './poll-resolvers.ts';
import { visiblePost } from './posts.ts';
import { reactionById } from './reactions.ts';

/** The object behind a GlobalID; null where there is none, where the type is another, or where the viewer may not see it. */
function find(context: ApiContext, id: string) {
  const reference = parseGlobalId(id);
  const key = reference && parseResourceId(reference.key);
  if (!key) return null;
  switch (reference.type) {
    case 'Network':
      return networkById(context, id);
    case 'Space':
      return context.spaces.get(key) ?? null;
    case 'PostTag': {
      const space = context.spaces.get(key);
      return space ? { __typename: 'PostTag' as const, space } : null;
    }
    case 'User':
      return context.viewer && memberOf(context, key);
    case 'Post':
    case 'Poll':
    case 'Event': {
      const post = visiblePost(context, key);
      return post?.__typename === reference.type ? post : null;
    }
    case 'FeedPostItem': {
      const post = visiblePost(context, key);
      return post && { __typename: 'FeedPostItem' as const, post };
    }
    case 'Comment':
      return commentById(context, key);
    case 'Reaction':
      return reactionById(context, key);
    case 'PollAnswer':
      return answerById(context, key);
    default:
      return null;
  }
}

export const nodeResolvers = {
  Query: {
    node: (_, { id }, context) => find(context, id),
    nodes: (_, { ids }, context) => ids.map((id) => find(context, id)),
  },
} satisfies Resolvers;

import { readFileSync } from 'node:fs';
import { GraphQLScalarType } from 'graphql';
import { createSchema } from 'graphql-yoga';
import type { Resolvers } from '../generated/resolvers.ts';
import { commentResolvers } from './comment-resolvers.ts';
import type { ApiContext } from './context.ts';
import { eventResolvers } from './event-resolvers.ts';
import { feedResolvers } from './feed.ts';
import { memberResolvers } from './member-resolvers.ts';
import { networkResolvers } from './network-resolvers.ts';
import { nodeResolvers } from './node-resolvers.ts';
import { pollResolvers } from './poll-resolvers.ts';
import { postResolvers } from './post-resolvers.ts';
import { reactionResolvers } from './reactions.ts';
import { savedPostResolvers } from './saved-post-resolvers.ts';
import { enforceScopes } from './scopes.ts';
import { spaceResolvers } from './space-resolvers.ts';

/** The schema's text, as `…/graphql/schema` serves it. */
export const SDL = readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8');

const ISO8601DateTime = new GraphQLScalarType<number, string>({
  name: 'ISO8601DateTime',
  serialize: (value) => new Date(Number(value)).toISOString(),
});

// Several files give fields to Query and Mutation; every other type has one home.
const resolvers: Resolvers[] = [
  { ISO8601DateTime },
  networkResolvers,
  nodeResolvers,
  memberResolvers,
  spaceResolvers,
  feedResolvers,
  postResolvers,
  pollResolvers,
  eventResolvers,
  commentResolvers,
  reactionResolvers,
  savedPostResolvers,
];

export const schema = createSchema<{ api: ApiContext } & ApiContext>({ typeDefs: SDL, resolvers });
enforceScopes(schema);

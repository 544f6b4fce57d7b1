import type { ApolloClient } from '@apollo/client';
import { CreateReactionDocument, DeleteReactionDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { payloadErrors } from '@/lib/gateway/payload';
import { type ReactionGroup, withReaction } from './groups';

export type ReactionTarget = { __typename: string; id: string; reactions: readonly ReactionGroup[] };

/** Adds or takes away the viewer's reaction: shown at once, taken back alone where it fails. Words for why, or null. */
export async function sendReaction(
  client: ApolloClient,
  { __typename, id }: Pick<ReactionTarget, '__typename' | 'id'>,
  emoji: string,
  on: boolean,
): Promise<string | null> {
  const update: Parameters<typeof client.mutate>[0]['update'] = (cache, { data }) => {
    // Told no in words: the optimistic layer goes, and nothing takes its place.
    if (payloadErrors(data).length > 0) return;
    cache.modify<ReactionTarget>({
      id: cache.identify({ __typename, id }),
      fields: { reactions: (groups) => withReaction(groups as readonly ReactionGroup[], emoji, on) },
    });
  };
  const variables = { input: { targetId: id, emoji } };
  try {
    const { data } = on
      ? await client.mutate({
          mutation: CreateReactionDocument,
          variables,
          update,
          optimisticResponse: {
            __typename: 'Mutation',
            createReaction: { __typename: 'CreateReactionPayload', errors: [], reaction: null },
          },
        })
      : await client.mutate({
          mutation: DeleteReactionDocument,
          variables,
          update,
          optimisticResponse: {
            __typename: 'Mutation',
            deleteReaction: { __typename: 'DeleteReactionPayload', errors: [], deletedId: null },
          },
        });
    return payloadErrors(data)[0] ?? null;
  } catch (error) {
    const { what, next } = failureOf(error);
    return `${what} ${next}`;
  }
}

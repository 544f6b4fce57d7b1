import type { ApolloClient } from '@apollo/client';
import { SavePostDocument, UnsavePostDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { payloadErrors } from '@/lib/gateway/payload';
import type { PostView } from './post';

export type Saveable = { __typename: PostView['__typename']; id: string; saved: boolean };

/** Saves a saved-or-not post the other way: shown at once, taken back where it fails. Words for why, or null. */
export async function sendSave(client: ApolloClient, { __typename, id, saved }: Saveable): Promise<string | null> {
  const update: Parameters<typeof client.mutate>[0]['update'] = (cache, { data }) => {
    if (payloadErrors(data).length > 0) return;
    cache.modify<Saveable>({ id: cache.identify({ __typename, id }), fields: { saved: () => !saved } });
  };
  const variables = { input: { postId: id } };
  try {
    const { data } = saved
      ? await client.mutate({
          mutation: UnsavePostDocument,
          variables,
          update,
          optimisticResponse: {
            __typename: 'Mutation',
            deleteSavedPost: { __typename: 'DeleteSavedPostPayload', errors: [], deletedPostId: id },
          },
        })
      : await client.mutate({
          mutation: SavePostDocument,
          variables,
          update,
          optimisticResponse: {
            __typename: 'Mutation',
            createSavedPost: { __typename: 'CreateSavedPostPayload', errors: [], savedPost: null },
          },
        });
    return payloadErrors(data)[0] ?? null;
  } catch (error) {
    const { what, next } = failureOf(error);
    return `${what} ${next}`;
  }
}

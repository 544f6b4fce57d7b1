'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import { toast } from '@/components/ui/toast-store';
import { SavePostDocument, UnsavePostDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { payloadErrors } from '@/lib/gateway/payload';
import type { PostView } from './post';

type Saveable = Pick<PostView, '__typename' | 'id' | 'saved'>;

/** Saves a post or lets it go: shown at once, and taken back with words where the network says no. */
export function useSave({ __typename, id, saved }: Saveable): () => Promise<void> {
  const client = useApolloClient();
  const busy = useRef(false);
  return useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const show: Parameters<typeof client.mutate>[0]['update'] = (cache, { data }) => {
      if (payloadErrors(data).length > 0) return;
      cache.modify<Saveable>({ id: cache.identify({ __typename, id }), fields: { saved: () => !saved } });
    };
    const variables = { input: { postId: id } };
    const failed = (why: string) =>
      toast(`${saved ? 'The post is still saved' : 'The post was not saved'}. ${why}`, { tone: 'problem' });
    try {
      const { data } = saved
        ? await client.mutate({
            mutation: UnsavePostDocument,
            variables,
            update: show,
            optimisticResponse: {
              __typename: 'Mutation',
              deleteSavedPost: { __typename: 'DeleteSavedPostPayload', errors: [], deletedPostId: id },
            },
          })
        : await client.mutate({
            mutation: SavePostDocument,
            variables,
            update: show,
            optimisticResponse: {
              __typename: 'Mutation',
              createSavedPost: { __typename: 'CreateSavedPostPayload', errors: [], savedPost: null },
            },
          });
      const [problem] = payloadErrors(data);
      if (problem) failed(problem);
    } catch (error) {
      const { what, next } = failureOf(error);
      failed(`${what} ${next}`);
    } finally {
      busy.current = false;
    }
  }, [client, __typename, id, saved]);
}

'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast-store';
import { CreateReactionDocument, DeleteReactionDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { payloadErrors } from '@/lib/gateway/payload';
import { hasReacted, type ReactionGroup, withReaction } from './groups';

export type ReactionTarget = { __typename: string; id: string; reactions: readonly ReactionGroup[] };

/** The last answer awaited per target and emoji: a second press waits for the first, so they cannot pass each other. */
const waiting = new Map<string, Promise<void>>();

/** Turns the viewer's reaction over: shown at once, and taken back alone, with words, where the network says no. */
export function useReaction(target: ReactionTarget): (emoji: string) => Promise<void> {
  const client = useApolloClient();
  const { __typename, id, reactions } = target;
  return useCallback(
    (emoji) => {
      const on = !hasReacted(reactions, emoji);
      const key = `${id} ${emoji}`;
      const turn = (waiting.get(key) ?? Promise.resolve())
        .then(() => send(on, emoji))
        .then((problem) => {
          if (problem)
            toast(`${on ? 'Your reaction was not added' : 'Your reaction is still there'}. ${problem}`, {
              tone: 'problem',
            });
        });
      waiting.set(key, turn);
      return turn.finally(() => waiting.get(key) === turn && waiting.delete(key));

      async function send(on: boolean, emoji: string): Promise<string | null> {
        const show: Parameters<typeof client.mutate>[0]['update'] = (cache, { data }) => {
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
                update: show,
                optimisticResponse: {
                  __typename: 'Mutation',
                  createReaction: { __typename: 'CreateReactionPayload', errors: [], reaction: null },
                },
              })
            : await client.mutate({
                mutation: DeleteReactionDocument,
                variables,
                update: show,
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
    },
    [client, __typename, id, reactions],
  );
}

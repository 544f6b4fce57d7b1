'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast-store';
import { sentenceFor } from '@/lib/gateway/codes';
import { hasReacted } from './groups';
import type { ReactionTarget } from './send-reaction';

/** The last answer awaited per target and emoji: a second press waits for the first, so they cannot pass each other. */
const waiting = new Map<string, Promise<void>>();

/** Turns the viewer's reaction over. What sends it comes with the first press: pages are read more than reacted to. */
export function useReaction({ __typename, id, reactions }: ReactionTarget): (emoji: string) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    (emoji) => {
      const on = !hasReacted(reactions, emoji);
      const key = `${id} ${emoji}`;
      const turn = (waiting.get(key) ?? Promise.resolve())
        .then(() => import('./send-reaction'))
        .then(
          ({ sendReaction }) => sendReaction(client, { __typename, id }, emoji, on),
          () => sentenceFor('UNREACHABLE').what,
        )
        .then((problem) => {
          const state = on ? 'Your reaction was not added' : 'Your reaction is still there';
          if (problem) toast(`${state}. ${problem}`, { tone: 'problem' });
        });
      waiting.set(key, turn);
      return turn.finally(() => waiting.get(key) === turn && waiting.delete(key));
    },
    [client, __typename, id, reactions],
  );
}

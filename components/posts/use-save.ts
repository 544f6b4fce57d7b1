'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef } from 'react';
import { toast } from '@/components/ui/toast-store';
import { sentenceFor } from '@/lib/gateway/codes';
import type { Saveable } from './send-save';

/** Saves a post or lets it go. What sends it comes with the first press. */
export function useSave({ __typename, id, saved }: Saveable): () => Promise<void> {
  const client = useApolloClient();
  const busy = useRef(false);
  return useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const problem = await import('./send-save').then(
      ({ sendSave }) => sendSave(client, { __typename, id, saved }),
      () => sentenceFor('UNREACHABLE').what,
    );
    busy.current = false;
    const state = saved ? 'The post is still saved' : 'The post was not saved';
    if (problem) toast(`${state}. ${problem}`, { tone: 'problem' });
  }, [client, __typename, id, saved]);
}

'use client';

import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo, useSyncExternalStore } from 'react';
import { useSeed } from '@/lib/apollo/seed';

/**
 * What the server loaded, and from then on what the cache makes of it: pages that were added, reactions, edits. It asks
 * the network for nothing, so a list never reloads by itself; that is also why it weighs a sixth of `useQuery`.
 * @param variables key the cache, so equal ones need not be the same object.
 */
export function useLive<D extends object, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  variables: V,
  first: D,
): D {
  useSeed(document, variables, first);
  const { cache } = useApolloClient();
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the variables, `first` for a new page
  const source = useMemo(() => {
    const query = { query: document, variables, optimistic: true };
    let last = first;
    return {
      // The cache gives the same object while nothing in it changed. Where something is missing, what was read stays.
      read: () => {
        const { result, complete } = cache.diff<D>({ ...query, returnPartialData: true });
        if (complete) last = result as D;
        return last;
      },
      subscribe: (changed: () => void) => cache.watch<D, V>({ ...query, callback: changed, immediate: true }),
    };
  }, [cache, document, key, first]);
  return useSyncExternalStore(source.subscribe, source.read, source.read);
}

'use client';

import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

/**
 * What was written into which client already. Keyed by the very object the server component sent: a page that
 * is shown again from the router's cache must not put its old answer over what the member did since.
 */
const seeded = new WeakMap<object, WeakSet<object>>();

/**
 * Writes what the server component loaded into the cache, once, before the first `useQuery` below it reads:
 * the first screen then needs no request, on the server's render as in the browser.
 */
export function useSeed<D extends object, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  variables: V,
  data: D,
): void {
  // The write belongs to this very render; a compiler that keeps results over renders must not own it.
  'use no memo';
  const client = useApolloClient();
  let done = seeded.get(client);
  if (!done) {
    done = new WeakSet();
    seeded.set(client, done);
  }
  if (!done.has(data)) {
    done.add(data);
    // Silent while React renders: telling other components now would set their state in the middle of it.
    client.cache.writeQuery<D, V>({ query: document, variables, data, broadcast: false });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: new data is what there is to tell the others about
  useEffect(() => {
    client.cache.batch({ update: () => {} });
  }, [client, data]);
}

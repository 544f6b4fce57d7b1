'use client';

import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { makeCache } from './cache';
import { doorLink } from './door-link';
import { joinTabs } from './session-signal';

const ViewerMark = createContext<string | null>(null);

/**
 * Gives the screens below it an Apollo client of their own: one per document in the browser, one per request
 * while the server renders. Signing in and out are form posts that load a new document, so no member's
 * data outlives their session here, and none is ever shown to the next one.
 * `viewer`: the mark of the member whom they are shown to; every request of theirs names it.
 */
export function ApolloRoom({ viewer, children }: { viewer: string | null; children?: ReactNode }) {
  // The layout that gives it outlives moves inside the app: the first mark is the one of this document.
  const [mark] = useState(viewer);
  const [client] = useState(
    () => new ApolloClient({ cache: makeCache(), link: doorLink(mark), ssrMode: typeof window === 'undefined' }),
  );
  useEffect(() => (mark === null ? undefined : joinTabs(mark)), [mark]);
  return (
    <ViewerMark value={mark}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </ViewerMark>
  );
}

/** The mark of the member whom this document was made for. */
export function useViewerMark(): string | null {
  return use(ViewerMark);
}

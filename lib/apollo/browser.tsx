'use client';

import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { makeCache } from './cache';
import { doorLink } from './door-link';

/**
 * Gives the screens below it an Apollo client of their own: one per document in the browser, one per request
 * while the server renders. Signing in and out are form posts that load a new document, so no member's
 * data outlives their session here, and none is ever shown to the next one.
 */
export function ApolloRoom({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new ApolloClient({ cache: makeCache(), link: doorLink(), ssrMode: typeof window === 'undefined' }),
  );
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

import 'server-only';
import { ApolloClient, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { InMemoryCache } from '@apollo/client/cache';
import { ApolloLink } from '@apollo/client/link';
import { cache } from 'react';
import { from, map } from 'rxjs';
import { execute } from '@/lib/gateway';
import { operationId } from '@/lib/gateway/operation-id';
import type { Session } from '@/lib/session';
import { type Failure, failureOf } from './failure';

/** The server's way to the gateway: the same function as behind the browser's door, without the hop. */
function gatewayLink(session: Session): ApolloLink {
  return new ApolloLink(({ query, variables }) =>
    from(execute<Record<string, unknown>, OperationVariables>(session, operationId(query), variables)).pipe(
      map(({ data, errors }) => ({
        data,
        ...(errors && {
          errors: errors.map(({ message, path, ...extensions }) => ({ message, ...(path && { path }), extensions })),
        }),
      })),
    ),
  );
}

/** One client for one session in one request; another request never sees what it holds. */
const clientFor = cache(
  (session: Session) => new ApolloClient({ cache: new InMemoryCache(), link: gatewayLink(session), ssrMode: true }),
);

export type Answer<D> = { data: D | null; failure: Failure | null };

/**
 * Asks the network as the session's member. `data` beside a `failure` is partial. Never throws. The answer is
 * passed on as it came, unnormalised: the browser's cache is the one that takes it in.
 */
export async function query<D, V extends OperationVariables>(
  session: Session,
  document: TypedDocumentNode<D, V>,
  variables: V,
): Promise<Answer<D>> {
  const options = { query: document, variables, fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;
  const { data, error } = await clientFor(session).query<D, OperationVariables>(options);
  return { data: (data as D | undefined) ?? null, failure: error ? failureOf(error) : null };
}

import { ApolloLink } from '@apollo/client/link';
import { Observable } from 'rxjs';
import { type FailureCode, isFailureCode, sentenceFor } from '@/lib/gateway/codes';
import { operationId } from '@/lib/gateway/operation-id';
import { type SessionState, signalSession } from './session-signal';

/**
 * The browser's way to the gateway: the operation's id and its variables, never query text. Whatever happens
 * comes back as a result whose errors carry our codes; a link that threw would lose them on the way to the screen.
 * `viewer`: whom the page was made for (lib/gateway/viewer-mark). The door sends nothing in anybody else's name.
 */
export function doorLink(viewer: string | null): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const controller = new AbortController();
        ask(operation, viewer, controller.signal).then(
          (result) => {
            const state = stateAfter(result);
            if (state) signalSession(state);
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => {
            if (!controller.signal.aborted) observer.error(error);
          },
        );
        return () => controller.abort();
      }),
  );
}

async function ask(
  { query, variables, operationType }: ApolloLink.Operation,
  viewer: string | null,
  signal: AbortSignal,
): Promise<ApolloLink.Result> {
  let response: Response;
  try {
    response = await fetch('/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-foyer': '1', ...(viewer && { 'x-foyer-viewer': viewer }) },
      body: JSON.stringify({ id: operationId(query), variables }),
      signal,
      // Whoever reacts and leaves the page in the same breath has reacted. Browsers hold 64 KiB of such bodies, as the door does.
      keepalive: operationType === 'mutation',
    });
  } catch (error) {
    if (signal.aborted) throw error;
    return failure('UNREACHABLE');
  }
  try {
    const result: unknown = await response.json();
    if (isResult(result)) return result;
  } catch (error) {
    if (signal.aborted) throw error;
    // No JSON: a proxy between us and the door answered with a page of its own.
  }
  return failure('NETWORK_TROUBLE');
}

function isResult(value: unknown): value is ApolloLink.Result {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

function failure(code: FailureCode): ApolloLink.Result {
  return { data: null, errors: [{ message: sentenceFor(code).what, extensions: { code } }] };
}

/** What an answer says of the session; null where it says nothing of it. */
function stateAfter(result: ApolloLink.Result): SessionState | null {
  if (!result.errors) return 'alive';
  const codes = result.errors.map((error) => error.extensions?.code).filter(isFailureCode);
  if (codes.includes('OTHER_MEMBER')) return 'other-member';
  return codes.includes('SESSION_ENDED') || codes.includes('SIGNED_OUT') ? 'ended' : null;
}

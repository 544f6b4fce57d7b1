import type { Config } from '@/lib/config';
import { mightyNetwork } from './mighty';

/** One operation as the gateway hands it over: already known, its variables already checked. */
export type NetworkRequest = { document: string; operationName: string; variables: Record<string, unknown> };

export type NetworkAnswerError = { code: string | null; message: string; path?: (string | number)[] };

/** An answer that could be read; `errors` may stand beside partial `data`. `cost` in the network's own units. */
export type NetworkAnswer = {
  status: number;
  data: Record<string, unknown> | null;
  errors: NetworkAnswerError[];
  cost: number | null;
  retryAfterS: number | null;
};

/** What the network offers, in GraphQL's schema language, and the name of this version of it, where it has one. */
export type NetworkSchema = { sdl: string; etag: string | null };

/**
 * unreachable: no connection. timeout: no whole answer in time. interrupted: the connection broke.
 * refused-token: the network does not take the access token. throttled: too many requests.
 * blocked: a page for a browser in place of an answer, as bot walls send it.
 * unusable: an answer that is no answer (broken JSON, a redirect, a server error, too large).
 */
export type NetworkErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'interrupted'
  | 'refused-token'
  | 'throttled'
  | 'blocked'
  | 'unusable';

type NetworkErrorFacts = { sent: boolean; status?: number; retryAfterS?: number | null; cause?: unknown };

export class NetworkError extends Error {
  readonly kind: NetworkErrorKind;
  /** Whether a byte of the request may have reached the network: if so, only a query may be asked again. */
  readonly sent: boolean;
  readonly status: number | null;
  readonly retryAfterS: number | null;

  constructor(kind: NetworkErrorKind, facts: NetworkErrorFacts) {
    super(`The network request failed: ${kind}`, { cause: facts.cause });
    this.name = 'NetworkError';
    this.kind = kind;
    this.sent = facts.sent;
    this.status = facts.status ?? null;
    this.retryAfterS = facts.retryAfterS ?? null;
  }
}

/** A community that members read and write through the gateway, whatever protocol it speaks. */
export interface Network {
  /** Sends one operation as the holder of `token`. Throws NetworkError where there is no answer to read. */
  execute(token: string, request: NetworkRequest): Promise<NetworkAnswer>;
  /** null: unchanged since `known`, an ETag. Throws NetworkError where it cannot be had. */
  schema(known: string | null): Promise<NetworkSchema | null>;
}

export function networkFor(config: Pick<Config, 'apiUrl' | 'network' | 'appUrl' | 'version'>): Network {
  return mightyNetwork(config);
}

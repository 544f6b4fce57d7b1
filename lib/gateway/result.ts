import type { NetworkAnswer, NetworkAnswerError, NetworkError } from '@/lib/networks';
import { type FailureCode, sentenceFor } from './codes';

/** `message` is a sentence for a person; nothing of the network's own wording is in it. */
export type GatewayError = { code: FailureCode; message: string; path?: (string | number)[]; retryAfterS?: number };

/** Data and errors may stand side by side: the answer is then partial. */
export type ExecutionResult<D> = { data: D | null; errors?: GatewayError[] };

export function failure(code: FailureCode, retryAfterS?: number | null): ExecutionResult<never> {
  return { data: null, errors: [gatewayError(code, { retryAfterS })] };
}

/** What a network says of an operation that does not fit its schema: nothing of it was run. */
const MISMATCHES: ReadonlySet<string> = new Set([
  'undefinedField',
  'undefinedType',
  'argumentNotAccepted',
  'missingRequiredArguments',
  'selectionMismatch',
  'variableMismatch',
]);

/** Whether the whole operation was refused because the network's schema is not what we took it for. */
export function isMismatch({ data, errors }: NetworkAnswer): boolean {
  return data === null && errors.some(({ code }) => MISMATCHES.has(code ?? ''));
}

const UPSTREAM: ReadonlyMap<string, FailureCode> = new Map([
  ['NOT_FOUND', 'NOT_FOUND'],
  ['FORBIDDEN', 'FORBIDDEN'],
  ['BAD_USER_INPUT', 'BAD_INPUT'],
  ['THROTTLED', 'THROTTLED'],
  ...[...MISMATCHES].map((code): [string, FailureCode] => [code, 'UNAVAILABLE']),
]);

/** What an error inside an answer becomes. Codes we do not know are the network's trouble, not the member's. */
export function fromUpstream(error: NetworkAnswerError, retryAfterS: number | null): GatewayError {
  const code = UPSTREAM.get(error.code ?? '') ?? 'NETWORK_TROUBLE';
  return gatewayError(code, { path: error.path, retryAfterS: code === 'THROTTLED' ? retryAfterS : null });
}

/** What the want of an answer becomes. A mutation that arrived may have been done, whatever came or did not come back. */
export function fromNetworkError(error: NetworkError, kind: 'query' | 'mutation'): ExecutionResult<never> {
  const lost = kind === 'mutation' && error.sent ? 'OUTCOME_UNKNOWN' : null;
  switch (error.kind) {
    case 'unreachable':
    case 'timeout':
    case 'interrupted':
      return failure(lost ?? 'UNREACHABLE');
    case 'refused-token':
      return failure('SESSION_ENDED');
    case 'throttled':
      return failure('THROTTLED', error.retryAfterS);
    case 'blocked':
      return failure('NETWORK_BLOCKED');
    case 'unusable': {
      const refused = error.status !== null && error.status >= 300 && error.status < 500;
      return failure(refused ? 'NETWORK_TROUBLE' : (lost ?? 'NETWORK_TROUBLE'));
    }
  }
}

function gatewayError(
  code: FailureCode,
  { path, retryAfterS }: { path?: (string | number)[]; retryAfterS?: number | null },
): GatewayError {
  return { code, message: sentenceFor(code).what, ...(path && { path }), ...(retryAfterS != null && { retryAfterS }) };
}

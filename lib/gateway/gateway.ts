import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Network, type NetworkAnswer, NetworkError } from '@/lib/networks';
import type { GrantName, Session } from '@/lib/session';
import type { FailureCode } from './codes';
import { applyHtmlPlan } from './html-plan';
import { operationId } from './operation-id';
import { knownOperation, type Operation } from './operations';
import { type ExecutionResult, failure, fromNetworkError, fromUpstream } from './result';

/** One line per operation sent, for the operator: never its variables, its data or a token. */
export type LogLine = { operation: string; code: string; ms: number; cost: number | null; attempts: number };

export type GatewayParts = {
  network: Network;
  accessToken: (session: Session, grant: GrantName, options?: { refused?: string }) => Promise<string>;
  /** Ends the session (or the host grant) whose fresh token was refused too. */
  endRefused: (session: Session, grant: GrantName, refused: string) => Promise<void>;
  /** The answer's HTML, made safe; see lib/content. */
  safeHtml: (html: string) => string;
  log: (line: LogLine) => void;
  /** What went wrong in Foyer itself. */
  report: (error: unknown, operation: string) => void;
  sleep: (ms: number) => Promise<unknown>;
  random: () => number;
};

export type Execute = <D, V>(
  session: Session,
  document: TypedDocumentNode<D, V> | string,
  variables: V,
) => Promise<ExecutionResult<D>>;

/** A query may be asked three times in all. */
const RETRIES = 2;
const BACKOFF_MS = 250;
/** Gateways in front of the network that are restarting or out of breath; RFC 9110 section 15.6. */
const PASSING = new Set([502, 503, 504]);

export function makeGateway(parts: GatewayParts): Execute {
  return async function execute<D, V>(
    session: Session,
    document: TypedDocumentNode<D, V> | string,
    variables: V,
  ): Promise<ExecutionResult<D>> {
    const operation = knownOperation(typeof document === 'string' ? document : operationId(document));
    if (!operation) return failure('UNKNOWN_OPERATION');
    if (!session.grants.includes(operation.grant)) return failure('FORBIDDEN');
    const coerced = operation.coerce((variables ?? {}) as Record<string, unknown>);
    if (!coerced) return failure('BAD_INPUT');

    const started = performance.now();
    const sending = { attempts: 0 };
    let answer: NetworkAnswer | undefined;
    let result: ExecutionResult<D>;
    try {
      answer = await sendAsMember(parts, session, operation, coerced, sending);
      applyHtmlPlan(answer.data, operation.html, parts.safeHtml);
      const { retryAfterS } = answer;
      const errors = answer.errors.map((error) => fromUpstream(error, retryAfterS));
      // The types of `data` are those of the operation: the network validated it, and typed clients rely on it.
      result = { data: answer.data as D | null, ...(errors.length > 0 && { errors }) };
    } catch (error) {
      result = fromError(error, (unexpected) => parts.report(unexpected, operation.name));
    }
    parts.log({
      operation: operation.name,
      code: result.errors?.[0]?.code ?? 'OK',
      ms: Math.round(performance.now() - started),
      cost: answer?.cost ?? null,
      attempts: sending.attempts,
    });
    return result;
  };
}

/**
 * Sends with the session's token. A token that the network refuses is replaced and the operation replayed, once:
 * a refused token means nothing was done, so this holds for mutations too. A second refusal is the end.
 */
async function sendAsMember(
  parts: GatewayParts,
  session: Session,
  operation: Operation,
  variables: Record<string, unknown>,
  sending: { attempts: number },
): Promise<NetworkAnswer> {
  const token = await parts.accessToken(session, operation.grant);
  try {
    return await send(parts, token, operation, variables, sending);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const fresh = await parts.accessToken(session, operation.grant, { refused: token });
    try {
      return await send(parts, fresh, operation, variables, sending);
    } catch (again) {
      if (isRefused(again)) await parts.endRefused(session, operation.grant, fresh);
      throw again;
    }
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof NetworkError && error.kind === 'refused-token';
}

async function send(
  { network, sleep, random }: GatewayParts,
  token: string,
  operation: Operation,
  variables: Record<string, unknown>,
  sending: { attempts: number },
): Promise<NetworkAnswer> {
  const request = { document: operation.text, operationName: operation.name, variables };
  for (let retry = 0; ; retry++) {
    sending.attempts++;
    try {
      return await network.execute(token, request);
    } catch (error) {
      if (retry === RETRIES || !mayRetry(error, operation)) throw error;
      // Full jitter: clients that failed together must not come back together.
      await sleep(random() * BACKOFF_MS * 2 ** retry);
    }
  }
}

/** A timeout took its whole time already. A mutation that may have arrived may have been done. */
function mayRetry(error: unknown, operation: Operation): boolean {
  if (!(error instanceof NetworkError)) return false;
  if (operation.kind === 'mutation') return error.kind === 'unreachable' && !error.sent;
  if (error.kind === 'unusable') return PASSING.has(error.status ?? 0);
  return error.kind === 'unreachable' || error.kind === 'interrupted';
}

/**
 * What the session and its store throw. By name: they live on globalThis, where the error may come from another
 * bundle's copy of the class, which `instanceof` does not know.
 */
const BY_NAME: ReadonlyMap<string, FailureCode> = new Map([
  ['SessionEndedError', 'SESSION_ENDED'],
  ['StoreUnavailableError', 'STORE_UNAVAILABLE'],
  ['NetworkUnreachableError', 'UNREACHABLE'],
]);

function fromError(error: unknown, report: (error: unknown) => void): ExecutionResult<never> {
  if (error instanceof NetworkError) return fromNetworkError(error);
  const code = error instanceof Error ? BY_NAME.get(error.name) : undefined;
  if (code) return failure(code);
  report(error);
  return failure('INTERNAL');
}

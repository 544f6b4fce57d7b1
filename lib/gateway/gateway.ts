import 'server-only';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type NetworkAnswer, NetworkError } from '@/lib/networks';
import type { GrantName, Session } from '@/lib/session';
import type { FailureCode } from './codes';
import { applyHtmlPlan } from './html-plan';
import type { SchemaWatch } from './network-schema';
import { operationId } from './operation-id';
import { knownOperation, type Operation } from './operations';
import type { Repeats } from './repeats';
import { type ExecutionResult, failure, fromNetworkError, fromUpstream, isMismatch } from './result';
import type { Fit } from './schema-fit';
import { fillGaps } from './schema-gaps';
import { HeldBack, type Sending, type SendParts, send } from './send';

/** One line per operation sent, for the operator: never its variables, its data or a token. */
export type LogLine = { operation: string; code: string; ms: number; cost: number | null; attempts: number };

export type GatewayParts = SendParts & {
  schema: Pick<SchemaWatch, 'fitOf' | 'refetch'>;
  repeats: Repeats;
  accessToken: (session: Session, grant: GrantName, options?: { refused?: string }) => Promise<string>;
  /** Ends the session (or the host grant) whose fresh token was refused too. */
  endRefused: (session: Session, grant: GrantName, refused: string) => Promise<void>;
  /** The answer's HTML, made safe; see lib/content. */
  safeHtml: (html: string) => string;
  log: (line: LogLine) => void;
  /** What went wrong in Foyer itself. */
  report: (error: unknown, operation: string) => void;
};

export type Execute = <D, V>(
  session: Session,
  document: TypedDocumentNode<D, V> | string,
  variables: V,
) => Promise<ExecutionResult<D>>;

type Variables = Record<string, unknown>;

export function makeGateway(parts: GatewayParts): Execute {
  return async function execute<D, V>(
    session: Session,
    document: TypedDocumentNode<D, V> | string,
    variables: V,
  ): Promise<ExecutionResult<D>> {
    const operation = knownOperation(typeof document === 'string' ? document : operationId(document));
    if (!operation) return failure('UNKNOWN_OPERATION');
    if (!session.grants.includes(operation.grant)) return failure('FORBIDDEN');
    const coerced = operation.coerce((variables ?? {}) as Variables);
    if (!coerced) return failure('BAD_INPUT');
    const name = operation.kind === 'mutation' ? repeatName(session, operation, coerced) : null;
    // The types of `data` are those of the operation: the network validated it, and typed clients rely on it.
    const result =
      name === null
        ? run(parts, session, operation, coerced)
        : parts.repeats.once(name, () => run(parts, session, operation, coerced), hasData);
    return (await result) as ExecutionResult<D>;
  };
}

const hasData = ({ data }: ExecutionResult<unknown>) => data !== null;

/** What makes two mutations the same: session, operation, everything they say, and the id that the page gave them. */
function repeatName(session: Session, { name }: Operation, variables: Variables): string | null {
  const { input } = variables;
  if (typeof input !== 'object' || input === null || !('clientMutationId' in input)) return null;
  return input.clientMutationId ? JSON.stringify([session.key, name, variables]) : null;
}

async function run(
  parts: GatewayParts,
  session: Session,
  operation: Operation,
  variables: Variables,
): Promise<ExecutionResult<unknown>> {
  const started = performance.now();
  const sending: Sending = { session: session.key, kind: operation.kind, attempts: 0 };
  let answer: NetworkAnswer | null = null;
  let result: ExecutionResult<unknown>;
  try {
    answer = await fitted(parts, session, operation, variables, sending);
    if (answer) {
      applyHtmlPlan(answer.data, operation.html, parts.safeHtml);
      const { retryAfterS } = answer;
      const errors = answer.errors.map((error) => fromUpstream(error, retryAfterS));
      result = { data: answer.data, ...(errors.length > 0 && { errors }) };
    } else {
      result = failure('UNAVAILABLE');
    }
  } catch (error) {
    result = fromError(error, operation, parts);
  }
  parts.log({
    operation: operation.name,
    code: result.errors?.[0]?.code ?? 'OK',
    ms: Math.round(performance.now() - started),
    cost: answer?.cost ?? null,
    attempts: sending.attempts,
  });
  return result;
}

/**
 * Sends the operation as the network's schema has room for it. Where the network finds nevertheless that it does not fit, the
 * schema is looked at again, and a query asked once more if that changed anything. null: there is no room for it at all.
 */
async function fitted(
  parts: GatewayParts,
  session: Session,
  operation: Operation,
  variables: Variables,
  sending: Sending,
): Promise<NetworkAnswer | null> {
  const fit = parts.schema.fitOf(operation.name);
  const answer = await fittedOnce(parts, session, operation, fit, variables, sending);
  if (!answer || !isMismatch(answer) || !(await parts.schema.refetch()) || operation.kind === 'mutation') return answer;
  return await fittedOnce(parts, session, operation, parts.schema.fitOf(operation.name), variables, sending);
}

async function fittedOnce(
  parts: GatewayParts,
  session: Session,
  operation: Operation,
  fit: Fit | undefined,
  variables: Variables,
  sending: Sending,
): Promise<NetworkAnswer | null> {
  if (fit?.state === 'unavailable') return null;
  const sent = fit?.variables ? fit.variables(variables) : variables;
  if (!sent) return null;
  const request = { document: fit?.text ?? operation.text, operationName: operation.name, variables: sent };
  const answer = await sendAsMember(parts, session, operation.grant, request, sending);
  return answer.data && fit?.gaps && !fillGaps(answer.data, fit.gaps) ? null : answer;
}

/**
 * Sends with the session's token. A token that the network refuses is replaced and the operation replayed, once:
 * a refused token means nothing was done, so this holds for mutations too. A second refusal is the end.
 */
async function sendAsMember(
  parts: GatewayParts,
  session: Session,
  grant: GrantName,
  request: Parameters<typeof send>[2],
  sending: Sending,
): Promise<NetworkAnswer> {
  const token = await parts.accessToken(session, grant);
  try {
    return await send(parts, token, request, sending);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const fresh = await parts.accessToken(session, grant, { refused: token });
    try {
      return await send(parts, fresh, request, sending);
    } catch (again) {
      if (isRefused(again)) await parts.endRefused(session, grant, fresh);
      throw again;
    }
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof NetworkError && error.kind === 'refused-token';
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

function fromError(error: unknown, { kind, name }: Operation, { report }: GatewayParts): ExecutionResult<never> {
  if (error instanceof NetworkError) return fromNetworkError(error, kind);
  if (error instanceof HeldBack) return failure(error.code, error.retryAfterS);
  const code = error instanceof Error ? BY_NAME.get(error.name) : undefined;
  if (code) return failure(code);
  report(error, name);
  return failure('INTERNAL');
}

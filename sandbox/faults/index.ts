import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Database, memberByEmail, memberById } from '../db/index.ts';
import type { Listener } from '../server.ts';
import type { FaultName } from './catalogue.ts';
import { capture, readRequest, send } from './exchange.ts';
import type { Fault, FaultEntry } from './fault.ts';
import type { Endpoint, Exchange, FaultKind, Outcome, Values } from './kind.ts';
import { apiEndpoint, bearerToken, communityEndpoint, loggedPath, operationIn, tokenRequestIn } from './request.ts';
import { checkSpec, type FaultSpec, type Scope } from './spec.ts';
import { createTokenRecords } from './token-records.ts';
import { Gone, leaving, waiting } from './waiting.ts';

export type { FaultName } from './catalogue.ts';
export type { Fault, FaultEntry } from './fault.ts';
export { FaultProblem, type FaultSpec, parseSpec } from './spec.ts';

export type FaultOptions = {
  db: Database;
  /** The right time. */
  now: () => Date;
  log: (line: string) => void;
};

export type Faults = {
  /**
   * A spec from outside is checked like every other.
   * @throws FaultProblem
   */
  add(spec: FaultSpec | Record<string, unknown>): Fault;
  /** False where there is no such fault. Requests that wait for it go on. */
  remove(id: string): boolean;
  clear(): void;
  /** In the order in which they strike: the first one is the outermost. */
  list(): Fault[];
  /** Newest first; the last thousand. */
  entries(): FaultEntry[];
  /** Requests since the start, by endpoint, and how many of them were struck. */
  counters(): Record<Endpoint | 'struck', number>;
  /** The network's clock, as wrong as it is meant to be. */
  now(): Date;
  /** `memberOf`: whom the API takes a request to come from. */
  wrapApi(listener: Listener, memberOf: (req: IncomingMessage) => Promise<number | null>): Listener;
  wrapCommunity(listener: Listener): Listener;
};

type Active = { id: string; name: FaultName; kind: FaultKind; values: Values; scope: Scope; since: Date } & {
  struck: number;
  /** Requests that it may still strike; they count like struck ones until they turn out not to. */
  reserved: number;
  /** Requests that are not answered yet. */
  open: number;
  cleared: AbortController;
};

const LOG_LENGTH = 1000;

/**
 * Makes the network misbehave on request. It stands before the two servers and turns their clock, so that neither of
 * them knows of it.
 */
export function createFaults({ db, now: rightTime, log }: FaultOptions): Faults {
  const active = new Map<string, Active>();
  const entries: FaultEntry[] = [];
  const counters = { api: 0, schema: 0, token: 0, authorize: 0, struck: 0 };
  const records = createTokenRecords(db.sql);
  let count = 0;

  const skew = () => [...active.values()].reduce((sum, { kind, values }) => sum + (kind.skew?.(values) ?? 0), 0);
  const now = () => new Date(rightTime().getTime() + skew());
  const date = () => (skew() === 0 ? null : now().toUTCString());
  const remaining = ({ scope, struck, reserved }: Active) =>
    scope.times === null ? null : scope.times - struck - reserved;

  const shown = (fault: Active): Fault => ({
    id: fault.id,
    kind: fault.name,
    parameters: fault.values,
    endpoints: fault.scope.endpoints,
    operation: fault.scope.operation,
    member: fault.scope.member?.email ?? null,
    remaining: remaining(fault),
    struck: fault.struck,
    since: fault.since.toISOString(),
  });

  function note(fault: Active, exchange: Exchange, req: IncomingMessage) {
    fault.struck += 1;
    counters.struck += 1;
    const { endpoint, memberId, operation } = exchange;
    const member = memberId === null ? null : (memberById(db, memberId)?.name ?? null);
    const request = { method: req.method ?? '', path: loggedPath(req), operation: operation.name, member };
    entries.unshift({ at: rightTime().toISOString(), fault: fault.id, kind: fault.name, endpoint, ...request });
    entries.length = Math.min(entries.length, LOG_LENGTH);
    log(`fault ${fault.name} ${request.method} ${request.path} ${operation.name ?? '-'} ${member ?? '-'}`);
  }

  const strikes = ({ kind, values, scope }: Active, exchange: Exchange) =>
    scope.endpoints.includes(exchange.endpoint) &&
    (scope.operation === null || scope.operation === exchange.operation.name) &&
    (scope.member === null || scope.member.id === exchange.memberId) &&
    (kind.applies?.(exchange, values) ?? true);

  /** Those that strike this request. A fault with `times` is reserved at once: another request must not have it too. */
  function take(exchange: Exchange): Active[] {
    const taken = [...active.values()].filter((fault) => remaining(fault) !== 0 && strikes(fault, exchange));
    for (const fault of taken) {
      fault.reserved += 1;
      fault.open += 1;
    }
    return taken;
  }

  /** What each fault makes of what the next one makes of the listener's own answer. */
  async function outcomeOf(taken: Active[], base: Exchange, req: IncomingMessage, gone: AbortSignal): Promise<Outcome> {
    const reserved = new Set(taken);
    const release = (fault: Active) => {
      if (reserved.delete(fault)) fault.reserved -= 1;
    };
    const run = async (index: number): Promise<Outcome> => {
      const fault = taken[index];
      if (!fault) return base.proceed();
      const { kind, values, cleared } = fault;
      const wait = (ms: number) => waiting(ms, cleared.signal, gone);
      const exchange: Exchange = { ...base, proceed: () => run(index + 1), wait };
      if (kind.strike) {
        release(fault);
        note(fault, exchange, req);
        return kind.strike(exchange, values);
      }
      const answer = await exchange.proceed();
      const changed = answer === 'reset' ? null : (kind.change?.(answer, exchange, values) ?? null);
      release(fault);
      if (changed) note(fault, exchange, req);
      return changed ?? answer;
    };
    try {
      return await run(0);
    } finally {
      // One behind another that answered by itself has struck nothing.
      for (const fault of taken) release(fault);
    }
  }

  function finish(fault: Active) {
    fault.open -= 1;
    if (remaining(fault) === 0 && fault.open === 0) active.delete(fault.id);
  }

  function wrap(
    listener: Listener,
    endpointOf: (req: IncomingMessage) => Endpoint | null,
    factsOf: (
      req: IncomingMessage,
      endpoint: Endpoint,
      body: Buffer,
    ) => Promise<Pick<Exchange, 'memberId' | 'token' | 'operation'>>,
  ): Listener {
    async function handle(endpoint: Endpoint, original: IncomingMessage, res: ServerResponse) {
      const gone = new AbortController();
      res.once('close', () => gone.abort());
      const read = original.method === 'POST' ? await readRequest(original) : null;
      const req = read?.replay ?? original;
      const exchange: Exchange = {
        endpoint,
        ...(await factsOf(req, endpoint, read?.body ?? Buffer.alloc(0))),
        ifNoneMatch: req.headers['if-none-match'],
        now,
        tokens: records,
        proceed: () => Promise.race([capture(listener, req, res), leaving(gone.signal)]),
        wait: (ms) => waiting(ms, gone.signal, gone.signal),
      };
      const taken = take(exchange);
      if (taken.length === 0) return listener(req, res);
      try {
        await send(res, await outcomeOf(taken, exchange, req, gone.signal), date());
      } finally {
        for (const fault of taken) finish(fault);
      }
    }

    return (req, res) => {
      const ahead = date();
      if (ahead !== null) res.setHeader('date', ahead);
      const endpoint = endpointOf(req);
      if (endpoint) counters[endpoint] += 1;
      const isTarget = endpoint && [...active.values()].some(({ scope }) => scope.endpoints.includes(endpoint));
      if (!isTarget) return listener(req, res);
      return handle(endpoint, req, res).catch((error: unknown) => {
        if (!(error instanceof Gone)) throw error;
      });
    };
  }

  return {
    add(spec) {
      const { name, kind, values, scope } = checkSpec(spec, (email) => memberByEmail(db, email));
      count += 1;
      const cleared = new AbortController();
      const counts = { struck: 0, reserved: 0, open: 0 };
      const fault: Active = { id: String(count), name, kind, values, scope, since: rightTime(), ...counts, cleared };
      active.set(fault.id, fault);
      return shown(fault);
    },
    remove(id) {
      active.get(id)?.cleared.abort();
      return active.delete(id);
    },
    clear() {
      for (const { cleared } of active.values()) cleared.abort();
      active.clear();
    },
    list: () => [...active.values()].map(shown),
    entries: () => [...entries],
    counters: () => ({ ...counters }),
    now,
    wrapApi: (listener, memberOf) =>
      wrap(listener, apiEndpoint, async (req, endpoint, body) => ({
        memberId: endpoint === 'api' ? await memberOf(req) : null,
        token: bearerToken(req),
        operation: operationIn(body),
      })),
    wrapCommunity: (listener) =>
      wrap(listener, communityEndpoint, async (_req, _endpoint, body) => ({
        ...tokenRequestIn(body, records),
        operation: { name: null, document: null },
      })),
  };
}

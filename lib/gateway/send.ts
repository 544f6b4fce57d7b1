import 'server-only';
import { type Network, type NetworkAnswer, NetworkError, type NetworkRequest } from '@/lib/networks';
import type { Breaker } from './breaker';
import type { FailureCode } from './codes';
import type { Pause } from './pause';
import type { Places } from './places';

export type SendParts = {
  network: Pick<Network, 'execute'>;
  breaker: Breaker;
  pause: Pause;
  places: Places;
  sleep: (ms: number) => Promise<unknown>;
  random: () => number;
};

/** Held back here, before anything of this try was sent. */
export class HeldBack extends Error {
  readonly code: FailureCode;
  readonly retryAfterS: number;
  constructor(code: FailureCode, ms: number) {
    super(code);
    this.code = code;
    this.retryAfterS = Math.max(1, Math.ceil(ms / 1_000));
  }
}

/** Whose request it is, and what is counted of it for the log. */
export type Sending = { session: string; kind: 'query' | 'mutation'; attempts: number };

/** A query may be asked three times in all. */
const RETRIES = 2;
const BACKOFF_MS = 250;
/** As long as a request waits for a network that asked for a pause; a longer pause is told to the client. */
const PATIENCE_MS = 10_000;
const FULL_MS = 1_000;
/** Gateways in front of the network that are restarting or out of breath; RFC 9110 section 15.6. */
const PASSING = new Set([502, 503, 504]);

/**
 * Sends one operation with a token, as often as it may be: a query again after what passes, a mutation only where none of its
 * bytes can have arrived. @throws NetworkError | HeldBack
 */
export async function send(parts: SendParts, token: string, request: NetworkRequest, sending: Sending) {
  let patience = PATIENCE_MS;
  for (let retry = 0; ; retry++) {
    patience = await waitOut(parts, patience);
    try {
      return await attempt(parts, token, request, sending);
    } catch (error) {
      if (retry === RETRIES || !(error instanceof NetworkError) || !mayRetry(error, sending.kind)) throw error;
      // Full jitter: clients that failed together must not come back together. A pause has its own.
      if (error.kind !== 'throttled') await parts.sleep(parts.random() * BACKOFF_MS * 2 ** retry);
    }
  }
}

/** Waits while the network wants to be left alone. Gives the patience that is left, in milliseconds. */
async function waitOut({ pause, sleep }: SendParts, patience: number): Promise<number> {
  let left = patience;
  for (let ms = pause.waitMs(); ms > 0; ms = pause.waitMs()) {
    if (ms > left) throw new HeldBack('THROTTLED', ms);
    await sleep(ms);
    left -= ms;
  }
  return left;
}

async function attempt(
  { network, breaker, pause, places }: SendParts,
  token: string,
  request: NetworkRequest,
  sending: Sending,
): Promise<NetworkAnswer> {
  const full = await places.enter(sending.session);
  if (full) throw new HeldBack(full === 'session' ? 'THROTTLED' : 'BUSY', FULL_MS);
  try {
    const rest = breaker.enter();
    if (rest !== null) throw new HeldBack('NETWORK_TROUBLE', rest);
    sending.attempts++;
    try {
      const answer = await network.execute(token, request);
      breaker.settle('answered');
      if (answer.errors.some(({ code }) => code === 'THROTTLED')) pause.throttled(answer.retryAfterS);
      else pause.answered();
      return answer;
    } catch (error) {
      breaker.settle(showsTrouble(error) ? 'failed' : 'answered');
      if (!(error instanceof NetworkError) || error.kind !== 'throttled') throw error;
      pause.throttled(error.retryAfterS);
      const retryAfterS = Math.ceil(pause.waitMs() / 1_000);
      throw new NetworkError('throttled', { sent: true, status: error.status ?? undefined, retryAfterS });
    }
  } finally {
    places.leave(sending.session);
  }
}

/** An answer that says no, is too large, or makes no sense once is no outage. */
function showsTrouble(error: unknown): boolean {
  if (!(error instanceof NetworkError)) return true;
  return error.kind === 'unusable' ? (error.status ?? 0) >= 500 : !['refused-token', 'throttled'].includes(error.kind);
}

/** A timeout took its whole time already. A mutation that may have arrived may have been done. */
function mayRetry(error: NetworkError, kind: 'query' | 'mutation'): boolean {
  if (kind === 'mutation') return error.kind === 'unreachable' && !error.sent;
  if (error.kind === 'unusable') return PASSING.has(error.status ?? 0);
  return ['unreachable', 'interrupted', 'throttled'].includes(error.kind);
}

import 'server-only';
import { seal, unseal } from '@/lib/config/seal';
import { type Lease, StoreUnavailableError, store } from '@/lib/store';
import { postAsClient } from './client-auth';
import { endpoints } from './discovery';
import { NetworkUnreachableError } from './failures';
import { logEvent } from './log';
import type { TokenSet } from './tokens';

/** A token that nobody holds any more, and that the network should forget (RFC 7009). */
type Unwanted = { token: string; hint: 'refresh_token' | 'access_token' };
type Waiting = { sealed: string; until: number };

const REVOKE_LIMIT_MS = 2_000;
const OUTBOX = 'revocations';
/** A network that is away for longer has its tokens run out by themselves. */
const KEPT_MS = 7 * 86_400_000;
const MOST_KEPT = 200;
const WORK_MS = 20_000;
const LEASE_MS = WORK_MS + 2 * REVOKE_LIMIT_MS;

function unwantedIn({ accessToken, refreshToken }: TokenSet): Unwanted[] {
  const access = { token: accessToken, hint: 'access_token' } as const;
  return refreshToken ? [{ token: refreshToken, hint: 'refresh_token' }, access] : [access];
}

/** @throws NetworkUnreachableError where it is worth trying later: no answer in two seconds, trouble, or a client refused. */
async function revoke({ token, hint }: Unwanted): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    // The discovery document is asked for first, and would have a limit of its own.
    setTimeout(() => reject(new NetworkUnreachableError()), REVOKE_LIMIT_MS).unref();
  });
  const ask = async () => {
    const { revoke: url } = await endpoints();
    return await postAsClient(url, { token, token_type_hint: hint }, REVOKE_LIMIT_MS);
  };
  const { status } = await Promise.race([ask(), late]);
  if (status === 200) return;
  if (status >= 500 || status === 401 || status === 429) throw new NetworkUnreachableError(undefined, { status });
  logEvent('auth.revoke', 'not-taken'); // 400, 404: this network will not take it later either
}

/** Revokes both tokens of each set, within two seconds. What the network does not take now is kept and tried again later. */
export async function revokeTokens(...sets: TokenSet[]): Promise<void> {
  const failed: Unwanted[] = [];
  const one = (unwanted: Unwanted) =>
    revoke(unwanted).catch((error: unknown) => {
      logEvent('auth.revoke', 'failed', { error });
      failed.push(unwanted);
    });
  await Promise.all(sets.flatMap(unwantedIn).map(one));
  if (failed.length > 0) await keep(failed);
  else if (sets.length > 0) workOff();
}

/** For tokens that nobody waits for: they are kept in the store and revoked behind this request. */
export async function revokeLater(...sets: TokenSet[]): Promise<void> {
  if (sets.length === 0) return;
  await keep(sets.flatMap(unwantedIn));
  workOff();
}

function read(text: string | undefined): Waiting[] {
  const waiting = text === undefined ? [] : (JSON.parse(text) as Waiting[]); // written by `change` alone
  return waiting.filter(({ until }) => until > Date.now());
}

/** Changes the outbox by compare-and-set. @throws StoreUnavailableError */
async function change(how: (waiting: Waiting[]) => Waiting[]): Promise<void> {
  for (;;) {
    const entry = await store().get(OUTBOX);
    const next = JSON.stringify(how(read(entry?.value)));
    if (await store().set(OUTBOX, next, { ttlMs: KEPT_MS, ifVersion: entry?.version ?? 0 })) return;
  }
}

async function keep(unwanted: Unwanted[]): Promise<void> {
  const until = Date.now() + KEPT_MS;
  const added = unwanted.map((one) => ({ sealed: seal('tokens', JSON.stringify(one), OUTBOX), until }));
  try {
    await change((waiting) => [...waiting, ...added].slice(-MOST_KEPT));
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('auth.revoke', 'not-kept', { error }); // they end by themselves; nobody here holds them
  }
}

/**
 * Revokes what is kept, behind the request that just found the network answering: there are no timers in a function that
 * sleeps between requests. One process at a time; the first failure ends the round.
 */
export function workOff(): void {
  work().catch((error: unknown) => {
    const isExpected = error instanceof StoreUnavailableError || error instanceof NetworkUnreachableError;
    logEvent('auth.revoke', isExpected ? 'later' : 'stopped', { error });
  });
}

async function work(): Promise<void> {
  if (read((await store().get(OUTBOX))?.value).length === 0) return;
  const lease: Lease | null = await store().acquireLease(OUTBOX, LEASE_MS);
  if (!lease) return;
  const until = performance.now() + WORK_MS;
  try {
    while (performance.now() < until) {
      const [next] = read((await store().get(OUTBOX))?.value);
      if (!next) return;
      const text = unseal('tokens', next.sealed, OUTBOX);
      if (text !== null) await revoke(JSON.parse(text) as Unwanted);
      await change((waiting) => waiting.filter(({ sealed }) => sealed !== next.sealed));
    }
  } finally {
    await lease.release();
  }
}

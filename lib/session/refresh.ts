import 'server-only';
import {
  logEvent,
  NetworkUnreachableError,
  OAuthError,
  refreshTokens,
  revokeLater,
  revokeTokens,
  type TokenSet,
  workOff,
} from '@/lib/auth';
import { processWide } from '@/lib/config/process-wide';
import { StoreUnavailableError } from '@/lib/store';
import { acquireLease, aWhile, release, SAVE_MS, WAIT_MS } from './lease';
import {
  changeRecord,
  type GrantName,
  grantsOf,
  type LiveRecord,
  openTokens,
  readRecord,
  type SessionEndReason,
  sealTokens,
  tokensOf,
} from './record';

/** The session is over, or the grant that was asked for; a new sign-in is needed. */
export class SessionEndedError extends Error {
  readonly reason: SessionEndReason;
  constructor(reason: SessionEndReason) {
    super(`The session is over: ${reason}.`);
    this.name = 'SessionEndedError';
    this.reason = reason;
  }
  /** By name: a refresh in flight is shared by all bundles of a process, and each has its own copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SessionEndedError';
  }
}

const AHEAD_MS = 60_000;
/** Good for use as it is: not the one just refused, and not about to expire (a short-lived one: not past half its life). */
export function isFresh(tokens: TokenSet, refused?: string): boolean {
  if (tokens.accessToken === refused) return false;
  if (tokens.expiresAt === null) return true;
  const ahead = Math.min(AHEAD_MS, (tokens.expiresAt - tokens.receivedAt) / 2);
  return Date.now() < tokens.expiresAt - ahead;
}

/** May still be sent: not refused and not yet past its time. */
export function isUsable(tokens: TokenSet, refused?: string): boolean {
  return tokens.accessToken !== refused && (tokens.expiresAt === null || Date.now() < tokens.expiresAt);
}

/** The record of a session that is alive. @throws SessionEndedError | StoreUnavailableError */
export async function liveRecord(key: string): Promise<{ record: LiveRecord; version: number }> {
  const loaded = await readRecord(key);
  if (!loaded) throw new SessionEndedError('signed-out');
  if ('ended' in loaded.record) throw new SessionEndedError(loaded.record.ended);
  return { record: loaded.record, version: loaded.version };
}

/** @throws SessionEndedError when there is no such session or grant any more */
async function currentTokens(key: string, grant: GrantName): Promise<TokenSet> {
  const { record } = await liveRecord(key);
  const tokens = tokensOf(key, grant, record);
  if (!tokens) {
    // Past its end, or sealed with a secret that this process does not have. Another one may: nothing is ended for that.
    await dropEndedGrants(key, record);
    throw new SessionEndedError('expired');
  }
  return tokens;
}

/**
 * Ends the session (for the host grant: that grant alone), unless somebody rotated the tokens `seen` meanwhile. The record
 * is read again either way, by the loop in `refresh`, and says which it was.
 */
async function end(key: string, grant: GrantName, seen: TokenSet | null, reason: SessionEndReason): Promise<void> {
  let left: TokenSet[] = [];
  const ended = await changeRecord(key, (record) => {
    if (tokensOf(key, grant, record)?.refreshToken !== seen?.refreshToken) return null;
    // What ended at the network needs no revocation; the host grant that goes with the member's does.
    const others = grant === 'member' ? (['host'] as const) : seen ? [] : (['host'] as const);
    left = others.flatMap((name) => openTokens(key, name, record) ?? []);
    if (grant === 'member') return { ended: reason };
    const { [grant]: _gone, ...grants } = record.grants;
    return { ...record, grants };
  });
  if (!ended) return;
  logEvent('ended' in ended ? 'session.ended' : 'session.grant-ended', reason);
  await revokeLater(...left);
}

/** Takes away grants that are past their end, so that nobody has tokens for them any more. @throws StoreUnavailableError */
export async function dropEndedGrants(key: string, record: LiveRecord): Promise<void> {
  if (record.grants.host && !grantsOf(record).includes('host')) await end(key, 'host', null, 'expired');
}

/**
 * Ends a session whose new token the network refuses as well: there is nothing left to try. A newer token than `refused`
 * is somebody else's refresh, and left alone. @throws StoreUnavailableError
 */
export async function endIfRefused(key: string, grant: GrantName, refused: string): Promise<void> {
  const loaded = await readRecord(key);
  if (!loaded || 'ended' in loaded.record) return;
  const tokens = tokensOf(key, grant, loaded.record);
  if (tokens?.accessToken === refused) await end(key, grant, tokens, 'ended-by-network');
}

/** Rotated tokens that the store did not take. They are the only good ones, so the next try saves them, and asks for no others. */
const unsaved = () => processWide('session.unsaved', () => new Map<string, { usedUp: string; next: TokenSet }>());

/** The newest tokens of a grant: those in the record, or those that replaced them and could not be saved yet. */
export function newestTokens(key: string, grant: GrantName, record: LiveRecord): TokenSet | null {
  const saved = openTokens(key, grant, record);
  const kept = unsaved().get(`${key} ${grant}`);
  return kept && kept.usedUp === saved?.refreshToken ? kept.next : saved;
}

/** Under the lease: one request to the network, its tokens saved before anybody uses them. null: look at the record again. */
async function rotate(
  key: string,
  grant: GrantName,
  refused: string | undefined,
  leaseEnds: number,
): Promise<string | null> {
  const old = await currentTokens(key, grant);
  if (isFresh(old, refused) || old.refreshToken === null) return null;
  const name = `${key} ${grant}`;
  let next: TokenSet;
  try {
    const kept = unsaved().get(name);
    const limitMs = leaseEnds - SAVE_MS - performance.now();
    const answer = kept?.usedUp === old.refreshToken ? kept.next : await refreshTokens(old.refreshToken, limitMs);
    next = { ...answer, refreshToken: answer.refreshToken ?? old.refreshToken };
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    logEvent('session.refresh', error.code);
    // The token was refused and the network knows this application no more: it was deleted, and every token with it.
    // Without a refused token it may only be a secret that was replaced; nobody is signed out for that.
    const deleted = error.code === 'invalid_client' && old.accessToken === refused;
    if (error.code !== 'invalid_grant' && !deleted) {
      throw new NetworkUnreachableError('The network refused to refresh.', { cause: error });
    }
    await end(key, grant, old, 'ended-by-network');
    return null;
  }
  unsaved().set(name, { usedUp: old.refreshToken, next });
  const saved = await save(key, grant, next);
  if (saved === 'store-away') return next.accessToken;
  unsaved().delete(name);
  workOff(); // the network answers: what it missed before can be tried again
  if (saved === 'saved') {
    logEvent('session.refresh', 'done');
    return next.accessToken;
  }
  // Signed out while we asked: nobody will ever use these, so nobody should be able to.
  await revokeTokens(next);
  return null;
}

/** `store-away`: the old refresh token is used up all the same, so the new tokens serve from memory until they can be saved. */
async function save(key: string, grant: GrantName, next: TokenSet): Promise<'saved' | 'gone' | 'store-away'> {
  try {
    const saved = await changeRecord(key, (record) => {
      const held = record.grants[grant];
      if (!held) return null;
      const renewed = { ...held, scopes: next.scopes ?? held.scopes, tokens: sealTokens(key, grant, next) };
      return { ...record, grants: { ...record.grants, [grant]: renewed } };
    });
    return saved ? 'saved' : 'gone';
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.refresh', 'not-saved', { error });
    return 'store-away';
  }
}

async function refresh(key: string, grant: GrantName, refused: string | undefined): Promise<string> {
  const giveUpAt = performance.now() + WAIT_MS;
  while (performance.now() < giveUpAt) {
    const tokens = await currentTokens(key, grant);
    if (isFresh(tokens, refused)) return tokens.accessToken;
    if (tokens.refreshToken === null) {
      // No refresh token was ever given: the session lives as long as its one token does.
      if (isUsable(tokens, refused)) return tokens.accessToken;
      const expired = tokens.expiresAt !== null && Date.now() >= tokens.expiresAt;
      await end(key, grant, tokens, expired ? 'expired' : 'ended-by-network');
      continue;
    }
    const lease = await acquireLease(key, grant);
    if (!lease) {
      await aWhile();
      continue;
    }
    try {
      const token = await rotate(key, grant, refused, lease.endsAt);
      if (token !== null) return token;
    } finally {
      await release(lease);
    }
  }
  throw new NetworkUnreachableError('Another process is still refreshing.');
}

/** One refresh at a time per session and grant in this process; everybody else waits for the same answer. */
export async function refreshShared(key: string, grant: GrantName, refused: string | undefined): Promise<string> {
  const inFlight = processWide('session.refreshes', () => new Map<string, Promise<string>>());
  const name = `${key} ${grant}`;
  for (let running = inFlight.get(name); running; running = inFlight.get(name)) {
    const token = await running;
    if (token !== refused) return token;
  }
  const started = refresh(key, grant, refused).finally(() => inFlight.delete(name));
  inFlight.set(name, started);
  return await started;
}

/** Is this an error that says nothing about the session, so that a token which is still good may go on being used? */
export function isPassing(error: unknown): boolean {
  return error instanceof NetworkUnreachableError || error instanceof StoreUnavailableError;
}

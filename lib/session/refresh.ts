import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  logEvent,
  NetworkUnreachableError,
  OAuthError,
  REFRESH_LIMIT_MS,
  refreshTokens,
  revokeTokens,
  type TokenSet,
} from '@/lib/auth';
import { processWide } from '@/lib/config/process-wide';
import { StoreUnavailableError, store } from '@/lib/store';
import { changeRecord, type GrantName, readRecord, type SessionEndReason, sealTokens, tokensOf } from './record';

/** The session is over; a new sign-in is needed. */
export class SessionEndedError extends Error {
  readonly reason: SessionEndReason;
  constructor(reason: SessionEndReason) {
    super(`The session is over: ${reason}.`);
    this.name = 'SessionEndedError';
    this.reason = reason;
  }
}

const AHEAD_MS = 60_000;
/** Longer than a refresh may take; short, because after a process that died in the middle the others wait this long. */
const LEASE_MS = REFRESH_LIMIT_MS + 1_000;
const WAIT_MS = 2 * LEASE_MS;

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

/** @throws SessionEndedError when there is no such session or grant any more */
async function currentTokens(key: string, grant: GrantName): Promise<TokenSet> {
  const loaded = await readRecord(key);
  if (!loaded) throw new SessionEndedError('signed-out');
  if ('ended' in loaded.record) throw new SessionEndedError(loaded.record.ended);
  const tokens = tokensOf(key, grant, loaded.record);
  if (!tokens) {
    await end(key, grant, null, 'expired');
    throw new SessionEndedError('expired');
  }
  return tokens;
}

/**
 * Ends the session (for the host grant: that grant alone), unless somebody rotated the tokens `seen` meanwhile. The record
 * is read again either way, by the loop in `refresh`, and says which it was.
 */
async function end(key: string, grant: GrantName, seen: TokenSet | null, reason: SessionEndReason): Promise<void> {
  const ended = await changeRecord(key, (record) => {
    if (tokensOf(key, grant, record)?.refreshToken !== seen?.refreshToken) return null;
    if (grant === 'member') return { ended: reason };
    const { [grant]: _gone, ...grants } = record.grants;
    return { ...record, grants };
  });
  if (ended) logEvent('session.ended', reason);
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

/** Under the lease: one request to the network, its tokens saved before anybody uses them. null: look at the record again. */
async function rotate(key: string, grant: GrantName, refused: string | undefined): Promise<string | null> {
  const old = await currentTokens(key, grant);
  if (isFresh(old, refused) || old.refreshToken === null) return null;
  const name = `${key} ${grant}`;
  try {
    const kept = unsaved().get(name);
    const answer = kept?.usedUp === old.refreshToken ? kept.next : await refreshTokens(old.refreshToken);
    const next = { ...answer, refreshToken: answer.refreshToken ?? old.refreshToken };
    unsaved().set(name, { usedUp: old.refreshToken, next });
    const saved = await changeRecord(key, (record) => {
      const scopes = next.scopes ?? record.grants[grant]?.scopes ?? [];
      return { ...record, grants: { ...record.grants, [grant]: { scopes, tokens: sealTokens(key, grant, next) } } };
    });
    unsaved().delete(name);
    if (saved) return next.accessToken;
    // Signed out while we asked: nobody will ever use these, so nobody should be able to.
    await revokeTokens(next);
    return null;
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    logEvent('session.refresh', error.code);
    if (error.code !== 'invalid_grant') throw new NetworkUnreachableError('The network refused to refresh.', error);
    await end(key, grant, old, 'ended-by-network');
    return null;
  }
}

async function refresh(key: string, grant: GrantName, refused: string | undefined): Promise<string> {
  const giveUpAt = Date.now() + WAIT_MS;
  while (Date.now() < giveUpAt) {
    const tokens = await currentTokens(key, grant);
    if (isFresh(tokens, refused)) return tokens.accessToken;
    if (tokens.refreshToken === null) {
      // No refresh token was ever given: the session lives as long as its one token does.
      if (isUsable(tokens, refused)) return tokens.accessToken;
      const expired = tokens.expiresAt !== null && Date.now() >= tokens.expiresAt;
      await end(key, grant, tokens, expired ? 'expired' : 'ended-by-network');
      continue;
    }
    const lease = await store().acquireLease(`refresh:${key}:${grant}`, LEASE_MS);
    if (!lease) {
      await sleep(15 + Math.random() * 35);
      continue;
    }
    try {
      const token = await rotate(key, grant, refused);
      if (token !== null) return token;
    } finally {
      // A lease that cannot be given back ends by itself; the token is saved, and that is what counts.
      await lease.release().catch(() => logEvent('session.refresh', 'lease-not-released'));
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

import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { postAsClient, refusalOf } from './client-auth';
import { endpoints } from './discovery';
import { NetworkUnreachableError, OAuthError } from './failures';
import { logEvent } from './log';

/** Times are milliseconds of this machine's clock, counted from when the answer came: the network's clock does not matter. */
export type TokenSet = {
  accessToken: string;
  /** null: none was given; on a refresh, the old one stays good (RFC 6749 section 6). */
  refreshToken: string | null;
  receivedAt: number;
  /** null: the network did not say; the token is used until it is refused. */
  expiresAt: number | null;
  /** null: as asked (RFC 6749 section 5.1). */
  scopes: string[] | null;
};

const EXCHANGE_LIMIT_MS = 10_000;
/** All tries together. Less than the lease that guards a refresh (lib/session/refresh.ts), so that it is over before. */
export const REFRESH_LIMIT_MS = 4_000;
const BACKOFF_MS = 200;
const YEAR_S = 31_536_000;
/** A request's header must hold an access token, and servers take 16 KiB of headers or less. */
const LONGEST_TOKEN = 12_288;

/** RFC 6749 section 5.1 and RFC 6750 section 2.1. What comes back goes into a header, so its letters are checked. */
const tokenAnswer = z.object({
  access_token: z
    .string()
    .max(LONGEST_TOKEN)
    .regex(/^[A-Za-z0-9\-._~+/]+=*$/),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  refresh_token: z
    .string()
    .max(LONGEST_TOKEN)
    .regex(/^[\x20-\x7E]+$/)
    .nullish(),
  // No lifetime, or one that is none: the token is used until it is refused.
  expires_in: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .refine((seconds) => seconds > 0 && Number.isFinite(seconds))
    .optional()
    .catch(undefined),
  scope: z
    .union([z.string(), z.array(z.string()).transform((list) => list.join(' '))])
    .nullish()
    .catch(null),
});

/** @throws OAuthError when the network says why not; NetworkUnreachableError when its answer is no token answer. */
async function requestTokens(form: Record<string, string>, limitMs: number): Promise<TokenSet> {
  const until = performance.now() + limitMs;
  const { token } = await endpoints();
  const answer = await postAsClient(token, form, Math.max(1, until - performance.now()));
  const receivedAt = Date.now();
  const refusal = refusalOf(answer);
  if (refusal !== null) throw new OAuthError(refusal);
  const tokens = tokenAnswer.safeParse(answer.body);
  if (answer.status !== 200 || !tokens.success) {
    throw new NetworkUnreachableError('The token endpoint gave no tokens.', { status: answer.status });
  }
  const { access_token, refresh_token, expires_in, scope } = tokens.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token || null,
    receivedAt,
    expiresAt: expires_in === undefined ? null : receivedAt + Math.min(expires_in, YEAR_S) * 1_000,
    scopes: scope?.split(' ').filter(Boolean) ?? null,
  };
}

/** Exchanges a code (RFC 6749 section 4.1.3, RFC 7636 section 4.5). Never repeated: a code sent twice revokes its tokens. */
export function exchangeCode(code: string, verifier: string, redirectUri: string): Promise<TokenSet> {
  const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
  return requestTokens(form, EXCHANGE_LIMIT_MS);
}

/** Gateways in front of a network that restarts or is out of breath. */
const PASSING = new Set([500, 502, 503, 504]);

/**
 * How often a refresh may be sent again. An answer that was lost may have rotated the refresh token, and networks with a
 * grace period answer the same one again: one more try tells. A server that says it is in trouble gets two more.
 */
function retriesAfter(error: unknown): number {
  if (!(error instanceof NetworkUnreachableError)) return 0;
  if (error.status === null) return 1;
  return PASSING.has(error.status) ? 2 : 0;
}

/** RFC 6749 section 6. `invalid_grant` (an OAuthError) means that this refresh token is dead. */
export async function refreshTokens(refreshToken: string, limitMs = REFRESH_LIMIT_MS): Promise<TokenSet> {
  const until = performance.now() + limitMs;
  for (let retried = 0; ; retried++) {
    try {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
      return await requestTokens(form, Math.max(1, until - performance.now()));
    } catch (error) {
      // Full jitter: processes that failed together must not come back together.
      const pause = Math.random() * BACKOFF_MS * 2 ** retried;
      if (retried >= retriesAfter(error) || performance.now() + pause >= until) throw error;
      logEvent('auth.refresh', 'again', { error });
      await sleep(pause);
    }
  }
}

import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import { endpoints } from './discovery';
import { NetworkUnreachableError, OAuthError } from './failures';
import { ask } from './http';
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
/** Less than the lease that guards a refresh (lib/session/refresh.ts), so that a refresh is over before its lease is. */
export const REFRESH_LIMIT_MS = 4_000;
const REVOKE_LIMIT_MS = 2_000;
const YEAR_S = 31_536_000;

/** RFC 6749 section 5.1 and RFC 6750 section 2.1. What comes back goes into a header, so its letters are checked. */
const tokenAnswer = z.object({
  access_token: z.string().regex(/^[A-Za-z0-9\-._~+/]+=*$/),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .optional(),
  refresh_token: z
    .string()
    .regex(/^[\x20-\x7E]+$/)
    .nullish(),
  expires_in: z.coerce.number().positive().finite().optional().catch(undefined),
  scope: z.string().nullish().catch(null),
});

const errorAnswer = z.object({ error: z.string() });

async function post(url: URL, form: Record<string, string>, limitMs: number) {
  const { clientId, clientSecret } = config();
  // client_secret_post, the documented way. The body keeps the secret out of every address and log of addresses.
  const body = new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return await ask(url, { method: 'POST', headers, body, limitMs });
}

/** @throws OAuthError when the network says why not; NetworkUnreachableError when its answer is no token answer. */
async function requestTokens(form: Record<string, string>, limitMs: number): Promise<TokenSet> {
  const { token } = await endpoints();
  const answer = await post(token, form, limitMs);
  const receivedAt = Date.now();
  const refused = errorAnswer.safeParse(answer.body);
  if (answer.status >= 400 && answer.status < 500 && refused.success) throw new OAuthError(refused.data.error);
  const tokens = tokenAnswer.safeParse(answer.body);
  if (answer.status !== 200 || !tokens.success) throw new NetworkUnreachableError('The token endpoint gave no tokens.');
  const { access_token, refresh_token, expires_in, scope } = tokens.data;
  return {
    accessToken: access_token,
    refreshToken: refresh_token ?? null,
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

/** RFC 6749 section 6. `invalid_grant` (an OAuthError) means that this refresh token is dead. */
export function refreshTokens(refreshToken: string): Promise<TokenSet> {
  return requestTokens({ grant_type: 'refresh_token', refresh_token: refreshToken }, REFRESH_LIMIT_MS);
}

/** RFC 7009, both tokens, within two seconds. A network that does not answer keeps nobody signed in here: it is only logged. */
export async function revokeTokens({ accessToken, refreshToken }: TokenSet): Promise<void> {
  const { revoke } = await endpoints();
  const one = async (token: string, hint: string) => {
    const { status } = await post(revoke, { token, token_type_hint: hint }, REVOKE_LIMIT_MS);
    if (status !== 200) throw new NetworkUnreachableError(`revocation answered ${status}`);
  };
  const results = await Promise.allSettled([
    ...(refreshToken ? [one(refreshToken, 'refresh_token')] : []),
    one(accessToken, 'access_token'),
  ]);
  for (const result of results) {
    if (result.status === 'rejected') logEvent('auth.revoke', 'failed', { error: result.reason });
  }
}

import 'server-only';
import { createHash } from 'node:crypto';
import { config } from '@/lib/config';
import { sessionOf, startSession } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { endpoints } from './discovery';
import type { SignInErrorCode } from './errors';
import { codeForOAuthError, NetworkUnreachableError, OAuthError } from './failures';
import { logEvent } from './log';
import { finishSignIn } from './protocol';
import { redirect, redirectToError } from './redirect';
import { HOME } from './return-to';
import { revokeTokens } from './tokens';
import { dropTransaction, findTransaction } from './transaction';

const USED_STATE_MS = 900_000;

/** A parameter that must be there once: doubled ones are refused, not chosen from (RFC 6749 section 3.1). */
function once(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 && values[0] ? values[0] : null;
}

function codeFor(error: unknown): SignInErrorCode {
  if (error instanceof OAuthError) return codeForOAuthError(error.code);
  if (error instanceof NetworkUnreachableError) return 'unreachable';
  if (error instanceof StoreUnavailableError) return 'store';
  return 'unknown';
}

/** A sign-in that cannot go on: a callback seen again by somebody who is signed in leads on, all else starts over. */
async function notThisOne(request: Request, returnTo: string, setCookies: string[] = []): Promise<Response> {
  const { state } = await sessionOf(request);
  if (state === 'signed-in') return redirect(returnTo, setCookies);
  logEvent('auth.callback', 'state', { request });
  return redirectToError('state', returnTo, setCookies);
}

/** RFC 9207 section 2.4: compared as a string, on errors too; missing is wrong where it was promised. */
async function isFromIssuer(query: URLSearchParams): Promise<boolean> {
  const { issuer, issuerPromised } = await endpoints();
  return query.has('iss') ? once(query, 'iss') === issuer : !issuerPromised;
}

/** false: this callback was taken up before. A code that is sent twice would revoke the tokens that it gave (RFC 6749, 4.1.2). */
async function takeUp(state: string): Promise<boolean> {
  const key = `sign-in:${createHash('sha256').update(state).digest('base64url')}`;
  return (await store().set(key, '1', { ttlMs: USED_STATE_MS, ifVersion: 0 })) !== null;
}

/** GET /api/auth/callback/[provider]: the network sends the browser back here with a code, or with why not. */
export async function callback(request: Request, provider: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const state = once(query, 'state');
  const transaction = state ? findTransaction(request, state) : null;
  if (!state || !transaction || transaction.provider !== provider) return await notThisOne(request, HOME);

  const { returnTo, verifier, isOver } = transaction;
  const drop = [dropTransaction(state)];
  const fail = (code: SignInErrorCode, error?: unknown) => {
    logEvent('auth.callback', code, { request, error });
    return redirectToError(code, returnTo, drop);
  };
  if (isOver) return fail('expired');
  try {
    if (!(await isFromIssuer(query))) return fail('state');
    if (query.has('error')) return fail(codeForOAuthError(once(query, 'error') ?? ''));
    const code = once(query, 'code');
    if (!code) return fail('state');
    if (!(await takeUp(state))) return await notThisOne(request, returnTo, drop);

    const scopes = config().memberScopes;
    const { tokens, viewer, error } = await finishSignIn(provider, scopes, { code, state, verifier });
    try {
      if (error || !tokens || !viewer) throw error ?? new Error('the sign-in did not finish');
      const cookie = await startSession(request, { member: viewer, grant: 'member', tokens, scopes });
      logEvent('auth.callback', 'signed-in', { request });
      return redirect(returnTo, [...drop, cookie]);
    } catch (cause) {
      if (tokens) await revokeTokens(tokens); // nobody holds them, so nobody should be able to use them
      throw cause;
    }
  } catch (error) {
    return fail(codeFor(error), error);
  }
}

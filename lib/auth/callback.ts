import 'server-only';
import { createHash } from 'node:crypto';
import { type GrantName, isBegunBy, startSession } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { endpoints } from './discovery';
import type { SignInErrorCode } from './errors';
import { codeForOAuthError, NetworkUnreachableError, OAuthError } from './failures';
import { grantOf, scopesFor } from './grants';
import { logEvent } from './log';
import { finishSignIn } from './protocol';
import { redirect, redirectToError } from './redirect';
import { HOME } from './return-to';
import { revokeTokens } from './revocations';
import { addHostGrant, HOST_HOME, memberSteppingUp, redirectToDoor, StepUpRefused } from './step-up';
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

const hashOf = (state: string) => createHash('sha256').update(state).digest('base64url');

/** Where a person is told what stood in the way of a grant: who steps up is signed in, and stays it. */
const problemPage = { member: redirectToError, host: redirectToDoor };

/** A sign-in that cannot go on: seen again by the browser that it signed in (Back, Reload) it leads on, all else starts over. */
async function notThisOne(
  request: Request,
  grant: GrantName,
  state: string | null,
  returnTo: string,
  setCookies: string[] = [],
): Promise<Response> {
  // A store that does not answer knows of no session, and a sign-in that starts over needs none.
  const isOver = state !== null && (await isBegunBy(request, hashOf(state)).catch(() => false));
  if (isOver) return redirect(returnTo, setCookies);
  logEvent('auth.callback', 'state', { request });
  return problemPage[grant]('state', returnTo, setCookies);
}

/** RFC 9207 section 2.4: compared as a string, on errors too; missing is wrong where it was promised. */
async function isFromIssuer(query: URLSearchParams): Promise<boolean> {
  const { issuer, issuerPromised } = await endpoints();
  return query.has('iss') ? once(query, 'iss') === issuer : !issuerPromised;
}

/** false: this callback was taken up before. A code that is sent twice would revoke the tokens that it gave (RFC 6749, 4.1.2). */
async function takeUp(state: string): Promise<boolean> {
  return (await store().set(`sign-in:${hashOf(state)}`, '1', { ttlMs: USED_STATE_MS, ifVersion: 0 })) !== null;
}

/** GET /api/auth/callback/[provider]: the network sends the browser back here with a code, or with why not. */
export async function callback(request: Request, provider: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const state = once(query, 'state');
  const grant = grantOf(provider);
  const transaction = state ? findTransaction(request, state) : null;
  if (!state || !transaction || transaction.provider !== provider) {
    return await notThisOne(request, grant, state, grant === 'host' ? HOST_HOME : HOME);
  }

  const { returnTo, verifier, isOver } = transaction;
  const drop = [dropTransaction(state)];
  const fail = (code: SignInErrorCode, error?: unknown) => {
    logEvent('auth.callback', code, { request, error });
    return problemPage[grant](code, returnTo, drop);
  };
  if (isOver) return fail('expired');
  try {
    if (grant === 'host') await memberSteppingUp(request);
    if (!(await isFromIssuer(query))) return fail('state');
    if (query.has('error')) return fail(codeForOAuthError(once(query, 'error') ?? ''));
    const code = once(query, 'code');
    if (!code) return fail('state');
    if (!(await takeUp(state))) return await notThisOne(request, grant, state, returnTo, drop);

    const scopes = scopesFor(grant);
    const { tokens, viewer, error } = await finishSignIn(provider, scopes, { code, state, verifier });
    try {
      if (error || !tokens || !viewer) throw error ?? new Error('the sign-in did not finish');
      const given = { tokens, scopes, begunBy: hashOf(state) };
      const cookie =
        grant === 'host'
          ? await addHostGrant(request, { ...given, viewer })
          : await startSession(request, { ...given, grant, member: viewer });
      logEvent('auth.callback', grant === 'host' ? 'stepped-up' : 'signed-in', { request });
      return redirect(returnTo, [...drop, cookie]);
    } catch (cause) {
      if (tokens) await revokeTokens(tokens); // nobody holds them, so nobody should be able to use them
      throw cause;
    }
  } catch (error) {
    if (!(error instanceof StepUpRefused)) return fail(codeFor(error), error);
    logEvent('auth.step-up', error.code, { request });
    return redirectToDoor(error.code, returnTo, drop);
  }
}

import 'server-only';
import { clearDeadCookie, type GrantName, sessionOf } from '@/lib/session';
import { readForm } from './form';
import { providerOf, scopesFor } from './grants';
import { logEvent } from './log';
import { isFromOwnPage, refusedOrigin } from './own-origin';
import { beginSignIn } from './protocol';
import { redirect, redirectToError } from './redirect';
import { safeReturnTo } from './return-to';
import { keepTransaction } from './transaction';

/** Sends the browser to the network's own sign-in for a grant, and remembers where it wants to be after. */
export async function leaveForNetwork(request: Request, grant: GrantName, returnTo: string): Promise<Response> {
  const provider = providerOf[grant];
  const { location, state, verifier } = await beginSignIn(provider, scopesFor(grant));
  return redirect(location, keepTransaction(request, state, { provider, verifier, returnTo, startedAt: Date.now() }));
}

/** POST /api/auth/sign-in: sends the browser to the network's own sign-in, and remembers where it wants to be after. */
export async function signIn(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  const returnTo = safeReturnTo((await readForm(request)).get('returnTo'));
  try {
    const leaving = await leaveForNetwork(request, 'member', returnTo);
    // A cookie that opens nothing any more goes at the first answer that can take it.
    for (const line of clearDeadCookie(request, await sessionOf(request))) leaving.headers.append('set-cookie', line);
    logEvent('auth.sign-in', 'begun', { request });
    return leaving;
  } catch (error) {
    logEvent('auth.sign-in', 'unknown', { request, error });
    return redirectToError('unknown', returnTo);
  }
}

/** The same form while there are too many of them (lib/gateway/turnstile.ts): back to the page, which says so. */
export async function tooManySignIns(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  logEvent('auth.sign-in', 'busy', { request });
  return redirectToError('busy', safeReturnTo((await readForm(request)).get('returnTo')));
}

import 'server-only';
import { config } from '@/lib/config';
import { logEvent } from './log';
import { isFromOwnPage, refusedOrigin } from './own-origin';
import { beginSignIn } from './protocol';
import { redirect, redirectToError } from './redirect';
import { safeReturnTo } from './return-to';
import { keepTransaction } from './transaction';

const LARGEST_FORM = 8_192;

/** The form's returnTo. A form that is too large, or no form, has none: the sign-in works without. */
async function returnToOf(request: Request): Promise<string> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  if (!isForm || !request.body) return safeReturnTo(null);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.length;
    if (size > LARGEST_FORM) return safeReturnTo(null);
    chunks.push(chunk);
  }
  return safeReturnTo(new URLSearchParams(Buffer.concat(chunks).toString()).get('returnTo'));
}

/** POST /api/auth/sign-in: sends the browser to the network's own sign-in, and remembers where it wants to be after. */
export async function signIn(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  const returnTo = await returnToOf(request);
  const provider = 'mighty';
  try {
    const { location, state, verifier } = await beginSignIn(provider, config().memberScopes);
    const kept = keepTransaction(request, state, { provider, verifier, returnTo, startedAt: Date.now() });
    logEvent('auth.sign-in', 'begun', { request });
    return redirect(location, kept);
  } catch (error) {
    logEvent('auth.sign-in', 'unknown', { request, error });
    return redirectToError('unknown', returnTo);
  }
}

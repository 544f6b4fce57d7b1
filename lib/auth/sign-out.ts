import 'server-only';
import { clearedCookie, endSession } from '@/lib/session';
import { StoreUnavailableError } from '@/lib/store';
import { logEvent } from './log';
import { isFromOwnPage, refusedOrigin } from './own-origin';
import { redirect, redirectToError } from './redirect';
import { HOME } from './return-to';
import { revokeTokens } from './revocations';

/** POST /api/auth/sign-out: the record goes first, so the session is over whatever the network says to the revocation. */
export async function signOut(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  let answer: Response;
  try {
    const tokens = await endSession(request);
    await revokeTokens(...tokens);
    logEvent('auth.sign-out', 'done', { request });
    answer = redirect('/?signed-out=1', [clearedCookie()]);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    // This browser forgets its session all the same, and the member is told that the rest did not work.
    logEvent('auth.sign-out', 'store', { request, error });
    answer = redirectToError('store', HOME, [clearedCookie()]);
  }
  answer.headers.set('clear-site-data', '"cache"');
  return answer;
}

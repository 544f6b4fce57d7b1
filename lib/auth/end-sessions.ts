import 'server-only';
import {
  clearedCookie,
  endAllSessions,
  endOtherSessions,
  endSessionByHandle,
  type Session,
  sessionOf,
} from '@/lib/session';
import { StoreUnavailableError } from '@/lib/store';
import { readForm } from './form';
import { logEvent } from './log';
import { isFromOwnPage, refusedOrigin } from './own-origin';
import { redirect } from './redirect';
import { revokeTokens } from './revocations';
import type { TokenSet } from './tokens';

const PASSPORT = '/settings/sessions';

/** POST /api/auth/sessions/end: one session of the member who asks, by the handle that their own page gave. */
export function endOne(request: Request): Promise<Response> {
  return end(request, 'one', async (session) => {
    return await endSessionByHandle(session, (await readForm(request)).get('handle') ?? '');
  });
}

/** POST /api/auth/sessions/end-others: all sessions of the member but the one that asks. */
export function endOthers(request: Request): Promise<Response> {
  return end(request, 'others', endOtherSessions);
}

/** POST /api/auth/sessions/end-all: all sessions of the member, the one that asks too. */
export function endAll(request: Request): Promise<Response> {
  return end(request, 'all', endAllSessions);
}

/** The records go first, so the sessions are over whatever the network says to the revocation of their tokens. */
async function end(
  request: Request,
  which: 'one' | 'others' | 'all',
  how: (session: Session) => Promise<TokenSet[]>,
): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  try {
    const read = await sessionOf(request);
    if (read.state === 'unreadable') return redirect(`${PASSPORT}?ended=failed`);
    if (read.state === 'signed-out') return redirect(`/sign-in?${new URLSearchParams({ returnTo: PASSPORT })}`);
    const tokens = await how(read.session);
    await revokeTokens(...tokens);
    logEvent('auth.end-sessions', which, { request });
    if ((await sessionOf(request)).state !== 'signed-out') {
      return redirect(`${PASSPORT}?ended=${tokens.length > 0 ? which : 'none'}`);
    }
    const gone = redirect('/?signed-out=1', [clearedCookie()]);
    gone.headers.set('clear-site-data', '"cache"');
    return gone;
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('auth.end-sessions', 'store', { request, error });
    return redirect(`${PASSPORT}?ended=failed`);
  }
}

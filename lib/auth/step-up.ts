import 'server-only';
import { addGrant, removeGrant, type Session, SessionEndedError, sessionOf } from '@/lib/session';
import { StoreUnavailableError } from '@/lib/store';
import { NetworkUnreachableError } from './failures';
import { readForm } from './form';
import type { HostErrorCode } from './host-errors';
import { logEvent } from './log';
import { isFromOwnPage, refusedOrigin } from './own-origin';
import { redirect, redirectToError } from './redirect';
import { safeReturnTo } from './return-to';
import { revokeTokens } from './revocations';
import { leaveForNetwork } from './sign-in';
import type { TokenSet } from './tokens';
import type { Viewer } from './viewer';

/** Where the host dashboards begin. */
export const HOST_HOME = '/host/members';

/** Why a host grant is not given, although the network would. The member's session stays as it is. */
export class StepUpRefused extends Error {
  readonly code: HostErrorCode | 'session-ended';
  constructor(code: HostErrorCode | 'session-ended') {
    super(`The host grant was refused: ${code}.`);
    this.name = 'StepUpRefused';
    this.code = code;
  }
}

/** A path among the host dashboards; everything else leads to the first of them. */
export function hostReturnTo(value: string | null | undefined): string {
  const path = safeReturnTo(value);
  if (!/^\/host\/[^?]/.test(path)) return HOST_HOME;
  const url = new URL(path, 'http://foyer.invalid');
  url.searchParams.delete('error');
  return url.pathname + url.search;
}

/** Back to the host dashboards' door, which says what happened in words (lib/auth/host-errors.ts). */
export function redirectToDoor(code: HostErrorCode | 'session-ended', returnTo: string, setCookies: string[] = []) {
  const path = hostReturnTo(returnTo);
  if (code === 'session-ended') return redirectToError(code, path, setCookies);
  const url = new URL(path, 'http://foyer.invalid');
  url.searchParams.set('error', code);
  return redirect(url.pathname + url.search, setCookies);
}

/** The member who steps up. @throws StepUpRefused where nobody is signed in; StoreUnavailableError */
export async function memberSteppingUp(request: Request): Promise<Session> {
  const read = await sessionOf(request);
  if (read.state === 'unreadable') throw new StoreUnavailableError();
  if (read.state === 'signed-out') throw new StepUpRefused('session-ended');
  return read.session;
}

type Given = { tokens: TokenSet; viewer: Viewer; scopes: string[]; begunBy: string };

/**
 * Adds the host grant to the session of a request, if the network answered for the very member who is signed in. Returns the
 * cookie of the session's new id. @throws StepUpRefused | StoreUnavailableError | NetworkUnreachableError: the tokens are
 * then the caller's to revoke
 */
export async function addHostGrant(request: Request, { viewer, ...given }: Given): Promise<string> {
  const { tokens, scopes } = given;
  const { member } = await memberSteppingUp(request);
  // Two unknown members are not the same member.
  if (member.id === null || viewer.id === null) throw new StepUpRefused('no-member');
  if (member.id !== viewer.id) throw new StepUpRefused('other-member');
  // RFC 6749 section 3.3: less than was asked may be granted. Nothing of it is a refusal.
  if (tokens.scopes && !scopes.some((scope) => tokens.scopes?.includes(scope))) throw new StepUpRefused('refused');
  try {
    return (await addGrant(request, { grant: 'host', ...given })).cookie;
  } catch (error) {
    throw error instanceof SessionEndedError ? new StepUpRefused('session-ended') : error;
  }
}

/** POST /api/auth/step-up: a member who is signed in asks the network for the host grant. Nothing else starts this. */
export async function stepUp(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  const returnTo = hostReturnTo((await readForm(request)).get('returnTo'));
  try {
    await memberSteppingUp(request);
    const leaving = await leaveForNetwork(request, 'host', returnTo);
    logEvent('auth.step-up', 'begun', { request });
    return leaving;
  } catch (error) {
    const code = codeOf(error);
    logEvent('auth.step-up', code, { request, error });
    return redirectToDoor(code, returnTo);
  }
}

function codeOf(error: unknown): HostErrorCode | 'session-ended' {
  if (error instanceof StepUpRefused) return error.code;
  if (error instanceof NetworkUnreachableError) return 'unreachable';
  return error instanceof StoreUnavailableError ? 'store' : 'unknown';
}

/** POST /api/auth/leave-host-mode: the grant goes from the session first, then the network is told to forget its tokens. */
export async function leaveHostMode(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return refusedOrigin();
  try {
    const { cookie, tokens } = await removeGrant(request, 'host');
    if (tokens) await revokeTokens(tokens);
    logEvent('auth.leave-host-mode', 'done', { request });
    return redirect('/host?left=1', cookie ? [cookie] : []);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('auth.leave-host-mode', 'store', { request, error });
    return redirectToDoor('store', HOST_HOME);
  }
}

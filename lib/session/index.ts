import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { logEvent, type TokenSet } from '@/lib/auth';
import { processWide } from '@/lib/config/process-wide';
import { StoreUnavailableError, store } from '@/lib/store';
import { keyOfCookie, newSessionId, readCookies, sessionCookie, setCookieLine } from './cookie';
import {
  changeRecord,
  type GrantName,
  type LiveRecord,
  type Loaded,
  type Member,
  readRecord,
  type SessionEndReason,
  sealTokens,
  tokensOf,
  writeRecord,
} from './record';
import { endIfRefused, isFresh, isPassing, isUsable, refreshShared } from './refresh';

export { cookieName, readCookies, setCookieLine } from './cookie';
export type { GrantName, SessionEndReason } from './record';
export { SessionEndedError } from './refresh';

/** A signed-in member, as the rest of the house sees it: no token, no cookie. Times are milliseconds. */
export type Session = {
  /** The store key: a hash of the id, so it opens nothing. */
  key: string;
  member: Member;
  grants: GrantName[];
  scopes: Partial<Record<GrantName, string[]>>;
  createdAt: number;
  lastUsedAt: number;
};

/** Only `signed-out` sends to the sign-in; `unreadable` says that the store does not answer, and keeps the cookie. */
export type SessionRead =
  | { state: 'signed-in'; session: Session }
  | { state: 'signed-out'; reason?: SessionEndReason }
  | { state: 'unreadable' };

const TOUCH_EVERY_MS = 60_000;

/** What a session was read from, so that its first token costs no second read of the store. Never part of the session itself. */
const recordsOf = () => processWide('session.records', () => new WeakMap<Session, LiveRecord>());

/** The idle limit rolls: at most once a minute, and by compare-and-set, so that it revives nothing. */
async function touch(key: string, { record, version }: Loaded): Promise<void> {
  if ('ended' in record || Date.now() - record.lastUsedAt < TOUCH_EVERY_MS) return;
  try {
    await writeRecord(key, { ...record, lastUsedAt: Date.now() }, version);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.touch', 'store', { error }); // reading worked, so the member goes on; a later request touches
  }
}

async function readSession(cookie: string | undefined): Promise<SessionRead> {
  const key = await keyOfCookie(cookie);
  if (!key) return { state: 'signed-out' };
  try {
    const loaded = await readRecord(key);
    if (!loaded) return { state: 'signed-out', reason: 'expired' };
    const { record } = loaded;
    if ('ended' in record) return { state: 'signed-out', reason: record.ended };
    await touch(key, loaded);
    const { member, grants, createdAt, lastUsedAt } = record;
    const names = Object.keys(grants) as GrantName[];
    const scopes = Object.fromEntries(names.map((name) => [name, grants[name]?.scopes ?? []]));
    const session: Session = { key, member, grants: names, scopes, createdAt, lastUsedAt };
    recordsOf().set(session, record);
    return { state: 'signed-in', session };
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.read', 'store', { error });
    return { state: 'unreadable' };
  }
}

/** The session of the page being rendered, read once per request. For server components. */
export const currentSession = cache(async (): Promise<SessionRead> => {
  return await readSession((await cookies()).get(sessionCookie())?.value);
});

/** The session of a request, for route handlers. */
export function sessionOf(request: Request): Promise<SessionRead> {
  return readSession(readCookies(request.headers.get('cookie')).get(sessionCookie()));
}

/**
 * An access token of a grant, refreshed where it must be: here, once, whoever asks (lib/session/refresh.ts).
 * `refused`: a token that the network just refused, which is then not given again.
 * @throws SessionEndedError | StoreUnavailableError | NetworkUnreachableError
 */
export async function accessToken(
  session: Session,
  grant: GrantName,
  { refused }: { refused?: string } = {},
): Promise<string> {
  const record = recordsOf().get(session);
  const tokens = record ? tokensOf(session.key, grant, record) : null;
  if (tokens && isFresh(tokens, refused)) return tokens.accessToken;
  try {
    return await refreshShared(session.key, grant, refused);
  } catch (error) {
    if (tokens && isPassing(error) && isUsable(tokens, refused)) return tokens.accessToken;
    throw error;
  }
}

/**
 * Ends a grant whose token the network refused although it was just refreshed; the member grant takes the session with it.
 * @throws StoreUnavailableError
 */
export function endRefused(session: Session, grant: GrantName, refused: string): Promise<void> {
  return endIfRefused(session.key, grant, refused);
}

type Beginning = { member: Member; grant: GrantName; tokens: TokenSet; scopes: string[] };

/**
 * Begins a session with a new id, and deletes the one that this browser had: a planted id is never taken over.
 * Returns the Set-Cookie line. @throws StoreUnavailableError before anything is promised to the browser
 */
export async function startSession(request: Request, { member, grant, tokens, scopes }: Beginning): Promise<string> {
  const { key, cookie } = await newSessionId();
  const now = Date.now();
  const grants = { [grant]: { scopes: tokens.scopes ?? scopes, tokens: sealTokens(key, grant, tokens) } };
  await writeRecord(key, { member, createdAt: now, lastUsedAt: now, grants }, 0);
  const old = await keyOfCookie(readCookies(request.headers.get('cookie')).get(sessionCookie()));
  if (old) await store().delete(old);
  return cookie;
}

/**
 * Ends the session of a request. Returns its last tokens, for the network to revoke; by compare-and-set, so that they are
 * the last ones even while a refresh is running. @throws StoreUnavailableError when the record could not be deleted
 */
export async function endSession(request: Request): Promise<TokenSet[]> {
  const key = await keyOfCookie(readCookies(request.headers.get('cookie')).get(sessionCookie()));
  if (!key) return [];
  let tokens: TokenSet[] = [];
  await changeRecord(key, (record) => {
    const names = Object.keys(record.grants) as GrantName[];
    tokens = names.flatMap((name) => tokensOf(key, name, record) ?? []);
    return { ended: 'signed-out' };
  });
  await store().delete(key);
  return tokens;
}

/** The Set-Cookie line that takes the session cookie away. */
export function clearedCookie(): string {
  return setCookieLine(sessionCookie(), '', 0);
}

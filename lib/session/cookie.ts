import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { sealData, unsealData } from 'iron-session';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { cookiePasswords } from '@/lib/config/seal';

const DAY_MS = 86_400_000;
/** Both limits of a session are the server's; the cookie only outlives neither. */
export const ABSOLUTE_LIMIT_MS = 90 * DAY_MS;

/** `__Host-` (https only) ties a cookie to this very host, so that no neighbour on the same domain can plant one. */
export function cookieName(name: string): string {
  return config().appUrl.protocol === 'https:' ? `__Host-${name}` : name;
}

export const sessionCookie = () => cookieName('foyer');

/** All cookies of a request, first of a name wins (RFC 6265 section 5.4 sends the more specific first). Any header is fine. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

/** A Set-Cookie line. Values are base64url or a seal, so nothing needs escaping. An age of 0 deletes the cookie. */
export function setCookieLine(name: string, value: string, maxAgeS: number): string {
  const secure = config().appUrl.protocol === 'https:' ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${Math.floor(maxAgeS)}; HttpOnly; SameSite=Lax${secure}`;
}

/** The store key of a session id. A store that is stolen holds no ids, so it opens no session. */
function keyOf(id: string): string {
  return `session:${createHash('sha256').update(id).digest('base64url')}`;
}

/** 256 random bits as 43 letters: no counter, no time, nothing to guess from another (OWASP ASVS 7.2.3). */
export function randomId(): string {
  return randomBytes(32).toString('base64url');
}

/** A new id, sealed for the cookie, and the store key that belongs to it. */
export async function newSessionId(): Promise<{ key: string; cookie: string }> {
  const id = randomId();
  const sealed = await sealData({ id }, { password: cookiePasswords().newest, ttl: ABSOLUTE_LIMIT_MS / 1_000 });
  // iron-session adds a version that its seal does not cover: left out here, and refused by isPlainSeal.
  const [value = ''] = sealed.split('~', 1);
  return { key: keyOf(id), cookie: setCookieLine(sessionCookie(), value, ABSOLUTE_LIMIT_MS / 1_000) };
}

/** A seal has one spelling: its last part, which is decoded before it is compared, could otherwise end in stray letters. */
function isPlainSeal(value: string): boolean {
  const mac = value.slice(value.lastIndexOf('*') + 1);
  return Buffer.from(mac, 'base64url').toString('base64url') === mac;
}

const REMEMBERED = 2_000;
const REMEMBERED_MS = 600_000;

/**
 * The store key that a cookie stands for; null when it is forged, cut, or sealed with a secret that is gone. Unsealing
 * costs half a millisecond, so what was just unsealed is remembered: the key alone, while the record is read every time.
 */
export async function keyOfCookie(value: string | undefined): Promise<string | null> {
  if (!value || !isPlainSeal(value)) return null;
  const remembered = processWide('session.cookies', () => new Map<string, { key: string; until: number }>());
  const known = remembered.get(value);
  if (known && Date.now() < known.until) return known.key;
  const { id } = await unsealData<{ id?: unknown }>(value, {
    password: cookiePasswords().all,
    ttl: ABSOLUTE_LIMIT_MS / 1_000,
  });
  if (typeof id !== 'string') return null;
  if (remembered.size >= REMEMBERED) {
    const oldest = remembered.keys().next().value;
    if (oldest !== undefined) remembered.delete(oldest);
  }
  remembered.delete(value);
  remembered.set(value, { key: keyOf(id), until: Date.now() + REMEMBERED_MS });
  return keyOf(id);
}

/** The store key that a request's session cookie stands for. null: no cookie, or one that was never ours. */
export function keyOfRequest(request: Request): Promise<string | null> {
  return keyOfCookie(readCookies(request.headers.get('cookie')).get(sessionCookie()));
}

/** The Set-Cookie line that takes the session cookie away. */
export function clearedCookie(): string {
  return setCookieLine(sessionCookie(), '', 0);
}

import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { config } from './index';
import { processWide } from './process-wide';

/** What a key is for. Every purpose has its own key, so that nothing sealed for one opens as another. */
type Purpose = 'tokens' | 'sign-in';
type Key = { id: Buffer; key: Buffer };

const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;

function derive(secret: string, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `foyer ${info}`, bytes));
}

/** RFC 5869, one key per secret and purpose. The id comes from the secret itself, so it survives any order of rotation. */
function keysFor(purpose: Purpose): Key[] {
  return processWide(`keys.${purpose}`, () =>
    config().sessionSecrets.map((secret) => ({
      id: derive(secret, `${purpose} id`, ID_BYTES),
      key: derive(secret, purpose, 32),
    })),
  );
}

/**
 * AES-256-GCM with a random 96-bit nonce, as base64url of key id, nonce, text and tag. `boundTo` is authenticated but not
 * contained: what was sealed for one record or one sign-in does not open for another.
 */
export function seal(purpose: Purpose, text: string, boundTo: string): string {
  const newest = keysFor(purpose)[0];
  if (!newest) throw new Error('no session secret is configured');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([newest.id, iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The text again, or null: forged, cut short, bound to something else, or sealed with a secret that is gone. */
export function unseal(purpose: Purpose, sealed: string, boundTo: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.toString('base64url') !== sealed) return null; // decoding overlooks stray letters; a seal has one spelling
  const known = keysFor(purpose).find(({ id }) => id.equals(bytes.subarray(0, ID_BYTES)));
  if (!known || bytes.length < ID_BYTES + IV_BYTES + TAG_BYTES) return null;
  const iv = bytes.subarray(ID_BYTES, ID_BYTES + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', known.key, iv, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(ID_BYTES + IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null; // final() throws when the tag does not match: a forgery is an expected input here
  }
}

/**
 * The passwords of the session cookie for iron-session: `newest` seals, `all` opens. iron-session would seal with the
 * highest number, so the newest one is handed over alone; numbers come from the secret, not from its place in the list.
 */
export function cookiePasswords(): { newest: Record<number, string>; all: Record<number, string> } {
  return processWide('keys.cookie', () => {
    const entries = config().sessionSecrets.map(
      (secret) =>
        [derive(secret, 'cookie id', 4).readUInt32BE(), derive(secret, 'cookie', 32).toString('base64url')] as const,
    );
    return { newest: Object.fromEntries(entries.slice(0, 1)), all: Object.fromEntries(entries) };
  });
}

/** The secret that next-auth derives its state and PKCE seals from. */
export function protocolSecret(): string {
  return processWide('keys.protocol', () =>
    derive(config().sessionSecrets[0] ?? '', 'protocol', 32).toString('base64url'),
  );
}

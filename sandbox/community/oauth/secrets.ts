import { createCipheriv, createDecipheriv, hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

export const newSecret = () => randomBytes(32).toString('base64url');

/** A secret is 256 random bits, so one round of SHA-256 without salt is enough to keep it. */
export const secretHash = (secret: string) => hash('sha256', secret, 'base64url');

export function matchesHash(kept: string, sent: string): boolean {
  const a = Buffer.from(kept);
  const b = Buffer.from(secretHash(sent));
  return a.length === b.length && timingSafeEqual(a, b);
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Secrets that Network Admin can show again: AES-256-GCM, bound to their client id. The key lies in the same database, as
 * this network has no other place; so sealing keeps secrets out of searches and backups of single tables, not from whoever has the file.
 */
export function createSeal(sql: DatabaseSync) {
  sql
    .prepare('INSERT OR IGNORE INTO community_keys (name, value) VALUES (?, ?)')
    .run('secrets', randomBytes(32).toString('base64url'));
  const row = sql.prepare('SELECT value FROM community_keys WHERE name = ?').get('secrets');
  const key = Buffer.from(String(row?.value), 'base64url');

  function seal(clientId: string, secret: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(clientId));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
  }

  function open(clientId: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(clientId))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  return { seal, open };
}

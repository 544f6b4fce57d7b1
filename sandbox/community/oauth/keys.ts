import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { JWK } from 'oidc-provider';

/** Made at the first start and kept in the database, so that a restart signs nobody out. */
export function communityKeys(sql: DatabaseSync): { cookies: string[]; signing: JWK } {
  const kept = (name: string, make: () => string) => {
    sql.prepare('INSERT OR IGNORE INTO community_keys (name, value) VALUES (?, ?)').run(name, make());
    return String(sql.prepare('SELECT value FROM community_keys WHERE name = ?').get(name)?.value);
  };
  return {
    cookies: [kept('cookies', () => randomBytes(32).toString('base64url'))],
    // Nothing is signed with it, as no id_token is ever issued; without one oidc-provider falls back to a public key.
    signing: JSON.parse(
      kept('signing', () =>
        JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })),
      ),
    ),
  };
}

import { hash, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ClientMetadata } from 'oidc-provider';

/** A confidential OAuth application, as a host makes it in Network Admin. */
export type SandboxClient = {
  clientId: string;
  clientSecret: string;
  name: string;
  redirectUris: string[];
  memberScopes: string[];
  hostScopes: string[];
};

export type Clients = {
  /** Adds the application, or replaces the one with the same id. Tokens already issued stay as they are. */
  register(client: SandboxClient): void;
  metadata(clientId: string): ClientMetadata | undefined;
};

const digest = (secret: string) => hash('sha256', secret, 'base64url');

/** `kept` is what `metadata` gives as client_secret: the hash. */
export function secretMatches(kept: string, sent: string): boolean {
  const a = Buffer.from(kept);
  const b = Buffer.from(digest(sent));
  return a.length === b.length && timingSafeEqual(a, b);
}

export function createClients(sql: DatabaseSync): Clients {
  const upsert = sql.prepare(`INSERT OR REPLACE INTO oauth_clients
    (client_id, secret_hash, name, redirect_uris, member_scopes, host_scopes) VALUES (?, ?, ?, ?, ?, ?)`);
  const find = sql.prepare('SELECT * FROM oauth_clients WHERE client_id = ?');
  return {
    register(client) {
      upsert.run(
        client.clientId,
        digest(client.clientSecret),
        client.name,
        client.redirectUris.join('\n'),
        client.memberScopes.join(' '),
        client.hostScopes.join(' '),
      );
    },
    metadata(clientId) {
      const row = find.get(clientId);
      if (!row) return undefined;
      return {
        client_id: clientId,
        client_secret: String(row.secret_hash),
        client_name: String(row.name),
        redirect_uris: String(row.redirect_uris).split('\n'),
        scope: `${row.member_scopes} ${row.host_scopes}`.trim(),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // oidc-provider takes client_secret_basic wherever it takes client_secret_post, and the reverse.
        token_endpoint_auth_method: 'client_secret_post',
      };
    },
  };
}

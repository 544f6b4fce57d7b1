import { randomBytes } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import type { Database } from '../../db/index.ts';
import type { Switches } from '../../switches.ts';
import { createSeal, matchesHash, newSecret, secretHash } from './secrets.ts';

export type ClientType = 'confidential' | 'public';

/** An OAuth application that exists from the start. */
export type SandboxClient = {
  clientId: string;
  /** Null, or nothing said: a public application, which has no secret and needs PKCE. */
  clientSecret?: string | null;
  name: string;
  redirectUris: string[];
  memberScopes: string[];
  hostScopes: string[];
};

/** An OAuth application, as a host sees it in Network Admin. */
export type Application = {
  clientId: string;
  type: ClientType;
  name: string;
  /** Exactly as they were typed: nothing else is ever redirected to. */
  redirectUris: string[];
  memberScopes: string[];
  hostScopes: string[];
  /** Milliseconds since 1970; 0 where it was made before this was kept. */
  createdAt: number;
};

/** What a host says of an application. Its rules are checked before it comes here. */
export type ApplicationDraft = Pick<Application, 'type' | 'name' | 'redirectUris' | 'memberScopes' | 'hostScopes'>;

export type Clients = {
  /** Adds the application, or replaces the one with the same id. Tokens already issued stay as they are. */
  register(client: SandboxClient): void;
  /** Newest first. */
  list(): Application[];
  find(clientId: string): Application | null;
  /** The secret is in clear here and never again, but by `secretOf`; null for a public application. */
  create(draft: ApplicationDraft): { application: Application; secret: string | null };
  /** The type stays. Takes effect at the next authorization; tokens already issued keep their scopes. */
  update(clientId: string, draft: Omit<ApplicationDraft, 'type'>): void;
  /** The old secret stops working at once; tokens stay. Null where there is no such confidential application. */
  replaceSecret(clientId: string): string | null;
  /** With every grant, code, token and consent under it, in one transaction. */
  delete(clientId: string): void;
  /** Null where the network shows secrets once (switch `secrets`), or kept no more than a hash of this one. */
  secretOf(clientId: string): string | null;
  secretMatches(clientId: string, sent: string): boolean;
  /** For oidc-provider: dynamic client registration's names (RFC 7591). */
  metadata(clientId: string): ClientMetadata | undefined;
};

type ClientRow = {
  client_id: string;
  /** Empty for a public application, which matches nothing. */
  secret_hash: string;
  secret_sealed: string | null;
  type: ClientType;
  name: string;
  redirect_uris: string;
  member_scopes: string;
  host_scopes: string;
  created_at: number;
};

const words = (text: string) => text.split(' ').filter(Boolean);

const applicationOf = (row: ClientRow): Application => ({
  clientId: row.client_id,
  type: row.type,
  name: row.name,
  redirectUris: row.redirect_uris.split('\n'),
  memberScopes: words(row.member_scopes),
  hostScopes: words(row.host_scopes),
  createdAt: row.created_at,
});

export function createClients(db: Database, { now, switches }: { now: () => Date; switches: Switches }): Clients {
  const { seal, open } = createSeal(db.sql);
  const rowOf = (clientId: string) => db.get<ClientRow>('select * from oauth_clients where client_id = ?', clientId);

  /** By switch `secrets`: “revealable” keeps the secret sealed beside its hash, “once” the hash alone. */
  function kept(clientId: string, secret: string | null): [hash: string, sealed: string | null] {
    if (secret === null) return ['', null];
    return [secretHash(secret), switches.get('secrets') === 'revealable' ? seal(clientId, secret) : null];
  }

  function write(clientId: string, secret: string | null, draft: ApplicationDraft) {
    db.run(
      `insert into oauth_clients
         (client_id, secret_hash, secret_sealed, type, name, redirect_uris, member_scopes, host_scopes, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict do update set secret_hash = excluded.secret_hash, secret_sealed = excluded.secret_sealed,
         type = excluded.type, name = excluded.name, redirect_uris = excluded.redirect_uris,
         member_scopes = excluded.member_scopes, host_scopes = excluded.host_scopes`,
      clientId,
      ...kept(clientId, secret),
      draft.type,
      draft.name,
      draft.redirectUris.join('\n'),
      draft.memberScopes.join(' '),
      draft.hostScopes.join(' '),
      now().getTime(),
    );
  }

  return {
    register(client) {
      const secret = client.clientSecret ?? null;
      write(client.clientId, secret, { ...client, type: secret === null ? 'public' : 'confidential' });
    },
    list: () =>
      db.all<ClientRow>('select * from oauth_clients order by created_at desc, name, client_id').map(applicationOf),
    find(clientId) {
      const row = rowOf(clientId);
      return row && applicationOf(row);
    },
    create(draft) {
      const clientId = randomBytes(16).toString('hex');
      const secret = draft.type === 'confidential' ? newSecret() : null;
      write(clientId, secret, draft);
      return { application: { ...draft, clientId, createdAt: now().getTime() }, secret };
    },
    update(clientId, { name, redirectUris, memberScopes, hostScopes }) {
      db.run(
        `update oauth_clients set name = ?, redirect_uris = ?, member_scopes = ?, host_scopes = ? where client_id = ?`,
        name,
        redirectUris.join('\n'),
        memberScopes.join(' '),
        hostScopes.join(' '),
        clientId,
      );
    },
    replaceSecret(clientId) {
      const secret = newSecret();
      const { changes } = db.run(
        `update oauth_clients set secret_hash = ?, secret_sealed = ? where client_id = ? and type = 'confidential'`,
        ...kept(clientId, secret),
        clientId,
      );
      return changes === 1 ? secret : null;
    },
    delete(clientId) {
      db.transaction(() => {
        db.run('delete from oauth_clients where client_id = ?', clientId);
        db.run('delete from oauth_consents where client_id = ?', clientId);
        // Grants, codes and tokens name their client; a sign-in that is still open holds it among its parameters.
        db.run(
          `delete from oauth_records
           where json_extract(payload, '$.clientId') = ?1 or json_extract(payload, '$.params.client_id') = ?1`,
          clientId,
        );
      });
    },
    secretOf(clientId) {
      const sealed = switches.get('secrets') === 'revealable' && rowOf(clientId)?.secret_sealed;
      return sealed ? open(clientId, sealed) : null;
    },
    secretMatches(clientId, sent) {
      const row = rowOf(clientId);
      return row !== null && matchesHash(row.secret_hash, sent);
    },
    metadata(clientId) {
      const row = rowOf(clientId);
      if (!row) return undefined;
      const application = applicationOf(row);
      const scopes = [...application.memberScopes, ...application.hostScopes];
      const isPublic = application.type === 'public';
      return {
        client_id: clientId,
        ...(isPublic ? {} : { client_secret: row.secret_hash }),
        client_name: application.name,
        redirect_uris: application.redirectUris,
        // oidc-provider refuses an empty one; without it, checkScopes finds that the application has none.
        ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // oidc-provider takes client_secret_basic wherever it takes client_secret_post, and the reverse.
        token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_post',
      };
    },
  };
}

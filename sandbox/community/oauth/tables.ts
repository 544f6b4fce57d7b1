import type { DatabaseSync } from 'node:sqlite';

/** The community host's own tables. The API's tables are made by sandbox/db. */
export function createOauthTables(sql: DatabaseSync): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS oauth_records (
      model TEXT NOT NULL,
      id_hash TEXT NOT NULL,
      payload TEXT NOT NULL,
      grant_id TEXT,
      uid TEXT,
      expires_at INTEGER,
      PRIMARY KEY (model, id_hash)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS oauth_records_grant ON oauth_records (grant_id) WHERE grant_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS oauth_records_uid ON oauth_records (uid) WHERE uid IS NOT NULL;
    CREATE TABLE IF NOT EXISTS oauth_clients (
      client_id TEXT PRIMARY KEY,
      secret_hash TEXT NOT NULL,
      name TEXT NOT NULL,
      redirect_uris TEXT NOT NULL,
      member_scopes TEXT NOT NULL,
      host_scopes TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS oauth_consents (
      member_id INTEGER NOT NULL,
      client_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      PRIMARY KEY (member_id, client_id, scope)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS community_keys (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
}

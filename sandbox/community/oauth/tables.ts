import type { DatabaseSync } from 'node:sqlite';

/** Columns of oauth_clients that a data directory of an earlier version lacks. */
const ADDED = [
  ['type', "TEXT NOT NULL DEFAULT 'confidential'"],
  ['secret_sealed', 'TEXT'],
  ['created_at', 'INTEGER NOT NULL DEFAULT 0'],
] as const;

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
      host_scopes TEXT NOT NULL,
      type TEXT NOT NULL DEFAULT 'confidential',
      secret_sealed TEXT,
      created_at INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS oauth_consents (
      member_id INTEGER NOT NULL,
      client_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      PRIMARY KEY (member_id, client_id, scope)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS community_keys (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
  const columns = new Set(
    sql
      .prepare("SELECT name FROM pragma_table_info('oauth_clients')")
      .all()
      .map((row) => row.name),
  );
  for (const [name, definition] of ADDED) {
    if (!columns.has(name)) sql.exec(`ALTER TABLE oauth_clients ADD COLUMN ${name} ${definition}`);
  }
}

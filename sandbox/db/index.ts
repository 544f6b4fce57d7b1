import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildCommunity } from '../seed/index.ts';
import type { Community } from '../seed/model.ts';
import { Database } from './database.ts';
import type { MemberRow, NetworkRow } from './rows.ts';
import { seedDatabase } from './seeding.ts';
import { SCHEMA_VERSION, TABLES } from './tables.ts';

export { Database } from './database.ts';
export { verifyPassword } from './passwords.ts';

/** Null in a database that has no tables yet. */
function versionOf(db: Database): number | null {
  if (!db.get(`select 1 from sqlite_master where type = 'table'`)) return null;
  return db.get<{ user_version: number }>('pragma user_version')?.user_version ?? null;
}

function dropTables(db: Database) {
  db.sql.exec('pragma foreign_keys = off');
  const tables = db.all<{ name: string }>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  );
  for (const { name } of tables) db.sql.exec(`drop table "${name}"`);
  db.sql.exec('pragma foreign_keys = on');
}

/** Tables with a community in them: everything or, where it contradicts itself, nothing. */
export function buildDatabase(db: Database, community: Community): void {
  db.transaction(() => {
    db.sql.exec(`${TABLES} pragma user_version = ${SCHEMA_VERSION};`);
    seedDatabase(db, community);
  });
}

/**
 * The network's database. An empty one gets its tables and the seeded community, dated relative to `now`; one with
 * tables of another version is thrown away and built anew, which `log` is told in one line.
 */
export function openDatabase(
  path: string | ':memory:',
  options: { seed: 'full' | 'small'; now: Date; log?: (line: string) => void },
): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  const version = versionOf(db);
  if (version === SCHEMA_VERSION) return db;
  if (version !== null) {
    options.log?.(`sandbox data in ${path} is of version ${version}, not ${SCHEMA_VERSION}: building it anew`);
    dropTables(db);
  }
  buildDatabase(db, buildCommunity(options.now, options.seed));
  return db;
}

const MEMBER = `select 'User' as __typename, * from members`;

export function memberByEmail(db: Database, email: string): MemberRow | null {
  return db.get<MemberRow>(`${MEMBER} where email = ?`, email.trim());
}

export function memberById(db: Database, id: number): MemberRow | null {
  return db.get<MemberRow>(`${MEMBER} where id = ?`, id);
}

export function network(db: Database): NetworkRow | null {
  return db.get<NetworkRow>(`select 'Network' as __typename, * from network`);
}

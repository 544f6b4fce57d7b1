import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildCommunity } from '../seed/index.ts';
import type { Community } from '../seed/model.ts';
import { countsOf, nameOf, type SeedSize } from '../seed/size.ts';
import { Database } from './database.ts';
import { INDEXES } from './indexes.ts';
import type { MemberRow, NetworkRow } from './rows.ts';
import { buildSearchIndex } from './search-index.ts';
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
    // A virtual table first: the tables that it keeps its data in go with it, and only so.
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by sql not like 'create virtual%'`,
  );
  for (const { name } of tables) db.sql.exec(`drop table if exists "${name}"`);
  db.sql.exec('pragma foreign_keys = on');
}

/** What the data was seeded as; a size is remembered, null asks. Data from before sizes could be chosen is `full`. */
function seededAs(db: Database, size: SeedSize | null): string {
  db.sql.exec('create table if not exists seeding (size text not null) strict');
  if (size !== null) db.run('insert into seeding (size) values (?)', nameOf(size));
  return db.get<{ size: string }>('select size from seeding')?.size ?? nameOf('full');
}

/** Tables with a community in them, remembered as seeded at `size`: everything or, where it contradicts itself, nothing. */
export function buildDatabase(db: Database, community: Community, size: SeedSize | null = null): void {
  db.transaction(() => {
    db.sql.exec(`${TABLES} pragma user_version = ${SCHEMA_VERSION};`);
    seedDatabase(db, community, () => db.sql.exec(INDEXES));
    buildSearchIndex(db);
    seededAs(db, size);
  });
}

export type OpenOptions = { seed: SeedSize; now: Date; log?: (line: string) => void };

/**
 * The network's database. An empty one gets its tables and the seeded community, dated relative to `now`; one with
 * tables of another version is thrown away and built anew; one that was seeded at another size is kept as it is. Of the last
 * two, `log` is told in one line.
 * @throws RangeError where `seed` holds numbers outside SIZE_LIMITS
 */
export function openDatabase(path: string | ':memory:', { seed, now, log = () => {} }: OpenOptions): Database {
  countsOf(seed);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  const version = versionOf(db);
  if (version === SCHEMA_VERSION) {
    db.transaction(() => {
      db.sql.exec(INDEXES);
      buildSearchIndex(db);
    });
    const seeded = seededAs(db, null);
    if (seeded !== nameOf(seed)) {
      log(
        `${path} holds a community seeded as ${seeded}: it stays. For ${nameOf(seed)}, use another folder or empty it`,
      );
    }
    return db;
  }
  if (version !== null) {
    log(`sandbox data in ${path} is of version ${version}, not ${SCHEMA_VERSION}: building it anew`);
    dropTables(db);
  }
  buildDatabase(db, buildCommunity(now, seed), seed);
  // Half a gigabyte of log, at the largest size, is copied and cut off now rather than at the next start.
  if (path !== ':memory:') db.sql.exec('pragma wal_checkpoint(truncate)');
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

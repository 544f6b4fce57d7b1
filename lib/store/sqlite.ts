import 'server-only';
import { randomInt } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Store, StoreUnavailableError } from './store';

const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
/** SQLite waits inside its own call and holds up the whole process: wait little there, and longer between tries. */
const BUSY_TIMEOUT_MS = 50;
const BUSY_LIMIT_MS = 3_000;
const SWEEP_EVERY_MS = 60_000;

const schema = `
  CREATE TABLE IF NOT EXISTS entries (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, version INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (expires_at);
  -- AUTOINCREMENT never gives a number twice, so the row's number is the fence.
  CREATE TABLE IF NOT EXISTS leases (
    fence INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, expires_at INTEGER NOT NULL
  ) STRICT;
`;

const upsert = `
  INSERT INTO entries (key, value, version, expires_at) VALUES (:key, :value, :fresh, :expires)
  ON CONFLICT (key) DO UPDATE SET value = :value, expires_at = :expires,
    version = CASE WHEN expires_at > :now THEN version + 1 ELSE :fresh END`;

const sql = {
  get: 'SELECT value, version FROM entries WHERE key = :key AND expires_at > :now',
  overwrite: `${upsert} RETURNING version`,
  create: `${upsert} WHERE entries.expires_at <= :now RETURNING version`,
  replace: `UPDATE entries SET value = :value, version = version + 1, expires_at = :expires
    WHERE key = :key AND version = :version AND expires_at > :now RETURNING version`,
  delete: 'DELETE FROM entries WHERE key = :key RETURNING expires_at > :now AS alive',
  sweep: 'DELETE FROM entries WHERE key IN (SELECT key FROM entries WHERE expires_at <= :now LIMIT 1000)',
  sweepLeases: 'DELETE FROM leases WHERE expires_at <= :now',
  acquire: `INSERT OR REPLACE INTO leases (key, expires_at) SELECT :key, :expires
    WHERE NOT EXISTS (SELECT 1 FROM leases WHERE key = :key AND expires_at > :now) RETURNING fence`,
  release: 'DELETE FROM leases WHERE key = :key AND fence = :fence',
  ping: 'SELECT fence FROM leases LIMIT 1', // reads a page of the file, which a constant would not
};

type Row = Record<string, string | number>;

const codeOf = (error: unknown) => (error as { errcode?: number } | undefined)?.errcode;

/** Is this a file that no waiting will mend? An extended result code has the primary one in its low byte. */
export function isCorrupt(error: unknown): boolean {
  const code = error instanceof StoreUnavailableError ? codeOf(error.cause) : undefined;
  return code !== undefined && [SQLITE_CORRUPT, SQLITE_NOTADB].includes(code & 0xff);
}

function open(path: string) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600)); // made here first: SQLite would make it readable to all, and -wal and -shm copy its mode
  chmodSync(path, 0o600);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(schema);
  const prepared = Object.entries(sql).map(([name, text]) => {
    const statement = database.prepare(text);
    statement.setAllowUnknownNamedParameters(true);
    return [name, statement];
  });
  return {
    database,
    statements: Object.fromEntries(prepared) as Record<keyof typeof sql, ReturnType<DatabaseSync['prepare']>>,
  };
}

/** The embedded store: one file, any number of processes on this machine. Times are the machine's own clock. */
export function sqliteStore(path: string): Store {
  let handle: ReturnType<typeof open> | null = null;
  let sweptAt = 0;

  async function run(name: keyof typeof sql, values: Record<string, SQLInputValue> = {}): Promise<Row | undefined> {
    const giveUpAt = Date.now() + BUSY_LIMIT_MS;
    for (;;) {
      try {
        handle ??= open(path);
        return handle.statements[name].get({ now: Date.now(), ...values }) as Row | undefined;
      } catch (error) {
        const busy = codeOf(error) === SQLITE_BUSY;
        if (!busy || Date.now() > giveUpAt) throw new StoreUnavailableError(error);
        await sleep(5 + Math.random() * 45);
      }
    }
  }

  async function sweepNowAndThen(): Promise<void> {
    if (Date.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = Date.now();
    await run('sweep');
    await run('sweepLeases');
  }

  return {
    async get(key) {
      const row = await run('get', { key });
      return row ? { value: String(row.value), version: Number(row.version) } : null;
    },
    async set(key, value, { ttlMs, ifVersion }) {
      await sweepNowAndThen();
      const name = ifVersion === undefined ? 'overwrite' : ifVersion === 0 ? 'create' : 'replace';
      const expires = Date.now() + Math.ceil(ttlMs);
      const row = await run(name, { key, value, expires, fresh: randomInt(1, 2 ** 40), version: ifVersion ?? 0 });
      return row ? Number(row.version) : null;
    },
    async delete(key) {
      return (await run('delete', { key }))?.alive === 1;
    },
    async acquireLease(key, ttlMs) {
      const row = await run('acquire', { key, expires: Date.now() + Math.ceil(ttlMs) });
      if (!row) return null;
      const fence = Number(row.fence);
      return { fence, release: async () => void (await run('release', { key, fence })) };
    },
    async ping() {
      await run('ping');
    },
    async close() {
      handle?.database.close();
      handle = null;
    },
  };
}

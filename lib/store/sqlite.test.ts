import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { sqliteStore } from './sqlite';
import { StoreUnavailableError } from './store';
import { storeContract } from './store.contract';

const folder = mkdtempSync(join(tmpdir(), 'foyer-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite', () => sqliteStore(join(folder, 'contract', 'foyer.sqlite')));

describe('the SQLite file', () => {
  it('is readable by its owner alone, and so are its companions', async () => {
    const path = join(folder, 'private', 'foyer.sqlite');
    const store = sqliteStore(path);
    await store.set('a', 'b', { ttlMs: 60_000 });
    for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('outlives a restart', async () => {
    const path = join(folder, 'restart.sqlite');
    const before = sqliteStore(path);
    await before.set('a', 'kept', { ttlMs: 60_000 });
    await before.close();
    const after = sqliteStore(path);
    expect((await after.get('a'))?.value).toBe('kept');
    await after.close();
  });

  it('waits for another process’s write instead of failing', async () => {
    const path = join(folder, 'busy.sqlite');
    const store = sqliteStore(path);
    await store.set('a', 'before', { ttlMs: 60_000 });
    const writer = new DatabaseSync(path);
    writer.exec('BEGIN IMMEDIATE');
    const write = store.set('a', 'after', { ttlMs: 60_000 });
    expect((await store.get('a'))?.value).toBe('before'); // readers are not held up
    writer.exec('COMMIT');
    expect(await write).not.toBeNull();
    writer.close();
    await store.close();
  });

  it('that is no database is left as it is, and said to be unavailable', async () => {
    const path = join(folder, 'corrupt.sqlite');
    writeFileSync(path, 'these are not the bytes of a database, but somebody may still want them '.repeat(100));
    const size = statSync(path).size;
    const store = sqliteStore(path);
    await expect(store.get('a')).rejects.toThrow(StoreUnavailableError);
    await expect(store.ping()).rejects.toThrow(StoreUnavailableError);
    expect(statSync(path).size).toBe(size);
  });
});

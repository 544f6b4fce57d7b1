import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from '@/lib/auth/testing/browser';
import { APP, restart, startFoyer } from '@/lib/auth/testing/foyer';
import { type NetworkDouble, startDouble } from '@/lib/auth/testing/network-double';
import { StoreUnavailableError, sqlitePath, store } from '@/lib/store';
import { checkStoreOrExit } from '@/lib/store/start';
import { freePort, hasRedis, skipReason, startRedisServer } from '@/lib/store/testing/redis-server';
import { accessToken, sessionOf } from './index';
import { changeRecord } from './record';
import { expiredSession } from './testing/expired';

const logged: string[] = [];
let network: NetworkDouble;
beforeAll(async () => {
  network = await startDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  network.reset();
  logged.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const stateOf = async (browser: Browser) => (await sessionOf(browser.asRequest())).state;
const fresh = { expiresAt: Date.now() + 86_400_000, accessToken: 'AT-good' };
/** Not used for two minutes, so that the next read also writes. */
const unused = (key: string) => changeRecord(key, (record) => ({ ...record, lastUsedAt: Date.now() - 120_000 }));
/** The member keeps the cookie, and is told to wait, not to sign in. */
async function expectUnreadable(browser: Browser) {
  expect(await sessionOf(browser.asRequest())).toEqual({ state: 'unreadable' });
  const page = await browser.begin();
  expect(page.headers.getSetCookie().filter((line) => line.startsWith('foyer='))).toEqual([]);
  expect(browser.cookies.has('foyer')).toBe(true);
}

describe.skipIf(!hasRedis)(`B27: Redis${skipReason}`, () => {
  let server: Awaited<ReturnType<typeof startRedisServer>>;
  let stopFoyer: () => Promise<void>;
  beforeAll(async () => {
    server = await startRedisServer();
    stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url }, { REDIS_URL: server.url });
  });
  afterAll(async () => {
    await stopFoyer();
    await server.stop();
  });
  const isBack = (browser: Browser, state = 'signed-in') =>
    vi.waitFor(async () => expect(await stateOf(browser)).toBe(state), { timeout: 2_000, interval: 50 });

  it('away as Foyer starts: nobody is signed out, the start goes on, and it works two seconds after Redis does', async () => {
    const port = await freePort();
    const exit = vi.spyOn(process, 'exit');
    const { browser } = await expiredSession('RT', fresh);
    await store().close();
    restart({ REDIS_URL: `redis://127.0.0.1:${port}` });
    await checkStoreOrExit();
    expect(exit).not.toHaveBeenCalled();
    await expectUnreadable(browser);
    await store().close();
    restart({ REDIS_URL: server.url });
    await isBack(browser);
  });

  it('dying and coming back empty: unreadable meanwhile, signed out only when it says so itself', async () => {
    const { browser, session } = await expiredSession('RT', fresh);
    await server.stop();
    await expectUnreadable(browser);
    expect(await accessToken(session, 'member')).toBe('AT-good'); // what was read before goes on being used
    await server.start();
    await isBack(browser, 'signed-out');
    const again = await expiredSession('RT', fresh);
    expect(await stateOf(again.browser)).toBe('signed-in');
  });

  it('slow beyond its limit: unreadable for everybody who asks, at once and not one after another', async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, () => expiredSession('RT', fresh)));
    await server.command('CLIENT', 'PAUSE', '60000', 'ALL');
    const states = await Promise.all(begun.map(({ browser }) => stateOf(browser)));
    expect(new Set(states)).toEqual(new Set(['unreadable']));
    await server.stop(); // a paused server takes no command that would wake it
    await server.start();
    await isBack(begun[0]?.browser as Browser, 'signed-out');
  });

  it('READONLY after a failover: members read on, no refresh is begun that could not be saved', async () => {
    const good = await expiredSession('RT', fresh);
    const over = await expiredSession('RT-over');
    await unused(good.session.key);
    await server.command('REPLICAOF', '127.0.0.1', '1');
    expect(await stateOf(good.browser)).toBe('signed-in');
    expect(logged.join('\n')).toContain('"event":"session.touch","code":"store"');
    await expect(accessToken(over.session, 'member')).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(network.askedAt('/oauth/token')).toHaveLength(0);
    await server.command('REPLICAOF', 'NO', 'ONE');
    await vi.waitFor(async () => expect(await accessToken(over.session, 'member')).toBe('CANARY-AT-1'), {
      timeout: 2_000,
    });
  });
});

describe('B28, B29: SQLite', () => {
  let stopFoyer: () => Promise<void>;
  beforeAll(() => {
    stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
  });
  afterAll(() => stopFoyer());

  /** The connection that Foyer itself has, to bring a fault of SQLite's own about. */
  async function ownConnection(): Promise<DatabaseSync> {
    await store().close();
    const found: DatabaseSync[] = [];
    const { prepare } = DatabaseSync.prototype;
    vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, text) {
      found.push(this);
      return prepare.call(this, text);
    });
    await store().ping();
    vi.mocked(DatabaseSync.prototype.prepare).mockRestore();
    if (!found[0]) throw new Error('the store opened no database');
    return found[0];
  }

  it('locked by another process: members read on, and a refresh waits for the lock', async () => {
    const { browser } = await expiredSession('RT', fresh);
    const over = await expiredSession('RT-over');
    const writer = new DatabaseSync(sqlitePath());
    writer.exec('BEGIN IMMEDIATE');
    const refreshing = accessToken(over.session, 'member');
    expect(await stateOf(browser)).toBe('signed-in');
    expect(network.askedAt('/oauth/token')).toHaveLength(0);
    writer.exec('COMMIT');
    writer.close();
    expect(await refreshing).toBe('CANARY-AT-1');
  });

  it('on a full disk: members read on, a sign-in says so, no refresh is begun that could not be saved, all is well after', async () => {
    const { browser, session } = await expiredSession('RT', fresh);
    const over = await expiredSession('RT-over');
    const connection = await ownConnection();
    const { page_count: pages } = connection.prepare('PRAGMA page_count').get() as { page_count: number };
    connection.exec(`PRAGMA max_page_count = ${pages}`);
    // Fill what is left of the last page, so that every further write needs a page that there is not.
    let isFull = false;
    for (let i = 0; !isFull && i < 1_000; i++) {
      isFull = await store()
        .set(`fill:${i}`, 'x'.repeat(500), { ttlMs: 60_000 })
        .then(
          () => false,
          () => true,
        );
    }
    expect(await stateOf(browser)).toBe('signed-in');
    expect(await accessToken(session, 'member')).toBe('AT-good');
    const state = (await browser.begin()).location?.searchParams.get('state') ?? '';
    const failed = await browser.request(`/api/auth/callback/mighty?${new URLSearchParams({ code: 'c', state })}`);
    expect(failed.location?.href).toContain(`${APP}/sign-in?error=store`);
    expect(await stateOf(browser)).toBe('signed-in');
    connection.exec('PRAGMA max_page_count = 1000000');
    expect(await accessToken(over.session, 'member')).toMatch(/^CANARY-AT-/);
  });

  it('full in the middle of a refresh: its tokens serve from memory, and are saved when there is room', async () => {
    const over = await expiredSession('RT-over');
    const set = vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError({ errcode: 13 }));
    expect(await accessToken(over.session, 'member')).toBe('CANARY-AT-1');
    expect(await accessToken(over.session, 'member')).toBe('CANARY-AT-1');
    expect(logged.join('\n')).toContain('"event":"session.refresh","code":"not-saved"');
    set.mockRestore();
    expect(await accessToken(over.session, 'member')).toBe('CANARY-AT-1');
    expect(network.askedAt('/oauth/token')).toHaveLength(1);
  });

  it('in a folder that cannot be written: unreadable, the cookie kept', async () => {
    const { browser } = await expiredSession('RT', fresh);
    await store().close();
    const before = process.cwd();
    // A file where the folder should be stops everybody; permissions would not stop root.
    const blocked = join(before, 'blocked');
    mkdirSync(blocked);
    writeFileSync(join(blocked, '.data'), '');
    process.chdir(blocked);
    restart({});
    await expectUnreadable(browser);
    process.chdir(before);
    restart({});
    expect(await stateOf(browser)).toBe('signed-in');
  });

  it('damaged: the start is refused with what to do, nobody is signed out, and the file is kept as it is', async () => {
    const { browser } = await expiredSession('RT', fresh);
    await store().close();
    const path = sqlitePath();
    const good = readFileSync(path);
    const damaged = Buffer.concat([Buffer.from('not a database any more '), good.subarray(24)]);
    writeFileSync(path, damaged);
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const words = vi.spyOn(console, 'error').mockImplementation(() => {});
    await checkStoreOrExit();
    expect(exit).toHaveBeenCalledWith(1);
    expect(words.mock.calls.join('')).toContain(`${path} is damaged`);
    await expectUnreadable(browser);
    expect(readFileSync(path).equals(damaged)).toBe(true);
    writeFileSync(path, good);
    expect(await stateOf(browser)).toBe('signed-in');
  });
});

it('an error of the store is known by its name, whichever bundle’s copy of the class it comes from', async () => {
  const stop = startFoyer({ communityUrl: network.url, apiUrl: network.url });
  const { browser } = await expiredSession('RT', fresh);
  vi.resetModules();
  const copy = await import('@/lib/store/store');
  const foreign = new copy.StoreUnavailableError();
  expect(Object.getPrototypeOf(foreign).constructor).not.toBe(StoreUnavailableError);
  vi.spyOn(store(), 'get').mockRejectedValue(foreign);
  expect(await stateOf(browser)).toBe('unreadable');
  vi.restoreAllMocks();
  await stop();
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenSet } from '@/lib/auth';
import { Browser } from '@/lib/auth/testing/browser';
import { restart, startFoyer } from '@/lib/auth/testing/foyer';
import { StoreUnavailableError, store } from '@/lib/store';
import { clearedCookie, endSession, sessionOf, startSession } from './index';

const DAY_MS = 86_400_000;
const tokens: TokenSet = {
  accessToken: 'CANARY-AT',
  refreshToken: 'CANARY-RT',
  receivedAt: 0,
  expiresAt: null,
  scopes: null,
};
const member = { id: 'Z2lkOi8v', name: 'Zoë “Ọlá” 李 <script>alert(1)</script>' };
let stopFoyer: () => Promise<void>;

beforeAll(() => {
  stopFoyer = startFoyer({ communityUrl: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' });
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => stopFoyer());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function begin(browser = new Browser(), who = member): Promise<Browser> {
  const given = { member: who, grant: 'member' as const, tokens, scopes: ['write:posts'] };
  browser.keep(await startSession(browser.asRequest(), given));
  return browser;
}
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
const stateOf = async (browser: Browser) => (await sessionOf(browser.asRequest())).state;

describe('a session', () => {
  it('is read back, with words as they were given and without a token', async () => {
    const read = await sessionOf((await begin()).asRequest());
    expect(read).toMatchObject({
      state: 'signed-in',
      session: { member, grants: ['member'], scopes: { member: ['write:posts'] } },
    });
    expect(JSON.stringify(read)).not.toContain('CANARY');
  });

  it('A1.15: is kept under a hash of its id, its tokens sealed', async () => {
    const set = vi.spyOn(store(), 'set');
    const browser = await begin();
    const [key, value] = set.mock.calls[0] ?? [];
    expect(key).toMatch(/^session:[\w-]{43}$/);
    expect(value).not.toMatch(/CANARY/);
    expect(value).not.toContain(browser.cookies.get('foyer')?.value);
  });

  it('has an id of its own every time', async () => {
    const keys = new Set<string>();
    for (let i = 0; i < 200; i++) {
      const read = await sessionOf((await begin()).asRequest());
      if (read.state === 'signed-in') keys.add(read.session.key);
    }
    expect(keys.size).toBe(200);
  });

  it('A2.5: ends after fourteen idle days, and no earlier for who comes back', async () => {
    const idle = await begin();
    const active = await begin();
    for (let day = 0; day < 20; day++) {
      later(DAY_MS);
      expect(await stateOf(active)).toBe('signed-in');
    }
    expect(await sessionOf(idle.asRequest())).toEqual({ state: 'signed-out', reason: 'expired' });
  });

  it('A2.5: ends after ninety days, whoever comes back', async () => {
    const browser = await begin();
    for (let day = 0; day < 89; day++) {
      later(DAY_MS);
      expect(await stateOf(browser)).toBe('signed-in');
    }
    later(DAY_MS + 1);
    expect(await stateOf(browser)).toBe('signed-out');
  });

  it('is written at most once a minute for being used', async () => {
    const browser = await begin();
    const set = vi.spyOn(store(), 'set');
    for (let i = 0; i < 10; i++) await stateOf(browser);
    expect(set).toHaveBeenCalledTimes(0);
    later(61_000);
    for (let i = 0; i < 10; i++) await stateOf(browser);
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('that ended between a read and its write stays ended', async () => {
    const browser = await begin();
    later(61_000); // so that the next read writes
    const copy = browser.asRequest();
    const { set } = store();
    const write = vi.spyOn(store(), 'set').mockImplementationOnce(async (...parts) => {
      await endSession(copy);
      return await set(...parts);
    });
    await sessionOf(copy);
    expect(write).toHaveBeenCalledTimes(2); // the last use, and the end that came in between
    expect((await sessionOf(copy)).state).toBe('signed-out');
  });

  it('A2.8: that ended is not brought back by its last use, in whatever order they come', async () => {
    const { set, delete: remove } = store();
    const pause = () => sleep(Math.random() * 3);
    vi.spyOn(store(), 'set').mockImplementation(async (...parts) => pause().then(() => set(...parts)));
    vi.spyOn(store(), 'delete').mockImplementation(async (key) => pause().then(() => remove(key)));
    const rounds = Array.from({ length: 200 }, (_, i) => begin(undefined, { ...member, id: `${i}` }));
    const copies = (await Promise.all(rounds)).map((browser) => browser.asRequest());
    later(61_000);
    await Promise.all(copies.flatMap((copy) => [sessionOf(copy), endSession(copy), sessionOf(copy)]));
    const states = await Promise.all(copies.map(async (copy) => (await sessionOf(copy)).state));
    expect(new Set(states)).toEqual(new Set(['signed-out']));
  });

  it('A1.15: outlives a new SESSION_SECRET as long as the old one is listed', async () => {
    const old = process.env.SESSION_SECRET;
    const browser = await begin();
    await store().close();
    restart({ SESSION_SECRET: `${'n'.repeat(40)},${old}` });
    expect(await stateOf(browser)).toBe('signed-in');
    await store().close();
    restart({ SESSION_SECRET: 'n'.repeat(40) });
    expect(await stateOf(browser)).toBe('signed-out');
    await store().close();
    restart({ SESSION_SECRET: old });
  });
});

describe('a cookie', () => {
  const read = (value: string) =>
    sessionOf(new Request('http://localhost:3990/', { headers: { cookie: `foyer=${value}` } }));

  it('that was tampered with signs nobody in, and breaks nothing', async () => {
    const good = (await begin()).cookies.get('foyer')?.value ?? '';
    expect((await read(good)).state).toBe('signed-in');
    for (let at = 0; at < good.length; at++) {
      const letter = good[at] === 'A' ? 'B' : 'A';
      expect(await read(good.slice(0, at) + letter + good.slice(at + 1))).toEqual({ state: 'signed-out' });
    }
    const others = [
      '',
      'x',
      good.slice(0, -1),
      good.slice(1),
      good + good,
      `${good}A`,
      `${good}~2`,
      `"${good}"`,
      `${good}%00`,
      '%',
      '{}',
      'é',
      'x'.repeat(8_000),
      '__proto__',
      'Fe26.2*1*a*b*c**d*e',
    ];
    for (const value of others) expect(await read(value)).toEqual({ state: 'signed-out' });
  });

  it('is found among others, and nothing else is taken for it', async () => {
    const good = (await begin()).cookies.get('foyer')?.value ?? '';
    const headers = (cookie: string) => sessionOf(new Request('http://localhost:3990/', { headers: { cookie } }));
    expect((await headers(`a=b;foyer=${good} ; foyer.sign-in.x=y;;=;z`)).state).toBe('signed-in');
    expect((await headers(`xfoyer=${good}; foyer2=${good}; Foyer=${good}; foyer; __Host-foyer=${good}`)).state).toBe(
      'signed-out',
    );
  });

  it('is __Host-, Secure, HttpOnly and Lax on https', async () => {
    await store().close();
    restart({ APP_URL: 'https://foyer.example' });
    const line = await startSession(new Request('https://foyer.example/'), {
      member,
      grant: 'member',
      tokens,
      scopes: [],
    });
    expect(line).toMatch(/^__Host-foyer=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
    expect(clearedCookie()).toBe('__Host-foyer=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
    await store().close();
    restart({ APP_URL: 'http://localhost:3990' });
  });
});

it('B27: a store that does not answer makes nobody signed out', async () => {
  const browser = await begin();
  vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
  expect(await sessionOf(browser.asRequest())).toEqual({ state: 'unreadable' });
  vi.restoreAllMocks();
  expect(await stateOf(browser)).toBe('signed-in');
});

it('a store that reads but does not write lets members go on', async () => {
  const browser = await begin();
  later(120_000);
  vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError());
  expect(await stateOf(browser)).toBe('signed-in');
});

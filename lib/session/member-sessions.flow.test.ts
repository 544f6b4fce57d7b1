import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenSet } from '@/lib/auth';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, startFoyer } from '@/lib/auth/testing/foyer';
import { type NetworkDouble, startDouble } from '@/lib/auth/testing/network-double';
import { store } from '@/lib/store';
import {
  addGrant,
  endAllSessions,
  endOtherSessions,
  endSession,
  endSessionByHandle,
  HOST_LIMIT_MS,
  IDLE_LIMIT_MS,
  type Session,
  sessionOf,
  sessionsOf,
  startSession,
} from './index';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;
beforeAll(async () => {
  network = await startDouble();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});
beforeEach(() => {
  network.reset();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let made = 0;
const aMember = () => ({ id: `member-${++made}`, name: 'Ọlá “李” O’Brien' });
const tokensOf = (name: string): TokenSet => ({
  accessToken: `AT-${name}`,
  refreshToken: `RT-${name}`,
  receivedAt: Date.now(),
  expiresAt: null,
  scopes: null,
});

async function signIn(member: { id: string | null; name: string | null }, device: string, browser = new Browser()) {
  const cookie = browser.asRequest().headers.get('cookie') ?? '';
  const request = new Request(APP, { headers: { cookie, 'user-agent': device } });
  const given = { member, grant: 'member' as const, tokens: tokensOf(device), scopes: ['read:userinfo'] };
  browser.keep(await startSession(request, given));
  return { browser, session: await sessionIn(browser) };
}
async function sessionIn(browser: Browser): Promise<Session> {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}
const stateOf = async (browser: Browser) => await sessionOf(browser.asRequest());
const devices = async (session: Session) => (await sessionsOf(session)).map(({ device }) => device);
const refreshTokens = (sets: TokenSet[]) => sets.map(({ refreshToken }) => refreshToken).sort();

describe('A2.7: the sessions of a member', () => {
  it('are all listed, this one first, with what each may do, and nothing that opens one', async () => {
    const member = aMember();
    const started = Date.now();
    const phone = await signIn(member, 'Phone/1');
    const desk = await signIn(member, 'Desk/2');
    const request = desk.browser.asRequest();
    const host = { grant: 'host' as const, tokens: tokensOf('host'), scopes: ['host:read:network_members'] };
    desk.browser.keep((await addGrant(request, host)).cookie);
    const session = await sessionIn(desk.browser);
    const [own, other, ...more] = await sessionsOf(session);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ device: 'Desk/2', isCurrent: true, createdAt: desk.session.createdAt });
    expect(other).toMatchObject({ device: 'Phone/1', isCurrent: false });
    expect(own?.endsAt).toBe((own?.lastUsedAt ?? 0) + IDLE_LIMIT_MS);
    expect(own?.grants.map(({ name, scopes }) => [name, scopes])).toEqual([
      ['member', ['read:userinfo']],
      ['host', ['host:read:network_members']],
    ]);
    const [asMember, asHost] = own?.grants ?? [];
    expect(asMember?.grantedAt).toBeGreaterThanOrEqual(started);
    expect([asMember?.endsAt, asHost?.endsAt]).toEqual([null, (asHost?.grantedAt ?? 0) + HOST_LIMIT_MS]);
    const shown = JSON.stringify([own, other]);
    for (const secret of [session.key, phone.session.key, session.key.slice(8), 'RT-', 'AT-']) {
      expect(shown).not.toContain(secret);
    }
  });

  it('of somebody else are not among them, and a handle of somebody else ends nothing', async () => {
    const mine = await signIn(aMember(), 'mine');
    const yours = await signIn(aMember(), 'yours');
    expect(await devices(mine.session)).toEqual(['mine']);
    const [handle] = (await sessionsOf(yours.session)).map((one) => one.handle);
    expect(await endSessionByHandle(mine.session, handle ?? '')).toEqual([]);
    for (const unknown of ['', 'x', '__proto__', yours.session.key]) {
      expect(await endSessionByHandle(mine.session, unknown)).toEqual([]);
    }
    expect((await stateOf(yours.browser)).state).toBe('signed-in');
  });

  it('can be ended one by one: that browser is told, and the tokens are there to revoke', async () => {
    const member = aMember();
    const { session } = await signIn(member, 'desk');
    const lost = await signIn(member, 'lost phone');
    const handle = (await sessionsOf(session)).find(({ device }) => device === 'lost phone')?.handle;
    expect(refreshTokens(await endSessionByHandle(session, handle ?? ''))).toEqual(['RT-lost phone']);
    expect(await stateOf(lost.browser)).toEqual({ state: 'signed-out', reason: 'ended-elsewhere' });
    expect(await devices(session)).toEqual(['desk']);
    expect(await endSessionByHandle(session, handle ?? '')).toEqual([]);
  });

  it('keep their handle through a change of grants, so that a list which is a minute old still ends the right one', async () => {
    const member = aMember();
    const { session } = await signIn(member, 'desk');
    const other = await signIn(member, 'other');
    const handle = (await sessionsOf(session)).find(({ device }) => device === 'other')?.handle ?? '';
    const host = { grant: 'host' as const, tokens: tokensOf('host'), scopes: [] };
    other.browser.keep((await addGrant(other.browser.asRequest(), host)).cookie);
    expect(refreshTokens(await endSessionByHandle(session, handle))).toEqual(['RT-host', 'RT-other']);
    expect((await stateOf(other.browser)).state).toBe('signed-out');
  });

  it('that get a new id while the list is being read are ended all the same', async () => {
    const { session, browser } = await signIn(aMember(), 'desk');
    const { get } = store();
    vi.spyOn(store(), 'get').mockImplementationOnce(async (key) => {
      const before = await get(key);
      const host = { grant: 'host' as const, tokens: tokensOf('host'), scopes: [] };
      browser.keep((await addGrant(browser.asRequest(), host)).cookie);
      return before;
    });
    expect(refreshTokens(await endAllSessions(session))).toEqual(['RT-desk', 'RT-host']);
    expect((await stateOf(browser)).state).toBe('signed-out');
  });

  it('can be ended all but this one, and all of them', async () => {
    const member = aMember();
    const here = await signIn(member, 'here');
    const there = [await signIn(member, 'there 1'), await signIn(member, 'there 2')];
    expect(refreshTokens(await endOtherSessions(here.session))).toEqual(['RT-there 1', 'RT-there 2']);
    for (const { browser } of there) expect((await stateOf(browser)).state).toBe('signed-out');
    expect((await stateOf(here.browser)).state).toBe('signed-in');
    await signIn(member, 'again');
    expect(refreshTokens(await endAllSessions(here.session))).toEqual(['RT-again', 'RT-here']);
    expect((await stateOf(here.browser)).state).toBe('signed-out');
    expect(await sessionsOf(here.session)).toEqual([]);
  });

  it('that signed out or ran out are not listed any more, and not kept in the list either', async () => {
    const member = aMember();
    const { session, browser } = await signIn(member, 'stays');
    const out = await signIn(member, 'signs out');
    await endSession(out.browser.asRequest());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1 });
    await signIn(member, 'runs out');
    for (let day = 0; day < 15; day++) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
      await stateOf(browser);
    }
    const set = vi.spyOn(store(), 'set');
    expect(await devices(session)).toEqual(['stays']);
    const [, value] = set.mock.calls.find(([key]) => key.startsWith('member:')) ?? [];
    expect(JSON.parse(value ?? '[]')).toHaveLength(1);
  });

  it('end with the one unused for the longest where there are more than a hundred', async () => {
    const member = aMember();
    const oldest = await signIn(member, 'oldest');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1_000 });
    for (let i = 0; i < 99; i++) await signIn(member, `device ${i}`);
    expect((await stateOf(oldest.browser)).state).toBe('signed-in');
    const last = await signIn(member, 'last');
    expect(await stateOf(oldest.browser)).toEqual({ state: 'signed-out', reason: 'expired' });
    const listed = await devices(last.session);
    expect([listed.length, listed[0], listed.includes('device 0')]).toEqual([100, 'last', true]);
    await vi.waitFor(() =>
      expect(network.askedAt('/oauth/revoke').map(({ form }) => form.token)).toContain('RT-oldest'),
    );
  });

  it('begun at the same moment are all listed', async () => {
    const member = aMember();
    const begun = await Promise.all(Array.from({ length: 30 }, (_, i) => signIn(member, `${i}`)));
    expect((await sessionsOf(begun[0]?.session ?? ({} as Session))).length).toBe(30);
  });

  it('without a member who is known has itself alone', async () => {
    const one = await signIn({ id: null, name: null }, 'one');
    await signIn({ id: null, name: null }, 'two');
    expect(await devices(one.session)).toEqual(['one']);
    expect(refreshTokens(await endAllSessions(one.session))).toEqual(['RT-one']);
  });
});

it('a browser may call itself anything: a few hundred printable characters of it are kept', async () => {
  const cut = await signIn(aMember(), `A\tB<script>${'x'.repeat(2_000)}`);
  const [device] = await devices(cut.session);
  expect(device?.length).toBe(300);
  expect(device).toMatch(/^AB<script>x+$/);
  const none = new Browser();
  const given = { member: aMember(), grant: 'member' as const, tokens: tokensOf('none'), scopes: [] };
  none.keep(await startSession(none.asRequest(), given));
  expect(await devices(await sessionIn(none))).toEqual(['']);
});

it('the session that a new sign-in replaces in the same browser is over, and its tokens are revoked', async () => {
  const member = aMember();
  const first = await signIn(member, 'first');
  const copy = first.browser.asRequest();
  const second = await signIn(member, 'second', first.browser);
  expect(await sessionOf(copy)).toEqual({ state: 'signed-out', reason: 'replaced' });
  expect(await devices(second.session)).toEqual(['second']);
  expect(
    network
      .askedAt('/oauth/revoke')
      .map(({ form }) => form.token)
      .sort(),
  ).toEqual(['AT-first', 'RT-first']);
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessToken, hostUses, noteHostUse, type SessionSummary, sessionOf, sessionsOf } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { defaultMemberScopes } from './scopes';
import { Browser } from './testing/browser';
import { APP, CLIENT, startFoyer } from './testing/foyer';

const MEMBER = 'mira@tidewater.test';
const OTHER = 'tomas@tidewater.test';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
const traffic: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => traffic.push(line),
    clients: [
      {
        ...CLIENT,
        name: 'Foyer',
        redirectUris: [`${APP}/api/auth/callback/mighty`],
        memberScopes: defaultMemberScopes,
        hostScopes: [],
      },
    ],
  });
  stopFoyer = startFoyer(sandbox);
});
afterAll(async () => {
  await stopFoyer();
  await sandbox.close();
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await (await signedIn()).request('/api/auth/sessions/end-all', { form: {} });
});

async function signedIn(email = MEMBER, agent = FIREFOX): Promise<Browser> {
  const browser = new Browser();
  const address = await browser.authorize(await browser.begin(), email);
  await browser.request(address, { headers: { 'user-agent': agent } });
  traffic.length = 0;
  return browser;
}
async function sessionIn(browser: Browser) {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}
const stateOf = async (browser: Browser) => (await sessionOf(browser.asRequest())).state;
const passport = async (browser: Browser) => await sessionsOf(await sessionIn(browser));
async function own(browser: Browser): Promise<SessionSummary> {
  const current = (await passport(browser)).find(({ isCurrent }) => isCurrent);
  if (!current) throw new Error('the passport does not know its own session');
  return current;
}

describe('a member’s sessions', () => {
  it('are all listed, with the device of each, and nobody else’s with them', async () => {
    const here = await signedIn();
    await signedIn(MEMBER, 'curl/8.5.0');
    await signedIn(OTHER);
    const sessions = await passport(here);
    expect(sessions.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      [FIREFOX, true],
      ['curl/8.5.0', false],
    ]);
    expect(sessions[0]?.grants).toMatchObject([{ name: 'member', scopes: defaultMemberScopes, endsAt: null }]);
  });

  it('end one by one: the other browser is out, its token dead, this one goes on', async () => {
    const here = await signedIn();
    const there = await signedIn();
    const token = await accessToken(await sessionIn(there), 'member');
    const { handle } = await own(there);
    const page = await here.request('/api/auth/sessions/end', { form: { handle } });
    expect([page.status, page.location?.href]).toEqual([303, `${APP}/settings/sessions?ended=one`]);
    expect([await stateOf(here), await stateOf(there)]).toEqual(['signed-in', 'signed-out']);
    expect(traffic.filter((line) => line.includes('POST /oauth/revoke 200'))).toHaveLength(2);
    const answer = await fetch(`${sandbox.apiUrl}/networks/tidewater/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test/1' },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(answer.status).toBe(401);
  });

  it('end here: the browser forgets its cookie', async () => {
    const here = await signedIn();
    const page = await here.request('/api/auth/sessions/end', { form: { handle: (await own(here)).handle } });
    expect(page.location?.href).toBe(`${APP}/?signed-out=1`);
    expect(page.headers.get('clear-site-data')).toBe('"cache"');
    expect(here.cookies.has('foyer')).toBe(false);
  });

  it('all end but this one, or all with this one; other members stay', async () => {
    const [here, one, two, other] = [await signedIn(), await signedIn(), await signedIn(), await signedIn(OTHER)];
    expect((await here.request('/api/auth/sessions/end-others', { form: {} })).location?.href).toBe(
      `${APP}/settings/sessions?ended=others`,
    );
    expect(await Promise.all([here, one, two, other].map(stateOf))).toEqual([
      'signed-in',
      'signed-out',
      'signed-out',
      'signed-in',
    ]);
    const again = await signedIn();
    expect((await here.request('/api/auth/sessions/end-all', { form: {} })).location?.href).toBe(
      `${APP}/?signed-out=1`,
    );
    expect(await Promise.all([here, again, other].map(stateOf))).toEqual(['signed-out', 'signed-out', 'signed-in']);
  });

  it('of somebody else cannot be ended, whatever handle is sent', async () => {
    const here = await signedIn();
    const other = await signedIn(OTHER);
    const { handle } = await own(other);
    const key = (await sessionIn(other)).key;
    for (const sent of [handle, key, '', '__proto__', 'x'.repeat(9_000)]) {
      const page = await here.request('/api/auth/sessions/end', { form: { handle: sent } });
      expect(page.location?.href).toBe(`${APP}/settings/sessions?ended=none`);
    }
    expect([await stateOf(here), await stateOf(other)]).toEqual(['signed-in', 'signed-in']);
  });
});

describe('the buttons that end sessions', () => {
  const buttons = ['end', 'end-others', 'end-all'].map((name) => `/api/auth/sessions/${name}`);

  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['none', { 'sec-fetch-site': 'none' }],
    ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ])('are pressed on Foyer’s own pages alone: %s may not', async (_name, headers) => {
    const here = await signedIn();
    const there = await signedIn();
    const { handle } = await own(there);
    for (const button of buttons) {
      expect((await here.request(button, { form: { handle }, headers })).status).toBe(403);
    }
    expect([await stateOf(here), await stateOf(there)]).toEqual(['signed-in', 'signed-in']);
  });

  it('lead a visitor to the sign-in', async () => {
    for (const button of buttons) {
      const page = await new Browser().request(button, { form: {} });
      expect(page.location?.href).toBe(`${APP}/sign-in?returnTo=%2Fsettings%2Fsessions`);
    }
  });

  it('say so where the store is away, and sign nobody out', async () => {
    const here = await signedIn();
    const there = await signedIn();
    const { handle } = await own(there);
    const away = vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError());
    for (const button of buttons) {
      const page = await here.request(button, { form: { handle } });
      expect(page.location?.href).toBe(`${APP}/settings/sessions?ended=failed`);
    }
    away.mockRestore();
    expect([await stateOf(here), await stateOf(there)]).toEqual(['signed-in', 'signed-in']);
  });
});

describe('what host mode did', () => {
  it('is counted by name, also where many ask at once, and holds fifty names at most', async () => {
    await Promise.all(Array.from({ length: 5 }, () => noteHostUse('a-handle', 'HostMembers')));
    expect(await hostUses('a-handle')).toMatchObject([{ operation: 'HostMembers', count: 5 }]);
    for (let i = 0; i < 60; i += 1) await noteHostUse('a-handle', `Operation${i}`);
    const uses = await hostUses('a-handle');
    expect(uses).toHaveLength(50);
    expect(uses[0]?.operation).toBe('Operation59');
  });

  it('that cannot be counted is no reason to fail', async () => {
    vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    await expect(noteHostUse('another', 'HostMembers')).resolves.toBeUndefined();
  });
});

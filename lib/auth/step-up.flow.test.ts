import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  FeedDocument,
  HostMembersDocument,
  MemberCardDocument,
  SavedPostsDocument,
  ShellDocument,
} from '@/graphql/generated/graphql';
import { execute } from '@/lib/gateway';
import { answerGraphQL } from '@/lib/gateway/door';
import { operationId } from '@/lib/gateway/operation-id';
import { accessToken, hostGrantOf, hostUses, sessionOf } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { defaultHostScopes, defaultMemberScopes } from './scopes';
import { Browser } from './testing/browser';
import { APP, CLIENT, startFoyer } from './testing/foyer';
import { hostilePaths } from './testing/hostile-paths';
import { recordApi } from './testing/recorded-api';

const MEMBER = 'mira@tidewater.test';
const MODERATOR = 'tomas@tidewater.test';
const HOST = 'adaeze@tidewater.test';
const HOUR_MS = 3_600_000;
const MEMBERS = { sort: 'LAST_VISIT', sortOrder: 'DESC' } as const;

let sandbox: Sandbox;
let api: Awaited<ReturnType<typeof recordApi>>;
let stopFoyer: () => Promise<void>;
const traffic: string[] = [];
const asked = (what: string) => traffic.filter((line) => line.includes(what)).length;

beforeAll(async () => {
  const callbackUri = `${APP}/api/auth/callback/mighty`;
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => traffic.push(line),
    clients: [
      {
        ...CLIENT,
        name: 'Foyer',
        redirectUris: [callbackUri, `${callbackUri}-host`],
        memberScopes: defaultMemberScopes,
        hostScopes: defaultHostScopes,
      },
    ],
  });
  api = await recordApi(() => sandbox.apiUrl);
  stopFoyer = startFoyer({ communityUrl: sandbox.communityUrl, apiUrl: api.url });
});
afterAll(async () => {
  await stopFoyer();
  await api.close();
  await sandbox.close();
});
beforeEach(() => {
  traffic.length = 0;
  api.sent.length = 0;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function sessionIn(browser: Browser) {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}
const press = (browser: Browser, returnTo = '/host/members') =>
  browser.request('/api/auth/step-up', { form: { returnTo } });
async function stepUp(browser: Browser, email: string, decision: 'approve' | 'refuse' = 'approve') {
  return await browser.request(await browser.authorize(await press(browser), email, decision));
}
async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser();
  await browser.signIn(email);
  traffic.length = 0;
  api.sent.length = 0;
  return browser;
}
/** The network's own cookies gone: its next page asks who it is. */
function forgetNetwork(browser: Browser): void {
  for (const name of browser.cookies.keys()) if (!name.startsWith('foyer')) browser.cookies.delete(name);
}

async function refusedIn(browser: Browser, email: string, decision: 'approve' | 'refuse' = 'approve') {
  const { key } = await sessionIn(browser);
  const page = await stepUp(browser, email, decision);
  expect(page.location?.href).toBe(`${APP}/host/members?error=refused`);
  expect(asked('POST /oauth/token')).toBe(0);
  await unchanged(browser, key);
}

describe('the step up of a host', () => {
  // First of all: the network remembers a yes, and asks no more.
  it('who says no leaves them as they were', async () => {
    await refusedIn(await signedIn(HOST), HOST, 'refuse');
  });

  it('asks for the host scopes on a callback of its own, and for nothing from the request', async () => {
    const browser = await signedIn(HOST);
    const evil = { scope: 'host:write:network_members', grant: 'member', redirect_uri: 'https://evil.example' };
    const { location } = await browser.request('/api/auth/step-up?scope=read:chats', { form: evil });
    expect(location?.origin).toBe(sandbox.communityUrl);
    expect(location?.searchParams.get('scope')).toBe(defaultHostScopes.join(' '));
    expect(location?.searchParams.get('redirect_uri')).toBe(`${APP}/api/auth/callback/mighty-host`);
    expect(location?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(location?.href).not.toMatch(/evil|chats|write/);
  });

  it('adds the grant to the same session under a new id, for eight hours', async () => {
    const browser = await signedIn(HOST);
    const before = await sessionIn(browser);
    const copy = browser.asRequest();
    const page = await browser.request(await browser.authorize(await press(browser, '/host/members?q=ana'), HOST));
    expect([page.status, page.location?.href]).toEqual([303, `${APP}/host/members?q=ana`]);
    const after = await sessionIn(browser);
    expect(after.grants).toEqual(['member', 'host']);
    expect(after.scopes).toEqual({ member: defaultMemberScopes, host: defaultHostScopes });
    expect([after.member, after.createdAt]).toEqual([before.member, before.createdAt]);
    expect(after.key).not.toBe(before.key);
    expect((await sessionOf(copy)).state).toBe('signed-out');
    const left = (hostGrantOf(after)?.endsAt ?? 0) - Date.now();
    expect(left).toBeGreaterThan(8 * HOUR_MS - 60_000);
    expect(left).toBeLessThanOrEqual(8 * HOUR_MS);
  });

  it('comes back a second time: it leads on, and the code is sent once', async () => {
    const browser = await signedIn(HOST);
    const address = await browser.authorize(await press(browser), HOST);
    await browser.request(address);
    const { key } = await sessionIn(browser);
    expect((await browser.request(address)).location?.pathname).toBe('/host/members');
    expect(asked('POST /oauth/token')).toBe(1);
    expect((await sessionIn(browser)).key).toBe(key);
  });

  it('returns to the host dashboards alone', async () => {
    const browser = await signedIn(HOST);
    for (const path of [...hostilePaths, '/feed', '/hosting', '/host', '/host?error=refused', '/host/../feed']) {
      const { location } = await press(browser, path);
      const query = {
        state: location?.searchParams.get('state') ?? '',
        error: 'access_denied',
        iss: sandbox.communityUrl,
      };
      const page = await browser.request(`/api/auth/callback/mighty-host?${new URLSearchParams(query)}`);
      expect(page.location?.href).toBe(`${APP}/host/members?error=refused`);
    }
  });

  it('sends every operation with the token of its own grant, from the page as from the browser', async () => {
    const browser = await signedIn(HOST);
    await stepUp(browser, HOST);
    const session = await sessionIn(browser);
    const token = { member: await accessToken(session, 'member'), host: await accessToken(session, 'host') };
    expect(token.member).not.toBe(token.host);
    api.sent.length = 0;
    const member = session.member.id ?? '';
    await execute(session, ShellDocument, {});
    await execute(session, FeedDocument, { filters: {}, first: 5 });
    await execute(session, SavedPostsDocument, {});
    await execute(session, MemberCardDocument, { id: member });
    const members = await execute(session, HostMembersDocument, MEMBERS);
    expect(members.data?.network.members.nodes.length).toBeGreaterThan(10);
    expect(members.data?.network.members.nodes[0]?.lastActiveAt).toEqual(expect.any(String));
    for (const [document, variables] of [
      [ShellDocument, {}],
      [HostMembersDocument, MEMBERS],
    ] as const) {
      const cookie = browser.asRequest().headers.get('cookie') ?? '';
      const answer = await answerGraphQL(
        new Request(`${APP}/api/graphql`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'x-foyer': '1', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ id: operationId(document), variables }),
        }),
      );
      expect([answer.status, (await answer.json()).errors]).toEqual([200, undefined]);
    }
    const operations = api.sent.filter(({ operation }) => operation !== '?');
    expect(operations.map(({ operation }) => operation)).toEqual([
      'Shell',
      'Feed',
      'SavedPosts',
      'MemberCard',
      'HostMembers',
      'Shell',
      'HostMembers',
    ]);
    for (const { operation, token: used } of operations) {
      expect(used, operation).toBe(operation === 'HostMembers' ? token.host : token.member);
    }
    const uses = await hostUses(hostGrantOf(session)?.handle ?? '');
    expect(uses).toEqual([{ operation: 'HostMembers', count: 2, lastAt: expect.any(Number) }]);
  });
});

describe('the end of host mode', () => {
  it('comes with “Leave host mode”: tokens revoked, a new id, the member still signed in', async () => {
    const browser = await signedIn(HOST);
    await stepUp(browser, HOST);
    const before = await sessionIn(browser);
    const copy = browser.asRequest();
    const token = await accessToken(before, 'host');
    traffic.length = 0;
    const page = await browser.request('/api/auth/leave-host-mode', { form: {} });
    expect(page.location?.href).toBe(`${APP}/host?left=1`);
    const after = await sessionIn(browser);
    expect(after.grants).toEqual(['member']);
    expect(after.key).not.toBe(before.key);
    expect((await sessionOf(copy)).state).toBe('signed-out');
    expect(asked('POST /oauth/revoke 200')).toBe(2);
    expect(await statusWith(token)).toBe(401);
    expect((await execute(after, ShellDocument, {})).errors).toBeUndefined();
    expect((await execute(after, HostMembersDocument, MEMBERS)).errors?.[0]?.code).toBe('HOST_MODE_ENDED');
  });

  it('comes by itself after eight hours, and the member reads on', async () => {
    const browser = await signedIn(HOST);
    await stepUp(browser, HOST);
    const session = await sessionIn(browser);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * HOUR_MS });
    // A page that was drawn before the end asks after it: the member is not sent to sign in for it.
    expect((await execute(session, HostMembersDocument, MEMBERS)).errors?.[0]?.code).toBe('HOST_MODE_ENDED');
    const later = await sessionIn(browser);
    expect(later.grants).toEqual(['member']);
    expect(hostGrantOf(later)).toBeNull();
    expect((await execute(later, ShellDocument, {})).errors).toBeUndefined();
  });

  it('that was already there is no error', async () => {
    const browser = await signedIn(HOST);
    const { key } = await sessionIn(browser);
    expect((await browser.request('/api/auth/leave-host-mode', { form: {} })).location?.pathname).toBe('/host');
    expect((await sessionIn(browser)).key).toBe(key);
  });
});

async function statusWith(token: string): Promise<number> {
  const answer = await fetch(`${sandbox.apiUrl}/networks/tidewater/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test/1' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  return answer.status;
}

/** Whatever was refused: the session is the very same one, and its token good. */
async function unchanged(browser: Browser, key: string) {
  const session = await sessionIn(browser);
  expect([session.key, session.grants]).toEqual([key, ['member']]);
  expect((await execute(session, ShellDocument, {})).errors).toBeUndefined();
}

describe('a step up that is refused leaves the member as they were:', () => {
  it.each([
    ['a member', MEMBER],
    ['a moderator', MODERATOR],
  ])('%s', async (_who, email) => {
    const browser = await signedIn(email);
    await refusedIn(browser, email);
  });

  it('a host other than the member who is signed in, whose tokens are given back at once', async () => {
    const browser = await signedIn(MEMBER);
    const { key } = await sessionIn(browser);
    forgetNetwork(browser);
    const page = await stepUp(browser, HOST);
    expect(page.location?.href).toBe(`${APP}/host/members?error=other-member`);
    expect(page.headers.getSetCookie().some((line) => /^(__Host-)?foyer=/.test(line))).toBe(false);
    expect(asked('POST /oauth/token 200')).toBe(1);
    expect(asked('POST /oauth/revoke 200')).toBe(2);
    const [viewer] = api.sent.filter(({ operation }) => operation === 'Viewer');
    expect(await statusWith(viewer?.token ?? '')).toBe(401);
    await unchanged(browser, key);
  });

  it('the store being away when the grant is to be kept', async () => {
    const browser = await signedIn(HOST);
    const { key } = await sessionIn(browser);
    const address = await browser.authorize(await press(browser), HOST);
    const set = store().set.bind(store());
    const away = vi.spyOn(store(), 'set');
    away.mockImplementation((name, ...rest) =>
      name.startsWith('session:') ? Promise.reject(new StoreUnavailableError()) : set(name, ...rest),
    );
    expect((await browser.request(address)).location?.href).toBe(`${APP}/host/members?error=store`);
    away.mockRestore();
    expect(asked('POST /oauth/revoke 200')).toBe(2);
    await unchanged(browser, key);
  });
});

describe('a step up without a session', () => {
  it('is not begun: the way leads to the sign-in', async () => {
    const page = await press(new Browser());
    expect(page.location?.href).toBe(`${APP}/sign-in?error=session-ended&returnTo=%2Fhost%2Fmembers`);
  });

  it('that was signed out meanwhile gives none, and its code is never sent', async () => {
    const browser = await signedIn(HOST);
    const address = await browser.authorize(await press(browser), HOST);
    await browser.request('/api/auth/sign-out', { form: {} });
    traffic.length = 0;
    const page = await browser.request(address);
    expect(page.location?.href).toBe(`${APP}/sign-in?error=session-ended&returnTo=%2Fhost%2Fmembers`);
    expect(asked('POST /oauth/token')).toBe(0);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-out');
    expect(browser.cookies.has('foyer')).toBe(false);
  });

  it('that is signed out while the code is exchanged gives none, and its tokens are revoked', async () => {
    const browser = await signedIn(HOST);
    const address = await browser.authorize(await press(browser), HOST);
    const other = new Browser();
    for (const [name, cookie] of browser.cookies) other.cookies.set(name, cookie);
    const { acquireLease } = store();
    const lease = vi.spyOn(store(), 'acquireLease');
    lease.mockImplementation(async function (this: unknown, ...given) {
      lease.mockRestore();
      await other.request('/api/auth/sign-out', { form: {} });
      return await acquireLease.apply(store(), given);
    });
    traffic.length = 0;
    const page = await browser.request(address);
    expect(page.location?.searchParams.get('error')).toBe('session-ended');
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-out');
    expect(asked('POST /oauth/revoke 200')).toBe(4);
  });

  it('finds a member callback no place for a host code, nor the reverse', async () => {
    const browser = await signedIn(HOST);
    const { key } = await sessionIn(browser);
    const address = await browser.authorize(await press(browser), HOST);
    address.pathname = '/api/auth/callback/mighty';
    expect((await browser.request(address)).location?.searchParams.get('error')).toBe('state');
    const member = await browser.authorize(await browser.begin(), HOST);
    member.pathname = '/api/auth/callback/mighty-host';
    expect((await browser.request(member)).location?.href).toBe(`${APP}/host/members?error=state`);
    expect(asked('POST /oauth/token')).toBe(0);
    await unchanged(browser, key);
  });
});

it.each([
  ['cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['same-site', { 'sec-fetch-site': 'same-site' }],
  ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ['an opaque origin', { 'sec-fetch-site': '', origin: 'null' }],
])('only Foyer’s own pages open and leave host mode: %s may not', async (_name, headers) => {
  const browser = await signedIn(HOST);
  await stepUp(browser, HOST);
  const { key } = await sessionIn(browser);
  for (const path of ['/api/auth/step-up', '/api/auth/leave-host-mode']) {
    const page = await browser.request(path, { form: {}, headers });
    expect([page.status, page.headers.getSetCookie()]).toEqual([403, []]);
  }
  const session = await sessionIn(browser);
  expect([session.key, session.grants]).toEqual([key, ['member', 'host']]);
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessToken, sessionOf } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { defaultMemberScopes } from './scopes';
import { Browser } from './testing/browser';
import { APP, CLIENT, restart, startFoyer } from './testing/foyer';
import { hostilePaths } from './testing/hostile-paths';

const MEMBER = 'mira@tidewater.test';
const OTHER = 'tomas@tidewater.test';
/** Never approves anything here, so the sandbox always asks. */
const UNDECIDED = 'adaeze@tidewater.test';
let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
/** What the sandbox was asked ("community POST /oauth/token 200 4 ms"), and what Foyer logged. */
const traffic: string[] = [];
const logged: string[] = [];
const tokenRequests = () => traffic.filter((line) => line.includes('POST /oauth/token')).length;

beforeAll(async () => {
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => traffic.push(line),
    clients: [
      {
        ...CLIENT,
        name: 'Foyer <script>',
        redirectUris: [`${APP}/api/auth/callback/mighty`],
        memberScopes: [...defaultMemberScopes, 'read:chats'],
        hostScopes: ['host:read:network_members'],
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
  traffic.length = 0;
  logged.length = 0;
  vi.restoreAllMocks();
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts.map(String).join(' ')));
  }
});

function swap(query: URLSearchParams, gone: string, name: string, value: string) {
  query.delete(gone);
  query.set(name, value);
}

const errorOf = (location: URL | null) =>
  location?.pathname === '/sign-in' ? location.searchParams.get('error') : null;

async function signedInAs(browser: Browser) {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}

describe('the way in', () => {
  it('leads to the page that the member came from, signed in, with nothing but an id in the browser', async () => {
    const browser = new Browser();
    const page = await browser.signIn(MEMBER, '/posts/7?comment=abc');
    expect(page.status).toBe(303);
    expect(page.location?.href).toBe(`${APP}/posts/7?comment=abc`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const session = await signedInAs(browser);
    expect(session.member.name).toBe('Mira Lindqvist');
    expect(session.grants).toEqual(['member']);
    expect(session.scopes.member).toEqual(defaultMemberScopes);
    const own = [...browser.cookies.keys()].filter((name) => name.startsWith('foyer'));
    expect(own).toEqual(['foyer']);
    expect(browser.cookies.get('foyer')?.value.length).toBeLessThan(400);
    const [line] = page.headers.getSetCookie().filter((text) => text.startsWith('foyer='));
    expect(line).toMatch(/; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/);
  });

  it('A1.1, A1.2: asks with a code, PKCE S256, one fixed redirect URI and the configured scopes', async () => {
    const asked = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const { location } = await new Browser().begin();
      const query = location?.searchParams;
      expect(location?.origin).toBe(sandbox.communityUrl);
      expect(query?.get('response_type')).toBe('code');
      expect(query?.get('code_challenge_method')).toBe('S256');
      expect(query?.get('redirect_uri')).toBe(`${APP}/api/auth/callback/mighty`);
      expect(query?.get('scope')).toBe(defaultMemberScopes.join(' '));
      expect(query?.get('code_challenge')).toMatch(/^[\w-]{43}$/);
      asked.add(query?.get('code_challenge') ?? '').add(query?.get('state') ?? '');
    }
    expect(asked.size).toBe(20);
  });

  it('A1.9, A1.13: takes neither scope, redirect URI nor provider from the request', async () => {
    const evil = {
      scope: 'read:chats',
      redirect_uri: 'https://evil.example',
      state: 'chosen',
      callbackUrl: 'https://evil.example',
      provider: 'x',
    };
    const query = new URLSearchParams(evil).toString();
    const page = await new Browser().request(`/api/auth/sign-in?${query}`, {
      form: { ...evil, returnTo: '/feed' },
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' },
    });
    expect(page.location?.origin).toBe(sandbox.communityUrl);
    expect(page.location?.searchParams.get('scope')).toBe(defaultMemberScopes.join(' '));
    expect(page.location?.searchParams.get('redirect_uri')).toBe(`${APP}/api/auth/callback/mighty`);
    expect(page.location?.href).not.toMatch(/evil|chosen|chats/);
  });

  it('A2.4, B32: makes a new session every time, and ends the one before: a planted id is never taken over', async () => {
    const planted = new Browser();
    await planted.signIn(OTHER);
    const victim = new Browser();
    for (const [name, cookie] of planted.cookies) if (name.startsWith('foyer')) victim.cookies.set(name, cookie);
    await victim.signIn(MEMBER);
    expect((await signedInAs(victim)).member.name).toBe('Mira Lindqvist');
    expect((await sessionOf(planted.asRequest())).state).toBe('signed-out');
  });

  it('B40: lets two tabs sign in at once, in any order', async () => {
    const browser = new Browser();
    const first = await browser.begin('/posts/1');
    const second = await browser.begin('/posts/2');
    const one = await browser.authorize(first, MEMBER);
    const two = await browser.authorize(second, MEMBER);
    expect((await browser.request(two)).location?.href).toBe(`${APP}/posts/2`);
    const between = await signedInAs(browser);
    expect((await browser.request(one)).location?.href).toBe(`${APP}/posts/1`);
    expect((await signedInAs(browser)).key).not.toBe(between.key);
    expect(JSON.parse((await store().get(between.key))?.value ?? '')).toEqual({ ended: 'replaced' });
  });

  it('A2.10: lets abandoned sign-ins not pile up in the browser', async () => {
    const browser = new Browser();
    for (let i = 0; i < 50; i++) await browser.begin('/posts/123?comment=Z2lkOi8vbWlnaHR5L0NvbW1lbnQvMQ');
    const last = await browser.begin('/posts/5');
    expect(browser.asRequest().headers.get('cookie')?.length).toBeLessThan(1_500);
    expect((await browser.request(await browser.authorize(last, MEMBER))).location?.pathname).toBe('/posts/5');
  });

  it('A3.9, B35: returns to no other site, however it is written', async () => {
    for (const path of hostilePaths) {
      const browser = new Browser();
      const begun = await browser.begin(path);
      const state = begun.location?.searchParams.get('state') ?? '';
      const refused = await browser.request(
        `/api/auth/callback/mighty?${new URLSearchParams({ state, error: 'access_denied', iss: sandbox.communityUrl })}`,
      );
      expect(refused.location?.href).toBe(`${APP}/sign-in?error=refused&returnTo=%2F`);
    }
  });
});

describe('a sign-in that does not work out', () => {
  it('was refused by the member', async () => {
    const browser = new Browser();
    const page = await browser.request(await browser.authorize(await browser.begin('/saved'), UNDECIDED, 'refuse'));
    expect(page.location?.href).toBe(`${APP}/sign-in?error=refused&returnTo=%2Fsaved`);
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('foyer'))).toEqual([]);
    expect(tokenRequests()).toBe(0);
  });

  it('A1.3, B33: comes back a second time: the code is sent once, and the member stays signed in', async () => {
    const browser = new Browser();
    const address = await browser.authorize(await browser.begin('/saved'), MEMBER);
    const before = new Map(browser.cookies);
    await browser.request(address);
    const session = await signedInAs(browser);
    expect((await browser.request(address)).location?.pathname).toBe('/feed');
    for (const [name, cookie] of before) browser.cookies.set(name, cookie);
    expect((await browser.request(address)).location?.pathname).toBe('/saved');
    expect(tokenRequests()).toBe(1);
    expect((await signedInAs(browser)).key).toBe(session.key);
    await expect(accessToken(session, 'member')).resolves.toBeTruthy();

    const stranger = new Browser();
    for (const [name, cookie] of before) stranger.cookies.set(name, cookie);
    expect(errorOf((await stranger.request(address)).location)).toBe('state');
    expect(tokenRequests()).toBe(1);
  });

  it('A1.4: arrives in a browser that did not begin it (login CSRF, an injected code)', async () => {
    const attacker = new Browser();
    const victim = new Browser();
    const attackers = await attacker.authorize(await attacker.begin(), OTHER);
    const victims = await victim.authorize(await victim.begin(), MEMBER);
    expect(errorOf((await victim.request(attackers)).location)).toBe('state');
    expect(errorOf((await attacker.request(victims)).location)).toBe('state');
    const mixed = new URL(victims);
    mixed.searchParams.set('state', attackers.searchParams.get('state') ?? '');
    expect(errorOf((await victim.request(mixed)).location)).toBe('state');
    expect(tokenRequests()).toBe(0);
    expect((await sessionOf(victim.asRequest())).state).toBe('signed-out');
    const injected = new URL(victims);
    injected.searchParams.set('code', attackers.searchParams.get('code') ?? '');
    expect(errorOf((await victim.request(injected)).location)).toBe('expired');
    expect((await sessionOf(victim.asRequest())).state).toBe('signed-out');
  });

  it.each([
    ['no state', (query: URLSearchParams) => query.delete('state')],
    ['an empty state', (query: URLSearchParams) => query.set('state', '')],
    ['a wrong state', (query: URLSearchParams) => query.set('state', 'x'.repeat(43))],
    ['two states', (query: URLSearchParams) => query.append('state', 'x')],
    ['two codes', (query: URLSearchParams) => query.append('code', 'x')],
    ['no code, but a token', (query: URLSearchParams) => swap(query, 'code', 'access_token', 'x')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://evil.example')],
    ['the issuer with a slash more', (query: URLSearchParams) => query.set('iss', `${sandbox.communityUrl}/`)],
    ['two issuers', (query: URLSearchParams) => query.append('iss', 'https://evil.example')],
    ['an error without a state', (query: URLSearchParams) => swap(query, 'state', 'error', 'access_denied')],
  ])('A1.3, A1.5, A1.11, B34: comes back with %s: no code is sent, nobody is signed in', async (_name, change) => {
    const browser = new Browser();
    const address = await browser.authorize(await browser.begin(), MEMBER);
    change(address.searchParams);
    expect(errorOf((await browser.request(address)).location)).toBe('state');
    expect(tokenRequests()).toBe(0);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-out');
  });

  it('A1.3: took longer than ten minutes', async () => {
    const browser = new Browser();
    const address = await browser.authorize(await browser.begin(), MEMBER);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 601_000);
    expect(errorOf((await browser.request(address)).location)).toBe('expired');
    expect(tokenRequests()).toBe(0);
  });

  it('comes back late: the code is dead', async () => {
    const browser = new Browser();
    const address = await browser.authorize(await browser.begin(), MEMBER);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    try {
      expect(errorOf((await browser.request(address)).location)).toBe('expired');
    } finally {
      vi.useRealTimers();
    }
  });

  it('meets an application whose secret was replaced', async () => {
    const browser = new Browser();
    restart({ MIGHTY_CLIENT_SECRET: 'the secret from before it was replaced' });
    try {
      const address = await browser.authorize(await browser.begin('/saved'), MEMBER);
      expect((await browser.request(address)).location?.href).toBe(
        `${APP}/sign-in?error=wrong-client&returnTo=%2Fsaved`,
      );
    } finally {
      await store().close();
      restart({ MIGHTY_CLIENT_SECRET: CLIENT.clientSecret });
    }
  });

  it('asks for a scope that the application lacks', async () => {
    const browser = new Browser();
    restart({ MIGHTY_MEMBER_SCOPES: 'read:userinfo read:courses' });
    try {
      const address = await browser.toFoyer(await browser.begin());
      expect(errorOf((await browser.request(address.location ?? '')).location)).toBe('scope');
    } finally {
      await store().close();
      restart({ MIGHTY_MEMBER_SCOPES: undefined });
    }
  });

  it('finds the store away: it says so, sends no code, and keeps nothing', async () => {
    const browser = new Browser();
    const address = await browser.authorize(await browser.begin(), MEMBER);
    vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError());
    expect(errorOf((await browser.request(address)).location)).toBe('store');
    expect(tokenRequests()).toBe(0);
  });
});

describe('only Foyer’s own pages', () => {
  it.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['none', { 'sec-fetch-site': 'none' }],
    ['a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['no sign of where it comes from', { 'sec-fetch-site': '', origin: '' }],
    ['an opaque origin', { 'sec-fetch-site': '', origin: 'null' }],
    ['a lying origin', { 'sec-fetch-site': 'cross-site', origin: APP }],
  ])('A3.8: may press the buttons: %s may not', async (_name, headers) => {
    const browser = new Browser();
    await browser.signIn(MEMBER);
    for (const path of ['/api/auth/sign-in', '/api/auth/sign-out']) {
      const page = await browser.request(path, { form: { returnTo: '/' }, headers });
      expect(page.status).toBe(403);
      expect(page.headers.getSetCookie()).toEqual([]);
    }
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
  });
});

it('an old browser, which sends its origin alone, may press them too', async () => {
  const page = await new Browser().request('/api/auth/sign-in', {
    form: {},
    headers: { 'sec-fetch-site': '', origin: APP },
  });
  expect(page.location?.origin).toBe(sandbox.communityUrl);
});

describe('the way out', () => {
  it('A1.16, A2.6: ends the session for every copy of the cookie, and revokes its tokens at the network', async () => {
    const browser = new Browser();
    await browser.signIn(MEMBER);
    const session = await signedInAs(browser);
    const stolen = browser.asRequest();
    const token = await accessToken(session, 'member');
    const page = await browser.request('/api/auth/sign-out', { form: {} });
    expect([page.status, page.location?.href]).toEqual([303, `${APP}/?signed-out=1`]);
    expect(page.headers.get('clear-site-data')).toBe('"cache"');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(browser.cookies.has('foyer')).toBe(false);
    expect(await store().get(session.key)).toBeNull();
    expect((await sessionOf(stolen)).state).toBe('signed-out');
    expect(traffic.filter((line) => line.includes('POST /oauth/revoke 200'))).toHaveLength(2);
    const answer = await fetch(`${sandbox.apiUrl}/networks/tidewater/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test/1' },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(answer.status).toBe(401);
  });

  it('works for somebody who is signed out already', async () => {
    const page = await new Browser().request('/api/auth/sign-out', { form: {} });
    expect(page.location?.href).toBe(`${APP}/?signed-out=1`);
  });

  it('with the store away: the browser forgets, and the member is told', async () => {
    const browser = new Browser();
    await browser.signIn(MEMBER);
    vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    const page = await browser.request('/api/auth/sign-out', { form: {} });
    expect(errorOf(page.location)).toBe('store');
    expect(browser.cookies.has('foyer')).toBe(false);
  });
});

it('A1.14: shows no token, code, verifier or secret to the browser or the log', async () => {
  const browser = new Browser();
  const address = await browser.authorize(await browser.begin('/saved'), MEMBER);
  await browser.request(address);
  const session = await signedInAs(browser);
  const record = JSON.stringify(await store().get(session.key));
  const token = await accessToken(session, 'member');
  await browser.request('/api/auth/sign-out', { form: {} });

  const secrets = [
    CLIENT.clientSecret,
    token,
    address.searchParams.get('code') ?? '',
    process.env.SESSION_SECRET ?? '',
  ];
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ secret }).toString().slice(7),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
  ]);
  expect(secrets.every((secret) => secret.length > 20)).toBe(true);
  expect(logged.length).toBeGreaterThan(2);
  for (const [where, text] of Object.entries({
    browser: browser.seen.join('\n'),
    log: logged.join('\n'),
    store: record,
  })) {
    expect(
      spellings.filter((spelling) => text.includes(spelling)),
      where,
    ).toEqual([]);
  }
  // The verifier: whatever hashes to the challenge that the network saw is not among the words that anybody else saw.
  const challenges = browser.seen.flatMap((text) =>
    [...text.matchAll(/code_challenge=([\w-]{43})/g)].map((match) => match[1]),
  );
  const words = [...browser.seen, ...logged].flatMap((text) => text.match(/[\w-]{43,128}/g) ?? []);
  expect(challenges.length).toBeGreaterThan(0);
  expect(words.filter((word) => challenges.includes(createHash('sha256').update(word).digest('base64url')))).toEqual(
    [],
  );
});

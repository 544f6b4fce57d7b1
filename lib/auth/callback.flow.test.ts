import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession, sessionOf } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { callback } from './callback';
import { signIn } from './sign-in';
import { Browser, type Page } from './testing/browser';
import { APP, restart, startFoyer } from './testing/foyer';
import { type NetworkDouble, startDouble } from './testing/network-double';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;
const logged: string[] = [];
beforeAll(async () => {
  network = await startDouble();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});
beforeEach(async () => {
  vi.restoreAllMocks();
  await store().close();
  restart({});
  network.reset();
  logged.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
});

let codes = 0;
/** Begins, and gives the address of the callback as a good network would call it. */
async function begin(browser: Browser, returnTo = '/saved'): Promise<URL> {
  const { location } = await browser.begin(returnTo);
  const state = location?.searchParams.get('state') ?? '';
  return new URL(`/api/auth/callback/mighty?${new URLSearchParams({ code: `CANARY-CODE-${++codes}`, state })}`, APP);
}
const errorOf = ({ location }: Page) => (location?.pathname === '/sign-in' ? location.searchParams.get('error') : null);
const tokenRequests = () => network.askedAt('/oauth/token');
const stateOf = async (browser: Browser) => (await sessionOf(browser.asRequest())).state;

describe('A1.10: an error response', () => {
  it.each([
    ['access_denied', 'refused'],
    ['invalid_scope', 'scope'],
    ['server_error', 'unreachable'],
    ['temporarily_unavailable', 'unreachable'],
    ['login_required', 'unknown'],
    ['unauthorized_client', 'wrong-client'],
    ['<script>alert(1)</script>', 'unknown'],
    ['__proto__', 'unknown'],
    ['x'.repeat(10_000), 'unknown'],
  ])('%.30s leads to words of our own, and nothing else of it is shown or logged', async (error, code) => {
    const browser = new Browser();
    const address = await begin(browser);
    address.searchParams.delete('code');
    address.searchParams.set('error', error);
    address.searchParams.set('error_description', `CANARY <b>\u202e${'x'.repeat(10_000)}\r\nSet-Cookie: a=b`);
    address.searchParams.set('error_uri', 'javascript:alert("CANARY")');
    const page = await browser.request(address);
    expect(page.location?.href).toBe(`${APP}/sign-in?error=${code}&returnTo=%2Fsaved`);
    expect([...browser.seen, ...logged].join('\n')).not.toMatch(/CANARY|javascript:|<b>|<script>/);
    expect(tokenRequests()).toHaveLength(0);
    expect((await browser.request(address)).location?.searchParams.get('error')).toBe('state'); // once
  });

  it('beside a code is an error, and one that is there twice is no word that we know', async () => {
    const browser = new Browser();
    const both = await begin(browser);
    both.searchParams.set('error', 'access_denied');
    expect(errorOf(await browser.request(both))).toBe('refused');
    const twice = await begin(browser);
    twice.searchParams.append('error', 'access_denied');
    twice.searchParams.append('error', 'server_error');
    expect(errorOf(await browser.request(twice))).toBe('unknown');
    expect(tokenRequests()).toHaveLength(0);
  });
});

describe('B33: a callback seen again', () => {
  it('leads on in the browser that it signed in, and nowhere else', async () => {
    const browser = new Browser();
    const address = await begin(browser);
    await browser.request(address);
    expect((await browser.request(address)).location?.href).toBe(`${APP}/feed`);
    const { state } = { state: await stateOf(browser) };
    expect(state).toBe('signed-in');
    const copy = browser.asRequest();
    expect(errorOf(await new Browser().request(address))).toBe('state');
    await endSession(copy);
    expect(errorOf(await browser.request(address))).toBe('state');
    expect(tokenRequests()).toHaveLength(1);
  });

  it('starts over where this browser is signed in by another sign-in: it is kept, and told', async () => {
    const browser = new Browser();
    const first = await begin(browser);
    await browser.request(first);
    await browser.request(await begin(browser));
    expect(errorOf(await browser.request(first))).toBe('state');
    expect(await stateOf(browser)).toBe('signed-in');
    expect(errorOf(await browser.request(`/api/auth/callback/mighty?state=${'x'.repeat(43)}&code=c`))).toBe('state');
    expect(tokenRequests()).toHaveLength(2);
  });

  it('starts over where the store cannot say', async () => {
    const browser = new Browser();
    const address = await begin(browser);
    await browser.request(address);
    vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    expect(errorOf(await browser.request(address))).toBe('state');
  });
});

describe('a sign-in is begun by a person', () => {
  const button = (init: RequestInit) =>
    signIn(
      new Request(`${APP}/api/auth/sign-in`, {
        ...init,
        headers: { 'sec-fetch-site': 'same-origin', ...init.headers },
      }),
    );

  it.each([
    ['a prefetch', { method: 'GET', headers: { 'sec-purpose': 'prefetch' } }],
    ['a prerender', { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender' } }],
    ['a prefetch that posts', { method: 'POST', headers: { 'sec-purpose': 'prefetch' } }],
    ['a link', { method: 'GET' }],
  ])('%s begins none', async (_name, init) => {
    const answer = await button(init);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('A1.13: who also wants other scopes in the address gets none of them', async () => {
    const form = { scope: 'host:write:network_settings', authorizationParams: 'scope=x' };
    const query = new URLSearchParams({ ...form, claims: '{}', prompt: 'none' });
    const { location } = await new Browser().request(`/api/auth/sign-in?${query}`, { form });
    expect(location?.searchParams.get('scope')).toBe('read:userinfo read:network write:posts write:comments');
    expect([...(location?.searchParams.keys() ?? [])].sort()).toEqual([
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
  });
});

describe('B31: a session cookie that stands for nothing', () => {
  const dead = 'foyer=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax';
  it.each(['forged', '', 'Fe26.2*1*a*b*c**d*e'])('%j is taken away as a sign-in begins', async (value) => {
    const browser = new Browser();
    browser.keep(`foyer=${value}; Path=/`);
    expect((await browser.begin()).headers.getSetCookie()).toContain(dead);
    expect(browser.cookies.has('foyer')).toBe(false);
  });

  it('is left alone while it is good, and while the store cannot say', async () => {
    const browser = new Browser();
    await browser.request(await begin(browser));
    expect((await browser.begin()).headers.getSetCookie()).not.toContain(dead);
    vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    expect((await browser.begin()).headers.getSetCookie()).not.toContain(dead);
    expect(browser.cookies.has('foyer')).toBe(true);
  });

  it('but that was replaced in this very browser is not taken from it by an old request', async () => {
    const browser = new Browser();
    await browser.request(await begin(browser));
    const old = browser.asRequest().headers.get('cookie') ?? '';
    await browser.request(await begin(browser));
    const late = await signIn(
      new Request(`${APP}/api/auth/sign-in`, {
        method: 'POST',
        headers: { cookie: old, 'sec-fetch-site': 'same-origin' },
      }),
    );
    expect(late.headers.getSetCookie()).not.toContain(dead);
  });
});

it('A2.1: on https every cookie of a sign-in is __Host-, Secure, HttpOnly, Lax, for the whole host and no other', async () => {
  await store().close();
  restart({ APP_URL: 'https://foyer.example' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const begun = await signIn(new Request('https://foyer.example/api/auth/sign-in', { method: 'POST', headers }));
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const [transaction = ''] = begun.headers.getSetCookie();
  const address = `https://foyer.example/api/auth/callback/mighty?${new URLSearchParams({ code: 'c', state })}`;
  const cookie = transaction.split(';', 1)[0] ?? '';
  const done = await callback(new Request(address, { headers: { cookie } }), 'mighty');
  const lines = [...begun.headers.getSetCookie(), ...done.headers.getSetCookie()];
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-foyer[^=]*=[^;]*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
  }
  expect(transaction).toContain('; Max-Age=600;'); // A2.2: ten minutes, and taken away by the callback
  expect(done.headers.getSetCookie()[0]).toMatch(/^__Host-foyer\.sign-in\.[\w-]+=; Path=\/; Max-Age=0;/);
  await store().close();
  restart({ APP_URL: APP });
});

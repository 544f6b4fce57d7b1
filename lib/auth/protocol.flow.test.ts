import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionOf } from '@/lib/session';
import { store } from '@/lib/store';
import { callback } from './callback';
import { signIn } from './sign-in';
import { Browser, type Page } from './testing/browser';
import { APP, restart, startFoyer } from './testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from './testing/network-double';

const DISCOVERY = '/.well-known/oauth-authorization-server';
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

const metadata = (changes: object = {}) => ({
  issuer: network.url,
  authorization_endpoint: `${network.url}/oauth/authorize`,
  token_endpoint: `${network.url}/oauth/token`,
  authorization_response_iss_parameter_supported: true,
  ...changes,
});
const discovery = (changes: object = {}) =>
  network.routes.set(DISCOVERY, (_, response) => json(response, 200, metadata(changes)));

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

describe('A1.2: PKCE', () => {
  it('with S256 and a new verifier of at least 256 bits each time, a thousand times', async () => {
    const challenges = new Set<string>();
    const states = new Set<string>();
    for (let i = 0; i < 1_000; i++) {
      const { location } = await new Browser().begin();
      challenges.add(location?.searchParams.get('code_challenge') ?? '');
      states.add(location?.searchParams.get('state') ?? '');
      expect(location?.searchParams.get('code_challenge_method')).toBe('S256');
      expect(location?.searchParams.get('response_type')).toBe('code');
    }
    expect([challenges.size, states.size]).toEqual([1_000, 1_000]);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/); // A1.3: 256 bits
  });

  it.each([
    ['does not speak of it', {}],
    ['offers plain alone', { code_challenge_methods_supported: ['plain'] }],
  ])('is sent to a network that %s, and the verifier fits the challenge', async (_name, changes) => {
    discovery({ ...changes, authorization_response_iss_parameter_supported: false });
    const browser = new Browser();
    const { location } = await browser.begin();
    const state = location?.searchParams.get('state') ?? '';
    await browser.request(`/api/auth/callback/mighty?${new URLSearchParams({ code: 'c', state })}`);
    const verifier = tokenRequests()[0]?.form.code_verifier ?? '';
    expect(verifier).toMatch(/^[A-Za-z0-9\-._~]{43,128}$/);
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      location?.searchParams.get('code_challenge'),
    );
  });
});

describe('A1.5: the issuer', () => {
  it.each([
    ['is missing though it was promised', (query: URLSearchParams) => query.delete('iss')],
    ['is another one', (query: URLSearchParams) => query.set('iss', 'https://evil.example')],
    ['has a slash more', (query: URLSearchParams) => query.set('iss', `${network.url}/`)],
    ['is written in capitals', (query: URLSearchParams) => query.set('iss', network.url.toUpperCase())],
    ['is empty', (query: URLSearchParams) => query.set('iss', '')],
    ['is there twice', (query: URLSearchParams) => query.append('iss', network.url)],
  ])('that %s stops a code and an error response alike', async (_name, change) => {
    discovery();
    for (const params of [{ code: 'CANARY-CODE' }, { error: 'access_denied' }]) {
      const browser = new Browser();
      const address = await begin(browser);
      address.searchParams.delete('code');
      for (const [name, value] of Object.entries({ ...params, iss: network.url }))
        address.searchParams.set(name, value);
      change(address.searchParams);
      expect(errorOf(await browser.request(address))).toBe('state');
      expect(await stateOf(browser)).toBe('signed-out');
    }
    expect(tokenRequests()).toHaveLength(0);
  });
});

describe('A1.6, A1.7: the discovery document', () => {
  it.each([
    ['names another issuer', { issuer: 'https://evil.example' }],
    ['names an issuer below ours', { issuer: 'http://localhost:1/below' }],
    ['has its token endpoint elsewhere', { token_endpoint: 'https://evil.example/token' }],
    ['has its token endpoint on another port', { token_endpoint: 'http://127.0.0.1:1/token' }],
    ['sends members elsewhere', { authorization_endpoint: 'javascript:alert(1)' }],
  ])('that %s is not used: the secret goes to the configured network alone', async (_name, changes) => {
    discovery(changes);
    const browser = new Browser();
    expect((await browser.request(await begin(browser))).location?.href).toBe(`${APP}/saved`);
    expect(tokenRequests()).toHaveLength(1);
  });

  it.each([
    ['gone', (response: import('node:http').ServerResponse) => json(response, 404, 'no')],
    [
      'poisoned',
      (response: import('node:http').ServerResponse) =>
        json(response, 200, metadata({ issuer: 'https://evil.example' })),
    ],
    ['hanging', () => {}],
  ])('that was good once and is %s today: the network is used as it was', async (_name, answer) => {
    discovery({
      token_endpoint: `${network.url}/elsewhere/token`,
      authorization_response_iss_parameter_supported: false,
    });
    network.routes.set('/elsewhere/token', (_, response) => json(response, 200, tokenAnswer(1)));
    await new Browser().begin();
    network.routes.set(DISCOVERY, (_, response) => void answer(response));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_001 });
    try {
      for (let i = 0; i < 2; i++) {
        const browser = new Browser();
        expect((await browser.request(await begin(browser))).location?.href).toBe(`${APP}/saved`);
      }
      expect(network.askedAt('/elsewhere/token')).toHaveLength(2);
      expect(network.askedAt(DISCOVERY)).toHaveLength(2); // asked again once, behind the request
    } finally {
      vi.useRealTimers();
    }
  });
});

it('A1.9: no header and no address of a request moves the redirect URI or the way back', async () => {
  const evil = 'https://evil.example/api/auth/sign-in';
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '444',
    'x-original-host': 'evil.example',
    'x-host': 'evil.example',
    forwarded: 'host=evil.example;proto=https',
    'sec-fetch-site': 'same-origin',
  };
  const answer = await signIn(new Request(evil, { method: 'POST', headers }));
  const asked = new URL(answer.headers.get('location') ?? '');
  expect(asked.origin).toBe(network.url);
  expect(asked.searchParams.get('redirect_uri')).toBe(`${APP}/api/auth/callback/mighty`);
  const browser = new Browser();
  const back = new URL((await begin(browser)).search, 'https://evil.example/api/auth/callback/mighty');
  const cookie = browser.asRequest().headers.get('cookie') ?? '';
  const done = await callback(new Request(back, { headers: { ...headers, cookie } }), 'mighty');
  expect(done.headers.get('location')).toBe(`${APP}/saved`);
  expect(tokenRequests()[0]?.form.redirect_uri).toBe(`${APP}/api/auth/callback/mighty`);
});

it('A1.1: nothing but a code or a refresh token is ever exchanged', async () => {
  const browser = new Browser();
  await browser.request(await begin(browser));
  const read = await sessionOf(browser.asRequest());
  expect(read.state).toBe('signed-in');
  expect(new Set(tokenRequests().map(({ form }) => form.grant_type))).toEqual(new Set(['authorization_code']));
  const begun = await new Browser().begin();
  expect(begun.location?.searchParams.get('response_type')).toBe('code');
  expect(begun.location?.searchParams.get('response_mode')).toBeNull();
});

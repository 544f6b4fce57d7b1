import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionOf } from '@/lib/session';
import { Browser } from './testing/browser';
import { APP, CLIENT, restart, startFoyer } from './testing/foyer';
import { json, type NetworkDouble, startDouble } from './testing/network-double';

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
beforeEach(() => {
  network.reset();
  logged.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
});

const discoveryPath = '/.well-known/oauth-authorization-server';
const metadata = (changes: object = {}) => ({
  issuer: network.url,
  authorization_endpoint: `${network.url}/elsewhere/authorize`,
  token_endpoint: `${network.url}/elsewhere/token`,
  revocation_endpoint: `${network.url}/elsewhere/revoke`,
  ...changes,
});

/** Begins at Foyer and comes back with a code, as if the network had been asked. */
async function comeBack(browser: Browser, more: Record<string, string> = {}) {
  const { location } = await browser.begin('/saved');
  const state = location?.searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: 'CANARY-CODE', state, ...more });
  return await browser.request(`/api/auth/callback/mighty?${query}`);
}
const errorOf = (location: URL | null) => location?.searchParams.get('error');

describe('the discovery document', () => {
  const begun = async () => {
    restart({});
    return (await new Browser().begin()).location;
  };

  it('names the endpoints, and is kept', async () => {
    network.routes.set(discoveryPath, (_, response) => json(response, 200, metadata()));
    expect((await begun())?.pathname).toBe('/elsewhere/authorize');
    await new Browser().begin();
    expect(network.askedAt(discoveryPath)).toHaveLength(1);
  });

  it.each([
    ['is missing', 404, 'nothing here'],
    ['is an HTML page', 200, '<!doctype html><title>A community</title>'],
    ['is broken', 500, '{}'],
    ['is empty', 200, ''],
    ['names another issuer', 200, () => metadata({ issuer: 'https://evil.example' })],
    ['sends the secret elsewhere', 200, () => metadata({ token_endpoint: 'https://evil.example/token' })],
    ['sends members elsewhere', 200, () => metadata({ authorization_endpoint: 'https://evil.example/authorize' })],
    ['revokes elsewhere', 200, () => metadata({ revocation_endpoint: 'http://evil.example/revoke' })],
    ['is a redirect', 302, ''],
  ])('that %s leaves the documented paths', async (_name, status, body) => {
    network.routes.set(discoveryPath, (_, response: ServerResponse) => {
      response.setHeader('location', 'https://evil.example/metadata');
      json(response, status, typeof body === 'function' ? body() : body);
    });
    expect((await begun())?.href).toContain(`${network.url}/oauth/authorize?`);
  });

  it('that promises an issuer on every callback is held to it', async () => {
    network.routes.set(discoveryPath, (_, response) =>
      json(
        response,
        200,
        metadata({
          token_endpoint: `${network.url}/oauth/token`,
          authorization_response_iss_parameter_supported: true,
        }),
      ),
    );
    restart({});
    expect(errorOf((await comeBack(new Browser())).location)).toBe('state');
    expect(network.askedAt('/oauth/token')).toHaveLength(0);
    expect((await comeBack(new Browser(), { iss: network.url })).location?.href).toBe(`${APP}/saved`);
    restart({});
  });
});

describe('the token endpoint', () => {
  it('gets the code, the verifier and the secret in the body, and none of them in an address', async () => {
    await comeBack(new Browser());
    const [asked] = network.askedAt('/oauth/token');
    expect(asked?.form).toEqual({
      grant_type: 'authorization_code',
      code: 'CANARY-CODE',
      redirect_uri: `${APP}/api/auth/callback/mighty`,
      code_verifier: expect.stringMatching(/^[\w-]{43,128}$/),
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
    });
    expect(asked?.headers['user-agent']).toMatch(/^foyer\/\d.* \(\+http:\/\/localhost:3990\)$/);
    for (const { url, headers } of network.asked)
      expect(JSON.stringify([url, headers])).not.toMatch(/CANARY-(SECRET|CODE)/);
  });

  it.each([
    ['no answer at all', 'unreachable', (response: ServerResponse) => response.destroy()],
    [
      'half an answer',
      'unreachable',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-length': 99 }).write('{"acc', () => response.destroy()),
    ],
    [
      'an HTML challenge',
      'unreachable',
      (response: ServerResponse) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>CANARY-HTML'),
    ],
    ['HTML as success', 'unreachable', (response: ServerResponse) => json(response, 200, '<h1>CANARY-HTML</h1>')],
    ['an empty success', 'unreachable', (response: ServerResponse) => json(response, 200, '')],
    ['a list', 'unreachable', (response: ServerResponse) => json(response, 200, [])],
    [
      'a redirect',
      'unreachable',
      (response: ServerResponse) => response.writeHead(307, { location: `${network.url}/stolen` }).end(),
    ],
    ['503', 'unreachable', (response: ServerResponse) => json(response, 503, {})],
    [
      'an answer too large',
      'unreachable',
      (response: ServerResponse) => json(response, 200, `{"access_token":"${'x'.repeat(400_000)}"}`),
    ],
    [
      'invalid_grant',
      'expired',
      (response: ServerResponse) =>
        json(response, 400, { error: 'invalid_grant', error_description: 'CANARY <script>' }),
    ],
    ['invalid_client', 'wrong-client', (response: ServerResponse) => json(response, 401, { error: 'invalid_client' })],
    ['invalid_scope', 'scope', (response: ServerResponse) => json(response, 400, { error: 'invalid_scope' })],
    [
      'redirect_uri_mismatch',
      'redirect-mismatch',
      (response: ServerResponse) => json(response, 400, { error: 'redirect_uri_mismatch' }),
    ],
    [
      'an error of its own',
      'unknown',
      (response: ServerResponse) => json(response, 400, { error: 'CANARY\n\u202e<b>' }),
    ],
  ])('answers with %s: %s, in words, and nobody is signed in', async (_name, code, answer) => {
    network.routes.set('/oauth/token', (_, response) => void answer(response));
    const browser = new Browser();
    const page = await comeBack(browser);
    expect(page.location?.href).toBe(`${APP}/sign-in?error=${code}&returnTo=%2Fsaved`);
    expect([...browser.cookies.keys()]).toEqual([]);
    // Once and never again (B12), but for a client that was refused: that one is judged before its code is.
    expect(network.askedAt('/oauth/token')).toHaveLength(code === 'wrong-client' ? 2 : 1);
    expect(network.askedAt('/stolen')).toHaveLength(0);
    expect([...browser.seen, ...logged].join('\n')).not.toContain('CANARY');
  });
});

describe('the API, asked who signed in', () => {
  const api = '/networks/tidewater/graphql';

  it('knows nobody: the session is nobody’s in particular', async () => {
    network.routes.set(api, (_, response) => json(response, 200, { data: { me: null } }));
    const browser = new Browser();
    expect((await comeBack(browser)).location?.href).toBe(`${APP}/saved`);
    expect(await sessionOf(browser.asRequest())).toMatchObject({ session: { member: { id: null, name: null } } });
  });

  it('does not answer: no session, and the tokens that nobody holds are revoked', async () => {
    network.routes.set(api, (_, response) => void response.destroy());
    const browser = new Browser();
    expect(errorOf((await comeBack(browser)).location)).toBe('unreachable');
    const revoked = network.askedAt('/oauth/revoke').map(({ form }) => form.token);
    expect(revoked.sort()).toEqual(['CANARY-AT-1', 'CANARY-RT-1']);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-out');
    expect([...browser.seen, ...logged].join('\n')).not.toContain('CANARY');
  });
});

it('a network that does not answer a revocation keeps nobody signed in', async () => {
  network.routes.set('/oauth/revoke', () => {}); // never answers
  const browser = new Browser();
  await comeBack(browser);
  const copy = browser.asRequest();
  const started = performance.now();
  const page = await browser.request('/api/auth/sign-out', { form: {} });
  expect(page.location?.href).toBe(`${APP}/?signed-out=1`);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect((await sessionOf(copy)).state).toBe('signed-out');
  expect(logged.join('\n')).toContain('auth.revoke');
  expect(logged.join('\n')).not.toContain('CANARY');
});

it('an error in the callback is acted on with a state alone, and its description is shown to nobody', async () => {
  const browser = new Browser();
  const page = await comeBack(browser, {
    error: 'server_error',
    error_description: 'CANARY <script>',
    error_uri: 'javascript:alert(1)',
  });
  expect(page.location?.href).toBe(`${APP}/sign-in?error=unreachable&returnTo=%2Fsaved`);
  expect(network.askedAt('/oauth/token')).toHaveLength(0);
});

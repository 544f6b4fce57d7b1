import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessToken, sessionOf } from '@/lib/session';
import { expiredSession, savedTokens } from '@/lib/session/testing/expired';
import { defaultMemberScopes as asked } from './scopes';
import { Browser } from './testing/browser';
import { APP, startFoyer } from './testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from './testing/network-double';

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

const HOUR_MS = 3_600_000;

const answers = (changes: object) =>
  network.routes.set('/oauth/token', (_, response) => json(response, 200, tokenAnswer(1, changes)));

async function signIn() {
  const browser = new Browser();
  const state = (await browser.begin('/saved')).location?.searchParams.get('state') ?? '';
  const page = await browser.request(`/api/auth/callback/mighty?${new URLSearchParams({ code: 'c', state })}`);
  const read = await sessionOf(browser.asRequest());
  return { browser, page, session: read.state === 'signed-in' ? read.session : null };
}

/** What a sign-in makes of a token answer: the lifetime in milliseconds (null: until refused), and whether it can refresh. */
const good: [
  name: string,
  changes: object,
  expected: { lifetime?: number | null; refresh?: string | null; scopes?: string[] },
][] = [
  ['token_type Bearer', {}, { lifetime: HOUR_MS, refresh: 'CANARY-RT-1' }],
  ['token_type bearer', { token_type: 'bearer' }, {}],
  ['token_type BEARER', { token_type: 'BEARER' }, {}],
  ['no token_type', { token_type: undefined }, {}],
  ['no refresh token', { refresh_token: undefined }, { refresh: null }],
  ['a refresh token of null', { refresh_token: null }, { refresh: null }],
  ['no expires_in', { expires_in: undefined }, { lifetime: null }],
  ['expires_in null', { expires_in: null }, { lifetime: null }],
  ['expires_in 0', { expires_in: 0 }, { lifetime: null }],
  ['expires_in -1', { expires_in: -1 }, { lifetime: null }],
  ['expires_in "3600"', { expires_in: '3600' }, { lifetime: HOUR_MS }],
  ['expires_in "soon"', { expires_in: 'soon' }, { lifetime: null }],
  ['expires_in 1.5', { expires_in: 1.5 }, { lifetime: 1_500 }],
  ['expires_in 1e12', { expires_in: 1e12 }, { lifetime: 365 * 24 * HOUR_MS }],
  ['expires_in true', { expires_in: true }, { lifetime: null }],
  ['scope narrowed', { scope: 'read:userinfo' }, { scopes: ['read:userinfo'] }],
  ['scope widened', { scope: [...asked, 'x:y'].join(' ') }, { scopes: [...asked, 'x:y'] }],
  ['scope as a list', { scope: ['read:userinfo', 'write:posts'] }, { scopes: ['read:userinfo', 'write:posts'] }],
  ['scope with odd spaces', { scope: '  read:userinfo   write:posts ' }, { scopes: ['read:userinfo', 'write:posts'] }],
  ['members that nobody knows', { id_token: 7, mac_key: {}, __proto__: { x: 1 }, created_at: 'now' }, {}],
  ['a token of twelve thousand letters', { access_token: 'x'.repeat(12_000) }, {}],
];
const b64 = '-._~+/==';

const bad: [name: string, body: unknown][] = [
  ['token_type mac', tokenAnswer(1, { token_type: 'mac' })],
  ['token_type null', tokenAnswer(1, { token_type: null })],
  ['no access token', tokenAnswer(1, { access_token: undefined })],
  ['an access token of null', tokenAnswer(1, { access_token: null })],
  ['an empty access token', tokenAnswer(1, { access_token: '' })],
  ['a list of access tokens', tokenAnswer(1, { access_token: ['CANARY'] })],
  ['a token with CR and LF', tokenAnswer(1, { access_token: 'CANARY\r\nSet-Cookie: foyer=x' })],
  ['a token that ends in LF', tokenAnswer(1, { access_token: 'CANARY\n' })],
  ['a token with a space', tokenAnswer(1, { access_token: 'CANARY AT' })],
  ['a token with a comma', tokenAnswer(1, { access_token: 'CANARY,AT' })],
  ['a token outside of ASCII', tokenAnswer(1, { access_token: 'CANARY-李' })],
  ['a token of 1 MB', tokenAnswer(1, { access_token: 'x'.repeat(1_000_000) })],
  ['a token of 100 kB, which no header takes', tokenAnswer(1, { access_token: 'x'.repeat(100_000) })],
  ['a refresh token with LF', tokenAnswer(1, { refresh_token: 'CANARY\n' })],
  ['a refresh token that is a number', tokenAnswer(1, { refresh_token: 7 })],
  ['a refresh token of 100 kB', tokenAnswer(1, { refresh_token: 'x'.repeat(100_000) })],
  ['null', 'null'],
  ['a list', [tokenAnswer(1)]],
  ['a word', '"CANARY"'],
  ['broken JSON', '{"access_token":"CANARY"'],
  ['ten thousand brackets', '['.repeat(10_000)],
];

describe('A1.12, B10: a token answer', () => {
  it.each(good)('with %s signs in', async (_name, changes, { lifetime, refresh, scopes }) => {
    answers(changes);
    const { session, page } = await signIn();
    expect(page.location?.href).toBe(`${APP}/saved`);
    const saved = await savedTokens(session?.key ?? '');
    if (lifetime !== undefined) {
      expect(saved?.expiresAt ?? null).toBe(lifetime === null ? null : (saved?.receivedAt ?? 0) + lifetime);
    }
    if (refresh !== undefined) expect(saved?.refreshToken).toBe(refresh);
    expect(session?.scopes.member).toEqual(scopes ?? asked);
  });

  it('with every letter that a token may have signs in', async () => {
    answers({ access_token: `CANARY${b64}` });
    const { session } = await signIn();
    expect(session && (await accessToken(session, 'member'))).toBe(`CANARY${b64}`);
  });

  it.each(bad)('that holds %s is a clean error: nobody is signed in, nothing of it is shown', async (_name, body) => {
    network.routes.set('/oauth/token', (_, response) => json(response, 200, body));
    const { browser, page } = await signIn();
    expect(page.location?.href).toBe(`${APP}/sign-in?error=unreachable&returnTo=%2Fsaved`);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect([...browser.seen, ...logged].join('\n')).not.toContain('CANARY');
    network.reset();
    expect((await signIn()).page.location?.href).toBe(`${APP}/saved`); // and the process goes on
  });

  it.each(bad)('to a refresh that holds %s ends no session', async (_name, body) => {
    network.routes.set('/oauth/token', (_, response) => json(response, 200, body));
    const { session, browser } = await expiredSession('RT-0');
    await expect(accessToken(session, 'member')).rejects.toMatchObject({ name: 'NetworkUnreachableError' });
    await expect(accessToken(session, 'member')).rejects.not.toThrow('CANARY');
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
    expect(await savedTokens(session.key)).toMatchObject({ refreshToken: 'RT-0' });
  });

  it.each([
    ['no scope', { scope: undefined }, asked],
    ['a scope of null', { scope: null }, asked],
    ['a scope that is a number', { scope: 7 }, asked],
    ['an empty scope', { scope: '' }, []],
  ])('with %s: what was asked for counts, unless it says that nothing was granted', async (_name, changes, scopes) => {
    answers(changes);
    expect((await signIn()).session?.scopes.member).toEqual(scopes);
  });
});

describe('B13, B14: a token endpoint', () => {
  const drip = (response: ServerResponse, start: string) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(start);
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  };
  it.each([
    ['hangs', () => {}],
    ['sends a byte at a time, without an end', (response: ServerResponse) => drip(response, '{"access_token":')],
  ])('that %s is given up, the session stays, and a token that is still good is used', async (_name, answer) => {
    network.routes.set('/oauth/token', (_, response) => void answer(response));
    const over = await expiredSession('RT-over');
    const soon = await expiredSession('RT-soon', { expiresAt: Date.now() + 30_000, accessToken: 'AT-soon' });
    const [one, other] = await Promise.allSettled([
      accessToken(over.session, 'member'),
      accessToken(soon.session, 'member'),
    ]);
    expect(one).toMatchObject({ status: 'rejected', reason: { name: 'NetworkUnreachableError' } });
    expect(other).toEqual({ status: 'fulfilled', value: 'AT-soon' });
    expect(network.askedAt('/oauth/token')).toHaveLength(2); // an attempt that took all the time is not repeated
    expect((await sessionOf(over.browser.asRequest())).state).toBe('signed-in');
  });
});

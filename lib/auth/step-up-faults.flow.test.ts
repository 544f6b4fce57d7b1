import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sessionOf } from '@/lib/session';
import { defaultHostScopes } from './scopes';
import { Browser } from './testing/browser';
import { APP, startFoyer } from './testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from './testing/network-double';

const API = '/networks/tidewater/graphql';
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

/** Back from the network with a code, or with what `more` says, as if it had been asked. */
async function comeBack(browser: Browser, begun: URL | null, provider: string, more: Record<string, string> = {}) {
  const state = begun?.searchParams.get('state') ?? '';
  const query = new URLSearchParams({ state, ...(more.error ? {} : { code: 'CANARY-CODE' }), ...more });
  return await browser.request(`/api/auth/callback/${provider}?${query}`);
}

/** A member signs in, then steps up at a network that answers as the test says. */
async function stepUp(prepare: () => void, more: Record<string, string> = {}) {
  const browser = new Browser();
  await comeBack(browser, (await browser.begin()).location, 'mighty');
  const before = await sessionOf(browser.asRequest());
  if (before.state !== 'signed-in') throw new Error('not signed in');
  network.asked.length = 0;
  prepare();
  const begun = await browser.request('/api/auth/step-up', { form: { returnTo: '/host/members' } });
  const page = await comeBack(browser, begun.location, 'mighty-host', more);
  const after = await sessionOf(browser.asRequest());
  if (after.state !== 'signed-in') throw new Error('signed out by a step up');
  const revoked = network.askedAt('/oauth/revoke').map(({ form }) => form.token);
  return { page, browser, before: before.session, after: after.session, revoked: revoked.sort() };
}
const answerTokens = (changes: object) => () =>
  network.routes.set('/oauth/token', (_, response) => json(response, 200, tokenAnswer('host', changes)));
const answerViewer = (me: object | null) => () => {
  answerTokens({ scope: undefined })();
  network.routes.set(API, (_, response) => json(response, 200, { data: { me } }));
};
const both = ['CANARY-AT-host', 'CANARY-RT-host'];

it.each([
  ['names nobody', 'no-member', answerViewer(null), both],
  ['names somebody else', 'other-member', answerViewer({ id: 'member-2', name: 'Somebody else' }), both],
  ['grants member scopes instead', 'refused', answerTokens({ scope: 'read:userinfo write:posts' }), both],
  [
    'does not say who it is',
    'unreachable',
    () => {
      answerTokens({ scope: undefined })();
      network.routes.set(API, (_, response: ServerResponse) => void response.destroy());
    },
    both,
  ],
  [
    'knows no such scope',
    'scope',
    () => network.routes.set('/oauth/token', (_, response) => json(response, 400, { error: 'invalid_scope' })),
    [],
  ],
])('a network that %s: “%s”, the tokens given back, the member as before', async (_what, code, prepare, tokens) => {
  const { page, browser, before, after, revoked } = await stepUp(prepare);
  expect(page.location?.href).toBe(`${APP}/host/members?error=${code}`);
  expect(revoked).toEqual(tokens);
  expect([after.key, after.grants, after.scopes]).toEqual([before.key, ['member'], before.scopes]);
  expect(browser.seen.join('\n')).not.toContain('CANARY-AT');
});

it.each([
  ['access_denied', 'refused'],
  ['redirect_uri_mismatch', 'redirect-mismatch'],
  ['temporarily_unavailable', 'unreachable'],
  ['<script>alert(1)</script>', 'unknown'],
])('a callback with %s says “%s”, and asks for no token', async (error, code) => {
  const { page, before, after } = await stepUp(() => {}, { error });
  expect(page.location?.href).toBe(`${APP}/host/members?error=${code}`);
  expect(network.askedAt('/oauth/token')).toHaveLength(0);
  expect(after.key).toBe(before.key);
});

it('a network that names no scope granted what was asked', async () => {
  const { page, after } = await stepUp(answerTokens({ scope: undefined }));
  expect(page.location?.href).toBe(`${APP}/host/members`);
  expect(after.scopes.host).toEqual(defaultHostScopes);
});

it('a step up twice leaves one host grant, and the tokens of the first are revoked', async () => {
  const { browser } = await stepUp(answerTokens({ scope: undefined }));
  answerTokens({ scope: undefined, access_token: 'CANARY-AT-second', refresh_token: 'CANARY-RT-second' })();
  const begun = await browser.request('/api/auth/step-up', { form: {} });
  await comeBack(browser, begun.location, 'mighty-host');
  const revoked = network.askedAt('/oauth/revoke').map(({ form }) => form.token);
  expect(revoked.sort()).toEqual(both);
  expect(await sessionOf(browser.asRequest())).toMatchObject({ session: { grants: ['member', 'host'] } });
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MEMBER, refresh, tokensFor } from '../community/testing/visitor.ts';
import { type FaultyNetwork, failure, ME, SCOPES, startNetwork, type Tokens } from './testing/network.ts';

let network: FaultyNetwork;
let tokens: Tokens;
beforeAll(async () => {
  network = await startNetwork();
  tokens = await tokensFor(network.sandbox, MEMBER, SCOPES);
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

const renew = async () => {
  const answer = await refresh(network.sandbox, tokens.refresh_token);
  if (answer.status === 200) tokens = answer.body;
  return answer;
};
const askForToken = () =>
  fetch(`${network.sandbox.communityUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token' }),
  });

test('token-slow: the token comes when it is cleared, and the refresh token is used once', async () => {
  const id = await network.fault({ kind: 'token-slow', ms: 600_000, times: 1 });
  const slow = renew();
  await expect.poll(async () => (await network.control('GET', '/log')).body[0]?.fault).toBe(id);
  await network.control('DELETE', `/faults/${id}`);
  expect((await slow).status).toBe(200);
  expect((await network.post(ME, {}, tokens.access_token)).status).toBe(200);
});

test('token-down: 503', async () => {
  await network.fault({ kind: 'token-down', times: 1 });
  expect((await askForToken()).status).toBe(503);
  expect((await renew()).status).toBe(200);
});

test('token-down: reset', async () => {
  await network.fault({ kind: 'token-down', how: 'reset', times: 1 });
  expect(await failure(askForToken())).toBe('ECONNRESET');
  expect((await renew()).status).toBe(200);
});

test('token-garbage: a page with status 200', async () => {
  await network.fault({ kind: 'token-garbage' });
  const response = await askForToken();
  expect(response.status).toBe(200);
  expect(await response.text()).toMatch(/^<!doctype html>/);
});

test('token-garbage: JSON without an access token', async () => {
  await network.fault({ kind: 'token-garbage', what: 'no-token' });
  const response = await askForToken();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ token_type: 'Bearer', expires_in: 3600 });
});

test('token-expired-early: 401 for the next two requests, and the token is still good after', async () => {
  await network.fault({ kind: 'token-expired-early', times: 2 });
  for (let i = 0; i < 2; i += 1) {
    const response = await network.post(ME, {}, tokens.access_token);
    expect(response.status).toBe(401);
    expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(response.headers.get('www-authenticate')).toContain('invalid_token');
  }
  expect((await network.post(ME, {}, tokens.access_token)).status).toBe(200);
});

test('token-expired-early, how=token: that very token has ended, the refresh token and other members’ tokens have not', async () => {
  await network.fault({ kind: 'token-expired-early', how: 'token', times: 1 });
  const ended = tokens.access_token;
  expect((await network.post(ME, {}, ended)).status).toBe(401);
  await network.control('DELETE', '/faults');
  expect((await network.post(ME, {}, ended)).status).toBe(401);
  expect((await network.post(ME, {}, network.host.access_token)).status).toBe(200);
  expect((await renew()).status).toBe(200);
  expect((await network.post(ME, {}, tokens.access_token)).status).toBe(200);
});

test('token-expired-early passes over a token that is not good anyway', async () => {
  await network.fault({ kind: 'token-expired-early', times: 1 });
  expect((await network.post(ME, {}, 'nobody')).status).toBe(401);
  expect((await network.control('GET', '/')).body.faults).toMatchObject([{ struck: 0, remaining: 1 }]);
});

test('refresh-revoked: invalid_grant for that member, for good; another’s refresh token works', async () => {
  await network.fault({ kind: 'refresh-revoked', member: MEMBER, times: 1 });
  const other = await refresh(network.sandbox, network.host.refresh_token);
  expect(other.status).toBe(200);
  for (let i = 0; i < 2; i += 1) {
    const { status, body } = await renew();
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  }
  const { body: entries } = await network.control('GET', '/log');
  expect(entries[0]).toMatchObject({ kind: 'refresh-revoked', path: '/oauth/token', member: 'Mira Lindqvist' });
});

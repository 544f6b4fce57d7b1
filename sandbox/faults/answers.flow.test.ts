import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { authorization } from '../community/testing/visitor.ts';
import { type FaultyNetwork, ME, startNetwork } from './testing/network.ts';

const NOW = new Date('2026-03-29T00:59:58.000Z');
let network: FaultyNetwork;
beforeAll(async () => {
  network = await startNetwork({ now: () => NOW });
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

const MINUTE = 60_000;
const SAY =
  'mutation Say($input: CreateCommentInput!) { createComment(input: $input) { errors comment { createdAt } } }';
const struck = async () => (await network.control('GET', '/')).body.requests.struck;

describe('latency', () => {
  test('an answer waits, others do not wait for it, and clearing the fault lets it go on', async () => {
    const id = await network.fault({ kind: 'latency', ms: 10 * MINUTE, jitter: MINUTE / 10, operation: 'Me' });
    const before = await struck();
    let answered = false;
    const slow = network.json(ME).then((body) => {
      answered = true;
      return body;
    });
    await expect.poll(struck).toBe(before + 1);
    expect(await network.json('query Other { me { name } }')).toHaveProperty('data.me.name');
    expect(answered).toBe(false);
    expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(204);
    expect(await slow).toHaveProperty('data.me.name');
  });

  test('one that has struck as often as it was to can still be cleared while its request waits', async () => {
    const id = await network.fault({ kind: 'latency', ms: 10 * MINUTE, times: 1 });
    const before = await struck();
    const slow = network.json(ME);
    await expect.poll(struck).toBe(before + 1);
    expect(await network.json(ME)).toHaveProperty('data.me.name');
    expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(204);
    expect(await slow).toHaveProperty('data.me.name');
  });

  test('a caller who hangs up is not waited for, and what they asked for is not done', async () => {
    await network.fault({ kind: 'latency', ms: 10 * MINUTE, times: 1 });
    const before = await struck();
    const hangUp = new AbortController();
    const slow = fetch(network.api, { ...network.request(ME), signal: hangUp.signal });
    await expect.poll(struck).toBe(before + 1);
    hangUp.abort();
    await expect(slow).rejects.toThrow('aborted');
    await expect.poll(async () => (await network.control('GET', '/')).body.faults).toEqual([]);
  });
});

test('http-500', async () => {
  await network.fault({ kind: 'http-500' });
  const response = await network.post(ME);
  expect(response.status).toBe(500);
  expect((await response.json()).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
});

test('http-500 at the token endpoint has OAuth’s form', async () => {
  await network.fault({ kind: 'http-500', endpoint: 'token' });
  const response = await fetch(`${network.sandbox.communityUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams(),
  });
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ error: 'server_error' });
});

test.each(['api', 'schema', 'token', 'authorize'] as const)(
  'http-502 with an HTML page at %s, and nowhere else',
  async (endpoint) => {
    await network.fault({ kind: 'http-502', endpoint });
    const { communityUrl } = network.sandbox;
    const answers = {
      api: await network.post(ME),
      schema: await fetch(`${network.api}/schema`),
      token: await fetch(`${communityUrl}/oauth/token`, { method: 'POST', body: new URLSearchParams() }),
      authorize: await fetch(authorization(network.sandbox).address, { redirect: 'manual' }),
    };
    const struckOnes = Object.entries(answers).filter(([, { status }]) => status === 502);
    expect(struckOnes.map(([name]) => name)).toEqual([endpoint]);
    expect(answers[endpoint].headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answers[endpoint].text()).toMatch(/^<!doctype html>/);
  },
);

test.each([
  ['seconds', '7'],
  ['http-date', 'Sun, 29 Mar 2026 01:00:05 GMT'],
  ['none', null],
])('throttled-429, Retry-After: %s', async (form, value) => {
  await network.fault({ kind: 'throttled-429', 'retry-after': form, seconds: 7 });
  const response = await network.post(ME);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe(value);
});

test('throttled-200', async () => {
  await network.fault({ kind: 'throttled-200' });
  const response = await network.post(ME);
  expect(response.status).toBe(200);
  expect((await response.json()).errors[0].extensions.code).toBe('THROTTLED');
});

test('challenge-403', async () => {
  await network.fault({ kind: 'challenge-403' });
  const response = await network.post(ME);
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
});

test('not-found-network: the API and its schema are gone', async () => {
  await network.fault({ kind: 'not-found-network' });
  const answers = [await network.post(ME), await fetch(`${network.api}/schema`)];
  for (const response of answers) {
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  }
});

describe('clock-skew', () => {
  test.each([
    [10, 'Sun, 29 Mar 2026 01:09:58 GMT'],
    [-10, 'Sun, 29 Mar 2026 00:49:58 GMT'],
  ])('%i minutes: the Date header, timestamps and expiry move together', async (minutes, date) => {
    await network.fault({ kind: 'clock-skew', minutes });
    const postId = await network.unsavedPost();
    const answer = await network.post(SAY, { input: { postId, body: 'What time is it?' } });
    expect(answer.headers.get('date')).toBe(date);
    const { data } = await answer.json();
    expect(data.createComment).toEqual({ errors: [], comment: { createdAt: new Date(date).toISOString() } });
    expect((await fetch(network.sandbox.communityUrl)).headers.get('date')).toBe(date);
  });

  test('a token that the right clock holds good has ended by a clock that is an hour ahead, and is good again after', async () => {
    const id = await network.fault({ kind: 'clock-skew', minutes: 61 });
    expect((await network.post(ME)).status).toBe(401);
    await network.control('DELETE', `/faults/${id}`);
    expect((await network.post(ME)).status).toBe(200);
  });
});

import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FaultyNetwork, ME, SAVE, startNetwork } from '../faults/testing/network.ts';

let network: FaultyNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterEach(() => network.control('POST', '/reset', {}));
afterAll(() => network.sandbox.close());

/** fetch sets its own Host and User-Agent; this sends what it is told. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${network.sandbox.controlUrl}${path}`, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, body: text });
    });
    outgoing.on('error', reject).end(body);
  });
}

test('says addresses, switches, faults and counters', async () => {
  await network.fault({ kind: 'http-500', times: 2, operation: 'Me', member: 'mira@tidewater.test' });
  await network.post(ME);
  const { status, body } = await network.control('GET', '/');
  const { communityUrl, apiUrl, controlUrl } = network.sandbox;
  expect(status).toBe(200);
  expect(body).toMatchObject({
    network: 'tidewater',
    addresses: { community: communityUrl, api: apiUrl, control: controlUrl },
    switches: { consent: 'ask', 'refresh-tokens': 'rotate' },
    faults: [
      {
        kind: 'http-500',
        parameters: { after: 'request' },
        endpoints: ['api'],
        operation: 'Me',
        member: 'mira@tidewater.test',
        remaining: 1,
        struck: 1,
      },
    ],
  });
  expect(body.requests.api).toBeGreaterThan(0);
});

test('sets a switch, which takes effect at once, and says what a wrong one may be', async () => {
  const { body } = await network.control('PUT', '/switches/refresh-tokens', { value: 'keep' });
  expect(body['refresh-tokens']).toBe('keep');
  expect((await network.control('GET', '/')).body.switches['refresh-tokens']).toBe('keep');
  const wrong = await network.control('PUT', '/switches/refresh-tokens', { value: 'never' });
  expect(wrong).toMatchObject({
    status: 400,
    body: { error: '“refresh-tokens” cannot be “never”. It can be: rotate, keep, none.' },
  });
  expect(await network.control('PUT', '/switches/constructor', { value: 'on' })).toMatchObject({ status: 400 });
  expect(await network.control('PUT', '/switches/consent', { value: 1 })).toMatchObject({
    status: 400,
    body: { field: 'value' },
  });
});

test('reset: faults cleared and switches as they were at the start; data stays', async () => {
  const postId = await network.unsavedPost();
  await network.post(SAVE, { input: { postId } });
  await network.fault({ kind: 'http-500' });
  await network.fault({ kind: 'clock-skew' });
  await network.control('PUT', '/switches/consent', { value: 'skip' });
  expect((await network.post(ME)).status).toBe(500);
  const { status, body } = await network.control('POST', '/reset', {});
  expect([status, body.faults, body.switches.consent]).toEqual([200, [], 'ask']);
  expect(await network.savedPosts()).toContain(postId);
});

test('clears one fault, and says that it is gone when asked again', async () => {
  const id = await network.fault({ kind: 'http-500' });
  expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(204);
  expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(404);
});

const json = 'application/json';

test.each([
  ['a name that leads to 127.0.0.1', { host: 'evil.example' }],
  ['a name that begins like localhost', { host: 'localhost.evil.example' }],
  ['localhost before an @', { host: 'localhost@evil.example' }],
  ['an Origin, the community’s own too', { host: 'localhost', origin: 'http://localhost:4000' }],
  ['an opaque Origin', { host: 'localhost', origin: 'null' }],
  ['a page’s request without Origin', { host: 'localhost', 'sec-fetch-site': 'same-site' }],
])('a web page cannot reach it: %s', async (_what, headers) => {
  expect((await raw('GET', '/', headers)).status).toBe(403);
  const spec = JSON.stringify({ kind: 'http-500' });
  expect((await raw('POST', '/faults', { ...headers, 'content-type': json }, spec)).status).toBe(403);
  expect((await network.control('GET', '/')).body.faults).toEqual([]);
});

test.each(['localhost', '127.0.0.1:4002', '[::1]:80', 'LOCALHOST:1'])('%s is a name of this machine', async (host) => {
  expect((await raw('GET', '/', { host })).status).toBe(200);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', ''])(
  'a write as %j is refused, as a form could send it',
  async (type) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    expect((await raw('POST', '/faults', headers, '{"kind":"http-500"}')).status).toBe(415);
    expect((await raw('PUT', '/switches/consent', headers, '{"value":"skip"}')).status).toBe(415);
    expect((await raw('POST', '/reset', headers, '{}')).status).toBe(415);
  },
);

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['a list', '[]'],
  ['null', 'null'],
  ['JSON nested too deep to be a fault', '['.repeat(20_000)],
])('wrong input is 400 in words: %s', async (_what, body) => {
  const answer = await raw('POST', '/faults', { 'content-type': json }, body);
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body).error).toMatch(/\.$/);
});

test('a body that is too long is 413, an address that leads nowhere 404, a wrong method 405', async () => {
  expect((await raw('POST', '/faults', { 'content-type': json }, `"${'x'.repeat(70_000)}"`)).status).toBe(413);
  expect((await network.control('GET', '/nowhere')).status).toBe(404);
  expect((await raw('GET', '//log', {})).status).toBe(404);
  expect((await network.control('PATCH', '/faults', {})).status).toBe(405);
});

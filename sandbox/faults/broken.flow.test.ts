import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FaultyNetwork, failure, ME, SAVE, startNetwork } from './testing/network.ts';

let network: FaultyNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

test('reset-before after the request: nothing was done', async () => {
  const postId = await network.unsavedPost();
  await network.fault({ kind: 'reset-before', operation: 'Save' });
  expect(await failure(network.post(SAVE, { input: { postId } }))).toBe('ECONNRESET');
  expect(await network.savedPosts()).not.toContain(postId);
});

test('reset-before after the execution: it was done, and the answer is lost', async () => {
  const postId = await network.unsavedPost();
  await network.fault({ kind: 'reset-before', after: 'execution', operation: 'Save' });
  expect(await failure(network.post(SAVE, { input: { postId } }))).toBe('ECONNRESET');
  expect(await network.savedPosts()).toContain(postId);
});

test.each(['http-500', 'http-502'])('%s after the execution: it was done', async (kind) => {
  const postId = await network.unsavedPost();
  await network.fault({ kind, after: 'execution', operation: 'Save' });
  expect((await network.post(SAVE, { input: { postId } })).status).toBe(Number(kind.slice(5)));
  expect(await network.savedPosts()).toContain(postId);
});

test('reset-during: the head and the first bytes arrive, then the connection is reset', async () => {
  await network.fault({ kind: 'reset-during', bytes: 9 });
  const url = new URL(network.api);
  const body = JSON.stringify({ query: ME });
  const socket = connect(Number(url.port), '127.0.0.1');
  let received = '';
  const code = await new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    socket.on('end', () => resolve('ended'));
    socket.write(
      `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nUser-Agent: tests/1.0\r\nContent-Type: application/json\r\n` +
        `Authorization: Bearer ${network.mira.access_token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  });
  expect(code).toBe('ECONNRESET');
  const [head = '', sent] = received.split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBeGreaterThan(9);
  expect(sent).toBe('{"data":{');
});

test('truncated-json: whole as HTTP, cut as JSON', async () => {
  const whole = await (await network.post(ME)).text();
  await network.fault({ kind: 'truncated-json' });
  const response = await network.post(ME);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(whole.startsWith(text)).toBe(true);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test('malformed-json', async () => {
  await network.fault({ kind: 'malformed-json' });
  const response = await network.post(ME);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(text.endsWith('}')).toBe(true);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test('huge-body: the real answer, 20 MB later', async () => {
  await network.fault({ kind: 'huge-body' });
  const text = await (await network.post(ME)).text();
  expect(text.length).toBeGreaterThan(20 * 1024 * 1024);
  expect(JSON.parse(text)).toHaveProperty('data.me.name');
});

test('huge-body: a caller who has had enough hurts nobody', async () => {
  await network.fault({ kind: 'huge-body', mb: 200 });
  const response = await network.post(ME);
  await response.body?.cancel();
  await network.control('DELETE', '/faults');
  expect(await network.json(ME)).toHaveProperty('data.me.name');
  expect(network.logged.filter((line) => /error|faults:/.test(line))).toEqual([]);
});

test('several faults at once: the first is the outermost, and one that never had its turn is not used up', async () => {
  await network.fault({ kind: 'truncated-json' });
  await network.fault({ kind: 'http-500', times: 1 });
  const text = await (await network.post(ME)).text();
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  await network.control('DELETE', '/faults');
  await network.fault({ kind: 'http-502' });
  await network.fault({ kind: 'http-500', times: 1 });
  expect((await network.post(ME)).status).toBe(502);
  const { faults } = (await network.control('GET', '/')).body;
  expect(faults).toMatchObject([
    { kind: 'http-502', struck: 1 },
    { kind: 'http-500', struck: 0, remaining: 1 },
  ]);
});

test('a request that is too long is 413 with a fault and without', async () => {
  const send = () => fetch(network.api, network.request(ME, { padding: 'x'.repeat(3 * 1024 * 1024) }));
  expect((await send()).status).toBe(413);
  await network.fault({ kind: 'partial-data' });
  expect((await send()).status).toBe(413);
});

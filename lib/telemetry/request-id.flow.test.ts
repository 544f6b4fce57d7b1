import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { logEvent } from '@/lib/auth/log';
import { log } from './log';
import { currentRequestId, nameRequests } from './request-id';

const MADE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const written: string[] = [];
let server: Server;
let origin: string;

beforeAll(async () => {
  nameRequests();
  nameRequests(); // once per bundle, once per process all the same
  server = createServer(async (request, response) => {
    const id = currentRequestId();
    await sleep(Number(request.headers['x-after'] ?? 0)); // lets requests overtake each other
    log('info', 'test');
    response.end(JSON.stringify({ id, later: currentRequestId(), header: request.headers['x-request-id'] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void written.push(String(line)));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

type Told = { id: string; later: string; header: string };

const ask = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(origin, { headers });
  return { ...((await answer.json()) as Told), answered: answer.headers.get('x-request-id') };
};

test('a request without an id gets one: in its lines, for its handlers, in the answer', async () => {
  const { id, later, header, answered } = await ask();
  expect(id).toMatch(MADE);
  expect([later, header, answered]).toEqual([id, id, id]);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ event: 'test', requestId: id });
});

test('the id that the server in front gave is kept', async () => {
  const given = 'f1a9:req.2026-11_21';
  expect((await ask({ 'x-request-id': given })).answered).toBe(given);
});

test.each([
  ['short', 'abc'],
  ['long', 'a'.repeat(129)],
  ['of other letters', 'abcdefgh<script>'],
  ['of two', 'abcdefgh, ijklmnop'],
  ['with an end of line, as a proxy might decode it', 'abcdefgh%0d%0aset-cookie:x'],
])('an id that is %s is replaced', async (_what, given) => {
  const { id, header, answered } = await ask({ 'x-request-id': given });
  expect(id).toMatch(MADE);
  expect([header, answered]).toEqual([id, id]);
});

test('on Vercel it is Vercel’s own id, and a visitor’s is not taken', async () => {
  vi.stubEnv('VERCEL', '1');
  const given = 'fra1::iad1::x7k2p-1763736000000-0123456789ab';
  expect((await ask({ 'x-vercel-id': given, 'x-request-id': 'made-up-by-a-visitor' })).answered).toBe(given);
  expect((await ask({ 'x-request-id': 'made-up-by-a-visitor' })).answered).toMatch(MADE);
  vi.unstubAllEnvs();
  expect((await ask({ 'x-vercel-id': given })).answered).toMatch(MADE);
});

test('requests that overtake each other on one socket keep their own ids', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const one = (after: number, more = '') => `GET / HTTP/1.1\r\nhost: foyer\r\nx-after: ${after}\r\n${more}\r\n`;
  socket.write(one(40) + one(5) + one(0, 'connection: close\r\n'));
  const bodies = [...(await text(socket)).matchAll(/\{.*\}/g)].map(([body]) => JSON.parse(body));
  expect(bodies).toHaveLength(3);
  for (const { id, later, header } of bodies) expect([later, header]).toEqual([id, id]);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(3);
  expect(new Set(written.map((line) => JSON.parse(line).requestId)).size).toBe(3);
  expect(currentRequestId()).toBeUndefined();
});

test('where Node hears of no request, the id comes from the request at hand', () => {
  const request = (id: string) => new Request('https://foyer.example', { headers: { 'x-request-id': id } });
  logEvent('auth.sign-in', 'begun', { request: request('given-by-nginx') });
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ requestId: 'given-by-nginx' });
  logEvent('auth.sign-in', 'begun', { request: request('not one') });
  expect(JSON.parse(written[1] ?? '').requestId).toBeUndefined();
});

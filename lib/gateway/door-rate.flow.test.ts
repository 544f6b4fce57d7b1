import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ViewerDocument } from '@/graphql/generated/graphql';
import { forget } from '@/lib/config/process-wide';
import { operationId } from './operation-id';
import { type Door, startDoor } from './testing/door';
import { json } from './testing/network-double';

const viewer = { id: operationId(ViewerDocument), variables: {} };

let door: Door;

beforeAll(async () => {
  door = await startDoor();
  door.network.answers(json(200, { data: { me: null } }));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await door.close();
});

test('a session that sends a thousand at once is told to wait; another one notices nothing', async () => {
  const honest = await door.newSession();
  const burst = Array.from({ length: 1_000 }, () => door.send(viewer));
  const other = await door.send(viewer, { headers: { cookie: honest } });
  const answers = await Promise.all(burst);
  const refused = answers.filter(({ status }) => status === 429);
  expect(other.status).toBe(200);
  expect(refused.length).toBeGreaterThan(500);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(200);
  for (const { code, headers } of refused) {
    expect(code).toBe('THROTTLED');
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  }
  expect(door.network.asked.filter(({ method }) => method === 'POST').length).toBe(1_001 - refused.length);
});

test('a session that keeps on asking, one at a time, has 300 turns and then so many a second', async () => {
  const cookie = await door.newSession();
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  const statuses: number[] = [];
  for (let at = 0; at < 302; at++) statuses.push((await door.send(viewer, { headers: { cookie } })).status);
  vi.mocked(performance.now).mockRestore();
  expect(statuses).toEqual([...Array(300).fill(200), 429, 429]);
});

test('on a platform that names addresses, one address is told to wait before its session is looked at', async () => {
  vi.stubEnv('VERCEL', '1');
  const ask = (address: string) => door.send(viewer, { headers: { cookie: undefined, 'x-forwarded-for': address } });
  const answers = await Promise.all(Array.from({ length: 1_200 }, () => ask('192.0.2.1')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  expect((await ask('192.0.2.2')).status).toBe(401);
});

test('a process that is far behind takes no new work, and says when to come again', async () => {
  const held = Symbol.for('foyer.gateway.load');
  const shelf = globalThis as unknown as Record<symbol, unknown>;
  shelf[held] = { lag: () => 401 };
  const { status, code, headers } = await door.send(viewer);
  expect([status, code, headers.get('retry-after')]).toEqual([503, 'BUSY', '1']);
  forget('gateway.load');
  expect((await door.send(viewer, { headers: { cookie: await door.newSession() } })).status).toBe(200);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as live } from '@/app/api/health/live/route';
import { GET as health } from '@/app/api/health/route';
import { restart, startFoyer } from '@/lib/auth/testing/foyer';
import { type NetworkDouble, startDouble } from '@/lib/auth/testing/network-double';
import { forget } from '@/lib/config/process-wide';
import { makeBreaker } from '@/lib/gateway/breaker';
import packageJson from '@/package.json';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;

beforeAll(async () => {
  network = await startDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  network.reset();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await stopFoyer();
});

const look = async () => {
  const answer = await health();
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

test('ready: the store and the network by name, the release and the build', async () => {
  mkdirSync('.next');
  writeFileSync('.next/BUILD_ID', 'Xb81-build\n');
  vi.stubEnv('NODE_ENV', 'production');
  const { status, headers, body } = await look();
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    live: true,
    ready: true,
    store: 'ok',
    network: { host: new URL(network.url).host, state: 'ok', since: null, pausedMs: 0, schema: 'unknown' },
    version: packageJson.version,
    build: 'Xb81-build',
  });
});

test('a look at the health asks the network nothing', async () => {
  for (let looks = 0; looks < 20; looks++) await look();
  expect(network.asked).toEqual([]);
});

test('a network that is down is told, and makes nothing unready', async () => {
  const breaker = makeBreaker(() => 5_000);
  for (let failed = 0; failed < 5; failed++) breaker.settle('failed');
  await look();
  const controls = Symbol.for('foyer.gateway.controls');
  const shelf = globalThis as unknown as Record<symbol, object>;
  shelf[controls] = { ...shelf[controls], breaker };
  const { status, body } = await look();
  expect(status).toBe(200);
  expect(body).toMatchObject({ ready: true, network: { state: 'resting', since: 5_000 } });
});

describe('a store that is away', () => {
  test('is 503, named, and says nothing of where it is', async () => {
    // Nobody listens on port 1.
    restart({ REDIS_URL: 'redis://user:CANARY-PASSWORD@127.0.0.1:1' });
    const { status, headers, body } = await look();
    expect(status).toBe(503);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ live: true, ready: false, store: 'unavailable' });
    expect(JSON.stringify(body)).not.toMatch(/CANARY|127\.0\.0\.1:1\b/);
  });

  test('leaves the process live, so that nothing restarts it', async () => {
    restart({ REDIS_URL: 'redis://127.0.0.1:1' });
    const answer = live();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toEqual({ live: true });
  });
});

test('without a build there is no build id, and the rest is told all the same', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  forget('telemetry.build');
  expect((await look()).body).toMatchObject({ ready: true, build: null });
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { redisStore } from './redis';
import { StoreUnavailableError } from './store';
import { storeContract } from './store.contract';

const binary = spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function startRedis(port: number): ChildProcess {
  return spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
}

const reason = binary ? '' : ' (skipped: no redis-server on this machine)';
describe.skipIf(!binary)(`with a real redis-server${reason}`, () => {
  let server: ChildProcess;
  let port = 0;
  const open = () => redisStore(`redis://127.0.0.1:${port}`);

  beforeAll(async () => {
    port = await freePort();
    server = startRedis(port);
    const probe = open();
    await vi.waitFor(() => probe.ping(), { timeout: 10_000 });
    await probe.close();
  });
  afterAll(async () => {
    server.kill();
    await once(server, 'exit');
  });

  storeContract('Redis', open);

  it('keeps all its keys under foyer:', async () => {
    const store = open();
    await store.set('a', 'b', { ttlMs: 60_000 });
    await store.acquireLease('a', 60_000);
    await store.close();
    const raw = new Redis(port, '127.0.0.1');
    const keys = await raw.keys('*');
    raw.disconnect();
    expect(keys).toEqual(expect.arrayContaining(['foyer:a', 'foyer:lease:a']));
    expect(keys.filter((key) => !key.startsWith('foyer:'))).toEqual([]);
  });

  it('says that it is unavailable while Redis is away, within its limit, and comes back by itself', async () => {
    const store = open();
    await store.set('a', 'kept', { ttlMs: 60_000 });
    server.kill('SIGKILL');
    await once(server, 'exit');
    const asked = Date.now();
    await Promise.all(Array.from({ length: 20 }, () => expect(store.get('a')).rejects.toThrow(StoreUnavailableError)));
    expect(Date.now() - asked).toBeLessThan(4_000);
    server = startRedis(port);
    await vi.waitFor(() => store.ping(), { timeout: 10_000 });
    expect(await store.get('a')).toBeNull(); // it came back empty: absent, not an error
    await store.close();
  });
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Tests with a real Redis say by name that they are skipped where there is none (scripts/programs.ts installs one). */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
export const skipReason = hasRedis ? '' : ' (skipped: no redis-server on this machine)';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of its own on a loopback port, in memory only, that can be stopped and started again on the same port. */
export async function startRedisServer() {
  const port = await freePort();
  let server: ChildProcess;
  /** One command on a connection of its own: what an operator would type. */
  async function command(name: string, ...rest: string[]): Promise<unknown> {
    const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => {}); // the command itself says what is wrong
    try {
      await client.connect();
      return await client.call(name, ...rest);
    } finally {
      client.disconnect();
    }
  }
  async function start(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = spawn('redis-server', options, { stdio: 'ignore' });
    for (;;) {
      const answer = await command('PING').catch(() => null);
      if (answer === 'PONG') return;
      await sleep(10);
    }
  }
  async function stop(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  await start();
  return { url: `redis://127.0.0.1:${port}`, port, command, start, stop };
}

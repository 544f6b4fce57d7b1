import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'sandbox-main-'));
afterAll(() => rmSync(data, { recursive: true }));

function run(environment: Record<string, string>) {
  const { PATH, NODE_ENV } = process.env;
  const env = { PATH, NODE_ENV, SANDBOX_PORT: '0', SANDBOX_API_PORT: '0', SANDBOX_DATA: data, ...environment };
  const child = spawn(process.execPath, [main], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said, ended };
}

test('says its addresses and accounts, serves, and ends cleanly when asked', async () => {
  const secret = 'a secret of the application';
  const { child, said, ended } = run({ SANDBOX_CLIENT_ID: 'lighthouse', SANDBOX_CLIENT_SECRET: secret });
  await expect.poll(() => said.out, { timeout: 20_000 }).toContain('Password   tidewater');
  const [, community] = /Community {2}(\S+)/.exec(said.out) ?? [];
  const discovery = await fetch(`${community}/.well-known/oauth-authorization-server`);
  expect(await discovery.json()).toMatchObject({ issuer: community });
  for (const name of ['mira', 'tomas', 'adaeze']) expect(said.out).toContain(`${name}@tidewater.test`);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(said.out).not.toContain(secret);
  expect(said.err).toBe('');
});

test.each(['SANDBOX_PORT', 'SANDBOX_API_PORT'])('says in one line that the port of %s is taken', async (variable) => {
  const blocker = createServer();
  await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening));
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { said, ended } = run({ [variable]: String(port) });
  expect(await ended).toBe(1);
  expect(said.err).toBe(`Port ${port} is taken. Stop what uses it, or set ${variable} to another port.\n`);
  await new Promise((closed) => blocker.close(closed));
});

test.each([
  [{ SANDBOX_PORT: '4000x' }, 'SANDBOX_PORT'],
  [{ SANDBOX_CLIENT_ID: 'only' }, 'SANDBOX_CLIENT_SECRET'],
  [{ SANDBOX_CLIENT_ID: 'a', SANDBOX_CLIENT_SECRET: 'b', SANDBOX_REDIRECT_URIS: 'nowhere' }, 'SANDBOX_REDIRECT_URIS'],
])('says in one line what is wrong with %j', async (environment, variable) => {
  const { said, ended } = run(environment);
  expect(await ended).toBe(1);
  expect(said.err).toMatch(/^[^\n]+\n$/);
  expect(said.err).toContain(variable);
});

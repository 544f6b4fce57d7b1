import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { FAULTS } from './faults/catalogue.ts';
import { SWITCHES } from './switches.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'sandbox-main-'));
afterAll(() => rmSync(data, { recursive: true }));

function run(environment: Record<string, string>, args: string[] = []) {
  const { PATH, NODE_ENV } = process.env;
  const ports = { SANDBOX_PORT: '0', SANDBOX_API_PORT: '0', SANDBOX_CONTROL_PORT: '0' };
  const env = { PATH, NODE_ENV, ...ports, SANDBOX_DATA: data, ...environment };
  const child = spawn(process.execPath, [main, ...args], { env });
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

test.each(['SANDBOX_PORT', 'SANDBOX_API_PORT', 'SANDBOX_CONTROL_PORT'])(
  'says in one line that the port of %s is taken',
  async (variable) => {
    const blocker = createServer();
    await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { said, ended } = run({ [variable]: String(port) });
    expect(await ended).toBe(1);
    expect(said.err).toBe(`Port ${port} is taken. Stop what uses it, or set ${variable} to another port.\n`);
    await new Promise((closed) => blocker.close(closed));
  },
);

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

test('--switch and --fault hold from the start, each as often as it is given', async () => {
  const switches = ['--switch', 'consent=skip', '--switch=refresh-tokens=none'];
  const faults = [
    '--fault',
    'throttled-429 seconds=5 times=3 operation=Feed member=mira@tidewater.test',
    '--fault',
    'http-502 endpoint=token',
  ];
  const { child, said, ended } = run({}, [...switches, ...faults]);
  await expect.poll(() => said.out, { timeout: 20_000 }).toContain('Fault      http-502');
  const [, control] = /Control {4}(\S+)/.exec(said.out) ?? [];
  const state = await (await fetch(`${control}/`)).json();
  expect(state.switches).toMatchObject({ consent: 'skip', 'refresh-tokens': 'none', issuer: 'on' });
  expect(state.faults).toMatchObject([
    {
      kind: 'throttled-429',
      parameters: { seconds: 5 },
      remaining: 3,
      operation: 'Feed',
      member: 'mira@tidewater.test',
    },
    { kind: 'http-502', endpoints: ['token'], remaining: null },
  ]);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('--help lists every switch and every fault with its sentence, and starts nothing', async () => {
  const { said, ended } = run({ SANDBOX_PORT: 'no port' }, ['--help']);
  expect(await ended).toBe(0);
  const tables: Record<string, { sentence: string }> = { ...SWITCHES, ...FAULTS };
  for (const [name, { sentence }] of Object.entries(tables))
    expect(said.out).toMatch(new RegExp(`^  ${name} +${escaped(sentence)}$`, 'm'));
  for (const { parameters } of Object.values(FAULTS))
    for (const name of Object.keys(parameters)) expect(said.out).toContain(`    ${name}=`);
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test.each([
  [['--fault', 'latency ms=soon'], '--fault: ms is “soon”. Use a whole number from 0 to 600000.'],
  [
    ['--fault', 'latency member=nobody@tidewater.test'],
    '--fault: No member has the e-mail address “nobody@tidewater.test”. Try mira@tidewater.test.',
  ],
])('says in one line what is wrong with %j', async (args, line) => {
  const { said, ended } = run({}, args);
  expect(await ended).toBe(1);
  expect(said.err).toBe(`${line}\n`);
});

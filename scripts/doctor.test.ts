import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/start.ts';
import type { Check } from './doctor.ts';
import { root } from './processes.ts';

const SECRET = 'CANARY-SECRET with: % & plus+ and 李';
const memberScopes = ['read:userinfo', 'write:posts', 'write:comments'];
const hostScopes = ['host:read:network_members'];
const { sdl }: { sdl: string } = JSON.parse(readFileSync(join(root, 'graphql/generated/schema-sdl.json'), 'utf8'));

let folder: string;
let sandbox: Sandbox;
let double: Server;
/** What the double, a network of an odd kind, serves as its schema. */
let served = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-doctor-'));
  const redirectUris = ['', '-host'].map((end) => `http://localhost:3990/api/auth/callback/mighty${end}`);
  const client = { clientId: 'foyer', clientSecret: SECRET, name: 'Foyer', redirectUris, memberScopes, hostScopes };
  const ports = { communityPort: 0, apiPort: 0 };
  sandbox = await startSandbox({ ...ports, seed: 'small', clients: [client] });
  double = createServer((req, res) => {
    const origin = `http://127.0.0.1:${(double.address() as AddressInfo).port}`;
    const json = (status: number, body: object) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    res.setHeader('date', new Date(Date.now() - 600_000).toUTCString());
    const [path] = (req.url ?? '').split('?', 1);
    if (path === '/.well-known/oauth-authorization-server') {
      const endpoints = {
        authorization_endpoint: `${origin}/oauth/authorize`,
        token_endpoint: `${origin}/oauth/token`,
      };
      json(200, { issuer: origin, ...endpoints, scopes_supported: memberScopes });
    } else if (path === '/oauth/authorize') res.writeHead(302, { location: '/sign-in' }).end();
    else if (path === '/oauth/token') json(401, { error: 'invalid_client' });
    else if (path?.endsWith('/graphql/schema')) res.setHeader('content-type', 'text/plain').end(served);
    else json(200, { data: { me: { id: 'm' } } });
  });
  await new Promise<void>((resolve) => double.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await sandbox.close();
  await new Promise((resolve) => double.close(resolve));
  rmSync(folder, { recursive: true });
});

/** The environment of a Foyer that is set up as it should be. */
const good = () => ({
  APP_URL: 'http://localhost:3990',
  MIGHTY_NETWORK: sandbox.network,
  MIGHTY_COMMUNITY_URL: sandbox.communityUrl,
  MIGHTY_API_URL: sandbox.apiUrl,
  MIGHTY_CLIENT_ID: 'foyer',
  MIGHTY_CLIENT_SECRET: SECRET,
  MIGHTY_MEMBER_SCOPES: memberScopes.join(' '),
  MIGHTY_HOST_SCOPES: hostScopes.join(' '),
  SESSION_SECRET: 'CANARY-SESSION-SECRET that is long enough',
  REDIS_URL: '',
});
const odd = () => {
  const origin = `http://127.0.0.1:${(double.address() as AddressInfo).port}`;
  return { ...good(), MIGHTY_COMMUNITY_URL: origin, MIGHTY_API_URL: origin };
};

/** Runs a script as npm does, in a folder without .env files. Nothing it ever says may hold a secret. */
async function run(script: string, env: Record<string, string>, args: string[] = [], input = '') {
  const hooks = join(root, 'scripts/foyer-modules.ts');
  const own: Record<string, string | undefined> = { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...env };
  const child = spawn(process.execPath, ['--import', hooks, join(root, 'scripts', script), ...args], {
    cwd: folder,
    env: own as NodeJS.ProcessEnv,
  });
  child.stdin.end(input);
  const [out, problems, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  expect(out + problems).not.toMatch(/CANARY|at .*\.ts:\d/);
  return { code, out, problems };
}

async function doctor(env: Record<string, string>, args: string[] = [], input = '') {
  const { code, out } = await run('doctor.ts', env, ['--json', ...args], input);
  const report: { ok: boolean; checks: Check[]; operations: { state: string; cost: number }[] } = JSON.parse(out);
  expect(report.ok).toBe(code === 0);
  const states = Object.fromEntries(report.checks.map(({ name, state }) => [name, state]));
  return {
    ...report,
    code,
    states,
    about: (name: string) => JSON.stringify(report.checks.find((check) => check.name === name)),
  };
}

describe('npm run doctor', () => {
  test('finds nothing wrong where all is as it should be, and says so in words too', async () => {
    const { code, states, operations } = await doctor(good());
    expect(states).toEqual({
      environment: 'ok',
      discovery: 'ok',
      clock: 'ok',
      'redirect URI': 'ok',
      'redirect URI for hosts': 'ok',
      'client authentication': 'ok',
      scopes: 'ok',
      schema: 'ok',
      operations: 'ok',
      deprecations: 'ok',
      cost: 'ok',
    });
    expect(code).toBe(0);
    expect(operations.length).toBeGreaterThan(10);
    expect(operations.every(({ state, cost }) => state === 'valid' && cost > 0 && cost < 1_500)).toBe(true);
    const { out } = await run('doctor.ts', good(), ['--operations']);
    expect(out).toContain('Nothing here keeps people from using Foyer.');
    expect(out).toMatch(/Feed +member +valid +\d+/);
  });

  test('lists everything that is wrong with the environment', async () => {
    const { code, about } = await doctor({ MIGHTY_NETWORK: 'tide water', APP_URL: 'localhost' });
    expect(code).toBe(1);
    for (const name of ['MIGHTY_NETWORK', 'APP_URL', 'MIGHTY_CLIENT_ID', 'SESSION_SECRET']) {
      expect(about('environment')).toContain(name);
    }
  });

  test('without a network and without a sandbox says what to do', async () => {
    expect((await doctor({})).about('environment')).toContain('npm run dev');
  });

  test('looks at the sandbox of this machine where no network is named', async () => {
    const secrets = { clientId: 'foyer', clientSecret: SECRET, sessionSecret: good().SESSION_SECRET };
    const kept = join(folder, '.data/demo.json');
    mkdirSync(join(folder, '.data'), { recursive: true });
    writeFileSync(kept, JSON.stringify(secrets));
    const { MIGHTY_MEMBER_SCOPES, MIGHTY_HOST_SCOPES } = good();
    const ports = {
      PORT: '3990',
      SANDBOX_PORT: new URL(sandbox.communityUrl).port,
      SANDBOX_API_PORT: new URL(sandbox.apiUrl).port,
    };
    expect((await doctor({ ...ports, MIGHTY_MEMBER_SCOPES, MIGHTY_HOST_SCOPES })).code).toBe(0);
    rmSync(join(folder, '.data'), { recursive: true });
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['a wrong secret', { MIGHTY_CLIENT_SECRET: 'CANARY-WRONG' }, 'client authentication', /refuses/],
    ['an address that is not registered', { APP_URL: 'http://localhost:3991' }, 'redirect URI', /Register exactly/],
    ['a scope that the application lacks', { MIGHTY_MEMBER_SCOPES: 'read:chats' }, 'redirect URI', /lacks one/],
    ['a scope that nobody has', { MIGHTY_MEMBER_SCOPES: 'read:minds' }, 'scopes', /read:minds/],
    ['a network that is not there', { MIGHTY_COMMUNITY_URL: 'http://localhost:1' }, 'discovery', /not answer/],
  ])('names %s', async (_name, change, check, words) => {
    const { code, states, about } = await doctor({ ...good(), ...change });
    expect([code, states[check]]).toEqual([1, 'problem']);
    expect(about(check)).toMatch(words);
  });

  test('takes either way of showing the secret', async () => {
    sandbox.switches.set('client-auth', 'basic');
    const { code, about } = await doctor(good());
    sandbox.switches.reset();
    expect(code).toBe(0);
    expect(about('client authentication')).toContain('credentials by HTTP Basic.');
  });

  test('of an odd network says what cannot be told, what is missing, what goes when, and whose clock is wrong', async () => {
    served = sdl
      .replace('  bodyText: String\n', '')
      .replaceAll(
        '  shortBio: String\n',
        '  shortBio: String @deprecated(reason: "Use bio.") @removalDate(date: "2026-12-15")\n',
      )
      .replace(/ {2}savedPosts\([^)]*\): PostContentConnection!\n/, '');
    const answer = { access_token: 'CANARY-AT', scope: 'read:userinfo write:posts' };
    const { code, states, about, operations } = await doctor(odd(), ['--token'], JSON.stringify(answer));
    expect(code).toBe(1);
    expect(states).toMatchObject({
      clock: 'warning',
      'redirect URI': 'warning',
      'client authentication': 'problem',
      scopes: 'problem',
      token: 'ok',
      'granted scopes': 'warning',
      operations: 'problem',
      deprecations: 'warning',
    });
    expect(about('clock')).toMatch(/(599|60\d) s apart/);
    expect(about('granted scopes')).toContain('write:comments');
    expect(about('operations')).toContain('SavedPosts is unavailable: without Network.savedPosts');
    expect(about('operations')).toContain('CreateComment is fitted: without Comment.bodyText');
    expect(about('deprecations')).toContain('shortBio: Use bio. Goes on 2026-12-15. (MemberCard)');
    expect(new Set(operations.map(({ state }) => state))).toEqual(new Set(['valid', 'fitted', 'unavailable']));
  });

  test('does not pass on what is no token', async () => {
    const { states } = await doctor(good(), ['--token'], 'CANARY not a token');
    expect(states.token).toBe('problem');
    expect((await doctor(good(), ['--token'], 'CANARY-UNKNOWN')).about('token')).toContain('status 401');
  });
});

describe('npm run schema:pull', () => {
  const file = 'kept/schema.graphql';
  const pull = (...args: string[]) => run('schema-pull.ts', odd(), ['--out', file, ...args]);

  test('keeps the schema, and says what changed since the last time', async () => {
    served = sdl;
    expect((await pull()).out).toContain('nothing to compare');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(sdl);
    expect((await pull()).out).toContain('Nothing changed');
    served = sdl
      .replaceAll('  shortBio: String\n', '  shortBio: String! @deprecated(reason: "Use bio.")\n  bio: String\n')
      .replace('type Theme {', 'type Weather { wind: Int }\ntype Theme {')
      .replace(/ {2}savedPosts\([^)]*\): PostContentConnection!\n/, '');
    const { changes } = JSON.parse((await pull('--json')).out);
    expect(changes.added).toEqual(expect.arrayContaining(['User.bio: String', 'Weather: type']));
    expect(changes.added.join()).not.toContain('Weather.wind');
    expect(changes.removed).toEqual(['Network.savedPosts: PostContentConnection!']);
    expect(changes.changed).toContain('User.shortBio: String → String!');
    expect(changes.deprecated).toContain('User.shortBio: Use bio.');
  });

  test('overwrites nothing where no schema came', async () => {
    served = 'type Query {';
    const before = readFileSync(join(folder, file), 'utf8');
    expect(await pull()).toMatchObject({ code: 1, problems: expect.stringContaining('cannot be read') });
    expect(readFileSync(join(folder, file), 'utf8')).toBe(before);
    const nowhere = await run('schema-pull.ts', { ...good(), MIGHTY_API_URL: 'http://localhost:1' }, ['--out', file]);
    expect(nowhere).toMatchObject({ code: 1, problems: expect.stringContaining('no answer') });
  });
});

// npm run test:standalone: builds the folder that the Dockerfile runs, in a copy of this tree, and signs in to it.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { signedInCookie } from '../bench/sign-in.ts';
import { addressOf, foyerEnvironment, makeSecrets, type Ports, sandboxEnvironment } from './environment.ts';
import { freePorts } from './ports.ts';
import { exitCodeOf, type Process, root, start, stopOnSignals, waitUntilReady } from './processes.ts';

const READY_MS = 60_000;

/** What git would commit, as it is here and now: no build, no data, no environment of whoever runs this. */
function copyTree(to: string): void {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`);
  for (const file of listed.stdout.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(root, file), join(to, file));
  }
}

/** Hard links: half a second in place of a gigabyte. A temp folder on another disk gets copies. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const about = lstatSync(source);
    if (about.isDirectory()) linkFolder(source, target);
    else if (about.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(source, target);
  }
}

/** Builds in `tree` and gathers in `server` what the Dockerfile gathers; nothing else is left to lean on. */
async function build(tree: string, server: string): Promise<void> {
  const env = { NODE_ENV: 'production', FOYER_OUTPUT: 'standalone', NEXT_TELEMETRY_DISABLED: '1' };
  const child = start('next build', [join(tree, 'node_modules/next/dist/bin/next'), 'build'], { cwd: tree, env });
  const exit = await child.exited;
  if (exitCodeOf(exit) !== 0) throw new Error(`The build failed (exit code ${exitCodeOf(exit)}).\n${child.output()}`);
  renameSync(join(tree, '.next/standalone'), server);
  renameSync(join(tree, '.next/static'), join(server, '.next/static'));
  cpSync(join(tree, 'public'), join(server, 'public'), { recursive: true });
  rmSync(tree, { recursive: true, force: true });
}

function expect(what: string, isTrue: boolean, seen: unknown = ''): void {
  if (!isTrue) throw new Error(`Not so: ${what}. ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`.trim());
  console.log(`✓ ${what}`);
}

/** Node's own modules apart, the folder is all that runs: neither the sandbox nor a tool nor anybody's secrets may be in it. */
function checkContents(server: string): void {
  const stray = ['.env', '.data', 'sandbox', 'e2e', 'node_modules/typescript', 'node_modules/oidc-provider'];
  const found = stray.filter((name) => existsSync(join(server, name)));
  expect('the folder holds no sandbox, no tools, no data', found.length === 0, found);
  expect('pino is there as itself, not bundled', existsSync(join(server, 'node_modules/pino/package.json')));
}

async function checkPages(url: string): Promise<string> {
  const health = await fetch(`${url}/api/health`);
  const told = (await health.json()) as Record<string, unknown>;
  expect('ready, and it says which build it is', told.ready === true && typeof told.build === 'string', told);
  expect('a request id is answered', /^[\w-]{36}$/.test(health.headers.get('x-request-id') ?? ''));

  const cookie = await signedInCookie(url);
  const feed = await fetch(`${url}/feed`, { headers: { cookie } });
  const html = await feed.text();
  expect('a member signs in and sees the feed', feed.status === 200 && html.includes('/posts/'), feed.status);
  const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path]) => `${url}${path}`);
  const answers = await Promise.all(files.map(async (file) => (await fetch(file)).status));
  expect(`its ${files.length} scripts and styles are there`, files.length > 3 && answers.every((one) => one === 200));
  const picture = readdirSync(join(root, 'public/brand'))[0];
  expect('public files are there', (await fetch(`${url}/brand/${picture}`)).status === 200, picture);
  return cookie;
}

/** SIGTERM while a page waits for the network: nobody new comes in, the page is finished, then the process ends. */
async function checkDrain(app: Process, url: string, controlUrl: string, cookie: string): Promise<void> {
  const fault = { kind: 'latency', endpoint: 'api', ms: 600_000 };
  const headers = { 'content-type': 'application/json' };
  await fetch(`${controlUrl}/faults`, { method: 'POST', headers, body: JSON.stringify(fault) });
  const page = fetch(`${url}/feed`, { headers: { cookie } });
  const struck = async () => {
    const { faults } = (await (await fetch(controlUrl)).json()) as { faults: { struck: number }[] };
    return (faults[0]?.struck ?? 0) > 0;
  };
  while (!(await struck()));
  const stopped = app.stop('SIGTERM');
  const isOpen = () => fetch(`${url}/api/health/live`, { headers: { connection: 'close' } }).then(Boolean, () => false);
  while (await isOpen());
  await fetch(`${controlUrl}/faults`, { method: 'DELETE' });
  const answer = await page;
  const html = await answer.text();
  expect('SIGTERM lets a page that is being made be finished', answer.status === 200 && html.endsWith('</html>'));
  await stopped;
  const { code, signal } = await app.exited;
  expect('and then ends the process by itself', code === 143 && signal === null, { code, signal });
}

function checkLog(lines: string[]): void {
  const events = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  const signedIn = events.find(({ event, code }) => event === 'auth.callback' && code === 'signed-in');
  expect('the sign-in is a line of JSON with its request’s id', /^[\w-]{36}$/.test(signedIn?.requestId), signedIn);
  const asked = events.filter(({ event }) => event === 'upstream');
  const named = asked.every(({ requestId }) => /^[\w-]{36}$/.test(requestId));
  expect('so is every operation, in pages too', asked.length > 1 && named, asked);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-standalone-'));
  const [foyer = 0, community = 0, api = 0, control = 0] = await freePorts(4);
  const ports: Ports = { foyer, community, api, control };
  const secrets = makeSecrets();
  const running: Process[] = [];
  try {
    const tree = join(folder, 'tree');
    copyTree(tree);
    linkFolder(join(root, 'node_modules'), join(tree, 'node_modules'));
    const server = join(folder, 'server');
    await build(tree, server);
    checkContents(server);

    const env = sandboxEnvironment(ports, secrets, join(folder, 'sandbox'));
    const sandbox = start('The sandbox', [join(root, 'sandbox/main.ts')], { cwd: folder, env });
    running.push(sandbox);
    await waitUntilReady(sandbox, `${addressOf(community)}/.well-known/oauth-authorization-server`, READY_MS);
    const app = start('Foyer', [join(server, 'server.js')], {
      cwd: server,
      env: {
        ...{ MIGHTY_MEMBER_SCOPES: '', MIGHTY_HOST_SCOPES: '', REDIS_URL: '' },
        ...foyerEnvironment(ports, secrets),
        ...{ NODE_ENV: 'production', PORT: String(foyer), HOSTNAME: 'localhost', NEXT_TELEMETRY_DISABLED: '1' },
      },
    });
    running.push(app);
    await waitUntilReady(app, `${addressOf(foyer)}/api/health`, READY_MS);
    const cookie = await checkPages(addressOf(foyer));
    await checkDrain(app, addressOf(foyer), addressOf(control).replace('localhost', '127.0.0.1'), cookie);
    checkLog(app.output().split('\n'));
  } finally {
    await Promise.all(running.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

stopOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143));
await main();

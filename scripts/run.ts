// npm run dev, npm run demo: Foyer with a network beside it. The sandbox is that network unless MIGHTY_NETWORK names one.
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import {
  addressOf,
  demoAccounts,
  demoPassword,
  foyerEnvironment,
  keptSecrets,
  type Ports,
  sandboxEnvironment,
} from './environment.ts';
import { portFrom, portProblem } from './ports.ts';
import {
  exitCodeOf,
  type Process,
  root,
  start,
  stopAll,
  stopOnSignals,
  stopping,
  tools,
  waitUntilReady,
} from './processes.ts';

// Nobody asked to send usage data.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const READY_MS = 120_000;
const mode = process.argv[2];
let ready = false;

async function main(): Promise<void> {
  if (mode !== 'dev' && mode !== 'demo') throw new Error('Say which: npm run dev, or npm run demo.');
  for (const file of ['.env.local', '.env']) {
    if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
  }
  const ownNetwork = Boolean(process.env.MIGHTY_NETWORK?.trim());
  const ports = {
    foyer: portFrom('PORT', 3000),
    community: portFrom('SANDBOX_PORT', 4000),
    api: portFrom('SANDBOX_API_PORT', 4001),
    control: portFrom('SANDBOX_CONTROL_PORT', 4002),
  };
  await checkPorts(ports, ownNetwork);
  // Asked to stop while it serves, it did what it was for: 0. Asked earlier, it did not: the shell's number for the signal.
  stopOnSignals((signal) => (ready ? 0 : 128 + constants.signals[signal]));

  const environment: Record<string, string> = {};
  if (ownNetwork) {
    environment.APP_URL = process.env.APP_URL || addressOf(ports.foyer);
  } else {
    Object.assign(environment, foyerEnvironment(ports, keptSecrets(join(root, '.data/demo.json'))));
  }
  if (mode === 'demo') await build();

  console.log('Starting …');
  const running: Process[] = [];
  if (!ownNetwork) running.push(await startSandbox(ports));
  running.push(await startFoyer(ports.foyer, environment));
  ready = true;
  announce(ports, ownNetwork, environment.APP_URL ?? addressOf(ports.foyer));

  const [name, exit] = await Promise.race(running.map(async (child) => [child.name, await child.exited] as const));
  if (stopping) return;
  throw new Error(`${name} ended by itself (exit code ${exitCodeOf(exit)}), so everything stops.`);
}

async function checkPorts(ports: Ports, ownNetwork: boolean) {
  const wanted: [number, string, string][] = [[ports.foyer, 'PORT', 'Foyer']];
  if (!ownNetwork) wanted.push([ports.community, 'SANDBOX_PORT', 'the sandbox network']);
  if (!ownNetwork) wanted.push([ports.api, 'SANDBOX_API_PORT', 'the sandbox’s API']);
  if (!ownNetwork) wanted.push([ports.control, 'SANDBOX_CONTROL_PORT', 'the sandbox’s control endpoint']);
  const problems: string[] = [];
  const seen = new Map<number, string>();
  for (const [port, variable, purpose] of wanted) {
    const other = seen.get(port);
    seen.set(port, variable);
    if (other) problems.push(`${other} and ${variable} are both ${port}: give each a port of its own.`);
    else problems.push(...[await portProblem(port, variable, purpose)].filter((problem) => problem !== null));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function build(): Promise<void> {
  console.log('Building Foyer …');
  const child = start('next build', [tools.next, 'build'], { env: { NODE_ENV: 'production' } });
  const exit = await child.exited;
  if (exitCodeOf(exit) !== 0) throw new Error(`${child.output()}\nThe build failed (exit code ${exitCodeOf(exit)}).`);
}

async function startSandbox(ports: Ports): Promise<Process> {
  const secrets = keptSecrets(join(root, '.data/demo.json'));
  const env = sandboxEnvironment(ports, secrets, join(root, '.data/sandbox'));
  const child = start('The sandbox', ['sandbox/main.ts'], { env, onOutput: quietUntilReady });
  await waitUntilReady(child, `${addressOf(ports.community)}/.well-known/oauth-authorization-server`, READY_MS);
  return child;
}

async function startFoyer(port: number, env: Record<string, string>): Promise<Process> {
  const command = mode === 'dev' ? 'dev' : 'start';
  const child = start('Foyer', [tools.next, command, '-p', String(port)], {
    env: {
      ...env,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      FORCE_COLOR: process.stdout.isTTY ? '1' : undefined,
    },
    onOutput: quietUntilReady,
  });
  await waitUntilReady(child, `${addressOf(port)}/api/health`, READY_MS);
  return child;
}

/** What a server says while it starts is shown only where the start fails; afterwards every line is. */
function quietUntilReady(chunk: string): void {
  if (ready) process.stdout.write(chunk);
}

function announce(ports: Ports, ownNetwork: boolean, address: string): void {
  const lines = [`Foyer is at ${address}`];
  if (ownNetwork) {
    lines.push(`Network: ${process.env.MIGHTY_NETWORK}`);
  } else {
    lines.push(`Network: Tidewater, a sandbox at ${addressOf(ports.community)} (its API at ${addressOf(ports.api)})`);
    lines.push(`Sign in with one of these, password “${demoPassword}”:`);
    for (const { role, email } of demoAccounts) lines.push(`  ${email.padEnd(24)} ${role}`);
  }
  lines.push('Ctrl-C stops everything.');
  console.log(`\n${lines.join('\n')}\n`);
}

main().catch(async (error: unknown) => {
  if (stopping) return;
  console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exit(1);
});

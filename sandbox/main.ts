// A Mighty Network on this machine: node sandbox/main.ts --help
import { hostScopes, memberScopes } from './community/oauth/scopes.ts';
import { FaultProblem } from './faults/index.ts';
import { commandLine, help, OptionProblem } from './options.ts';
import { PortTakenError, type SandboxClient, startSandbox } from './start.ts';

const VARIABLES = { community: 'SANDBOX_PORT', api: 'SANDBOX_API_PORT', control: 'SANDBOX_CONTROL_PORT' };

function port(variable: string, fallback: number): number {
  const text = process.env[variable] || String(fallback);
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  fail(`${variable} is “${text}”, which is no port. Use a number from 0 to 65535.`);
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function application(): SandboxClient | null {
  const { SANDBOX_CLIENT_ID: clientId, SANDBOX_CLIENT_SECRET: clientSecret } = process.env;
  if (!clientId && !clientSecret) return null;
  if (!clientId || !clientSecret)
    fail('SANDBOX_CLIENT_ID and SANDBOX_CLIENT_SECRET belong together: set both, or neither.');
  const callback = 'http://localhost:3000/api/auth/callback/mighty';
  const redirectUris = (process.env.SANDBOX_REDIRECT_URIS ?? `${callback},${callback}-host`)
    .split(',')
    .map((uri) => uri.trim());
  const wrong = redirectUris.find((uri) => !URL.canParse(uri));
  if (wrong !== undefined) fail(`SANDBOX_REDIRECT_URIS holds “${wrong}”, which is no address.`);
  return {
    clientId,
    clientSecret,
    name: 'Foyer',
    redirectUris,
    memberScopes: memberScopes.map((scope) => scope.name),
    hostScopes: hostScopes.map((scope) => scope.name),
  };
}

async function main() {
  const options = commandLine(process.argv.slice(2));
  if (options.help) return console.log(help());
  const client = application();
  const sandbox = await startSandbox({
    communityPort: port('SANDBOX_PORT', 4000),
    apiPort: port('SANDBOX_API_PORT', 4001),
    controlPort: port('SANDBOX_CONTROL_PORT', 4002),
    dataDir: process.env.SANDBOX_DATA || '.data/sandbox',
    clients: client ? [client] : [],
    switches: options.switches,
    faults: options.faults,
    seed: options.seed,
    log: console.log,
  });
  console.log(`Tidewater, a practice network
  Community  ${sandbox.communityUrl}
  API        ${sandbox.apiUrl}/networks/${sandbox.network}/graphql
  Control    ${sandbox.controlUrl}
  Accounts   mira@tidewater.test (member), tomas@tidewater.test (moderator), adaeze@tidewater.test (host)
  Password   tidewater, for all three`);
  if (!client)
    console.log('  No application can sign in: set SANDBOX_CLIENT_ID and SANDBOX_CLIENT_SECRET to register one.');
  for (const { kind } of sandbox.faults.list()) console.log(`  Fault      ${kind}`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await sandbox.close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  if (error instanceof PortTakenError) {
    fail(`Port ${error.port} is taken. Stop what uses it, or set ${VARIABLES[error.server]} to another port.`);
  }
  if (error instanceof OptionProblem) fail(error.message);
  if (error instanceof FaultProblem) fail(`--fault: ${error.message}`);
  throw error;
});

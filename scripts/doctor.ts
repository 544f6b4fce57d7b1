// npm run doctor: looks at the network that the environment names, and says what Foyer will find there.
import { parseArgs } from 'node:util';
import { clientAuthentication, discovery, redirectUris, scopes } from './doctor-oauth.ts';
import { type OperationReport, operations } from './doctor-schema.ts';
import { readToken, token } from './doctor-token.ts';
import { EnvironmentProblem, fetchSdl, graphqlUrl, type NetworkConfig, readNetwork } from './network.ts';

/** One thing that was looked at. A problem keeps people from using Foyer; a warning does not. */
export type Check = {
  name: string;
  state: 'ok' | 'warning' | 'problem' | 'skipped';
  say: string;
  details?: string[];
};

type Report = { network: string | null; ok: boolean; checks: Check[]; operations: OperationReport[] };

const HELP = `npm run doctor -- [--json] [--operations] [--token < file]
  --json        the whole report as JSON
  --operations  every operation with its cost, not only those that do not fit
  --token       reads an access token, or a whole token answer as JSON, from standard input, and checks it too
Exit code: 0 where nothing keeps people from using Foyer, 1 where something does.`;

const MARKS = { ok: '✓', warning: '!', problem: '✗', skipped: '·' };

async function examine(readsToken: boolean): Promise<Report> {
  let config: NetworkConfig;
  try {
    config = readNetwork();
  } catch (error) {
    if (!(error instanceof EnvironmentProblem)) throw error;
    const say = 'Foyer cannot start with this configuration.';
    const check: Check = { name: 'environment', state: 'problem', say, details: error.problems };
    return { network: null, ok: false, checks: [check], operations: [] };
  }
  const { appUrl, network, communityUrl, apiUrl } = config;
  const say = `Foyer at ${appUrl.origin}, network ${network}, OAuth at ${communityUrl.origin}, API at ${apiUrl.origin}.`;
  const checks: Check[] = [{ name: 'environment', state: 'ok', say }];
  const oauth = await discovery(config);
  checks.push(...oauth.checks);
  checks.push(...(await redirectUris(config, oauth.found)));
  checks.push(await clientAuthentication(config, oauth.found), scopes(config, oauth.found));
  if (readsToken) checks.push(...(await token(config, oauth.found, await readToken())));
  const schema = await schemaChecks(config);
  checks.push(...schema.checks);
  return { network, ok: checks.every(({ state }) => state !== 'problem'), checks, operations: schema.operations };
}

async function schemaChecks(config: NetworkConfig): Promise<{ checks: Check[]; operations: OperationReport[] }> {
  const found = await fetchSdl(config);
  const { href } = graphqlUrl(config, '/schema');
  if ('problem' in found) {
    const say = `${href} gives no schema (${found.problem}). Foyer works without, and finds out what is missing as it goes.`;
    return { checks: [{ name: 'schema', state: 'warning', say }], operations: [] };
  }
  const report = operations(found.sdl);
  const check: Check = { name: 'schema', state: 'ok', say: `${href} gives ${found.sdl.length} characters.` };
  return { ...report, checks: [check, ...report.checks] };
}

function print({ checks, operations: reports, ok }: Report, all: boolean): void {
  for (const { name, state, say, details = [] } of checks) {
    console.log(`${MARKS[state]} ${name.padEnd(24)}${say}`);
    for (const detail of details) console.log(`    ${detail}`);
  }
  if (all) {
    console.log('\nOperations (grant, state, about so many units)');
    for (const { name, grant, state, cost } of reports)
      console.log(`  ${name.padEnd(24)}${grant.padEnd(8)}${state.padEnd(13)}${cost}`);
  }
  console.log(ok ? '\nNothing here keeps people from using Foyer.' : '\nPut right what is marked with ✗.');
}

async function main(): Promise<void> {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ options: { json: flag, token: flag, operations: flag, help: flag } });
  if (values.help) return console.log(HELP);
  const report = await examine(values.token ?? false);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else print(report, values.operations ?? false);
  process.exitCode = report.ok ? 0 : 1;
}

await main();

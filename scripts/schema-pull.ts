// npm run schema:pull: saves the SDL of the network that the environment names, and says what changed since the last time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentProblem, fetchSdl, readNetwork } from './network.ts';
import { membersOf, schemaChanges } from './schema-changes.ts';

const HELP = `npm run schema:pull -- [--out file] [--json]
  --out   where to keep it (.data/schema/<network>.graphql)
  --json  the changes as JSON`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = readNetwork();
  const found = await fetchSdl(config);
  if ('problem' in found) {
    console.error(`The schema of ${config.network} could not be had from ${config.apiUrl.origin}: ${found.problem}.`);
    return 1;
  }
  const file = values.out ?? `.data/schema/${config.network}.graphql`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const changes = before === null ? null : schemaChanges(before, found.sdl);
  const count = membersOf(found.sdl).size;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, found.sdl);
  if (values.json) {
    console.log(JSON.stringify({ network: config.network, file, members: count, changes }, null, 2));
    return 0;
  }
  console.log(`The schema of ${config.network} is in ${file}: ${count} types and members.`);
  if (!changes) console.log('There was none before, so nothing to compare it with.');
  else if (Object.values(changes).every((list) => list.length === 0))
    console.log('Nothing changed since the last time.');
  for (const [kind, list] of Object.entries(changes ?? {})) {
    if (list.length > 0) console.log(`\n${kind}\n${list.map((line: string) => `  ${line}`).join('\n')}`);
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof EnvironmentProblem)) throw error;
    console.error(
      `Foyer cannot start with this configuration:\n${error.problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    process.exitCode = 1;
  },
);

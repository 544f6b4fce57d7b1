// npm run bench prints every figure; npm run bench -- scale (or another name, or several) prints those alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf, root, start, stopAll, stopOnSignals, tools } from '../scripts/processes.ts';
import { firstScreen } from './first-screen.ts';
import { scale } from './scale.ts';
import { throughput } from './throughput.ts';
import { trust } from './trust.ts';

/** In the order in which they run. Those that drive Foyer need its production build. */
const BENCHES: Record<string, { run: () => Promise<void>; needsBuild: boolean }> = {
  'first-screen': { run: firstScreen, needsBuild: true },
  throughput: { run: throughput, needsBuild: true },
  trust: { run: trust, needsBuild: true },
  scale: { run: scale, needsBuild: false },
};

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined)
    throw new Error(`There is no bench “${unknown}”. There are: ${Object.keys(BENCHES).join(', ')}.`);
  const benches = Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name));
  const needsBuild = benches.some(([, bench]) => bench.needsBuild);
  if (needsBuild && !existsSync(join(root, '.next/BUILD_ID'))) await build();
  const built = needsBuild ? `, build ${buildId()}` : '';
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}${built}\n`);
  for (const [, bench] of benches) await bench.run();
}

const buildId = () => readFileSync(join(root, '.next/BUILD_ID'), 'utf8').trim();

async function build(): Promise<void> {
  console.log('No production build here: building one …');
  const child = start('next build', [tools.next, 'build'], { env: { NODE_ENV: 'production' } });
  if (exitCodeOf(await child.exited) !== 0) throw new Error(child.output());
}

stopOnSignals(() => 130);
main().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exit(1);
});

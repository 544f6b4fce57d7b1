// npm run bench: what the feed weighs, what its first screen asks of the network, and what the gateway's door costs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { firstLoad } from '../scripts/first-load.ts';
import { openHouse } from '../scripts/house.ts';
import { operationId } from '../scripts/operations.ts';
import { exitCodeOf, root, start, stopAll, stopOnSignals, tools } from '../scripts/processes.ts';
import { signedInCookie } from './sign-in.ts';

const ROUNDS = 7;
const ROUND_S = 4;
const WARM_UP_S = 3;
const CONNECTIONS = 16;

/** The smallest operation there is, so that the figure is the door's and not the network's. */
const OPERATION = 'Viewer';

async function main(): Promise<void> {
  if (!existsSync(join(root, '.next/BUILD_ID'))) await build();
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}, build ${buildId()}\n`);
  await firstScreen();
  await throughput();
}

const buildId = () => readFileSync(join(root, '.next/BUILD_ID'), 'utf8').trim();

async function build(): Promise<void> {
  console.log('No production build here: building one …');
  const child = start('next build', [tools.next, 'build'], { env: { NODE_ENV: 'production' } });
  if (exitCodeOf(await child.exited) !== 0) throw new Error(child.output());
}

async function firstScreen(): Promise<void> {
  const house = await openHouse();
  try {
    const cookie = await signedInCookie(house.foyerUrl);
    const before = house.upstream.requests.length;
    const { scripts, totalGzip } = await firstLoad(`${house.foyerUrl}/feed`, cookie);
    const asked = house.upstream.requests.slice(before);
    print(
      'First-load JavaScript of /feed',
      `${(totalGzip / 1000).toFixed(1)} kB gzip in ${scripts.length} files`,
      'Everything the signed-in feed page names in its script tags. The budget is 220 kB; an empty Next page weighs 135.',
    );
    print(
      'Upstream requests for the first screen',
      `${asked.length} (${asked.map(({ operation }) => operation).join(', ')}), in ${wavesOf(asked)} wave(s)`,
      'GraphQL requests that the network gets while /feed is rendered. One wave: none had to wait for another.',
    );
  } finally {
    await house.close();
  }
}

/** How many requests began only after all earlier ones had ended: 1 is no waterfall. */
function wavesOf(requests: { began: number; ended: number }[]): number {
  let waves = 0;
  let ended = Number.NEGATIVE_INFINITY;
  for (const request of [...requests].sort((a, b) => a.began - b.began)) {
    if (request.began >= ended) waves += 1;
    ended = Math.max(ended, request.ended);
  }
  return waves;
}

async function throughput(): Promise<void> {
  const house = await openHouse({ watched: false });
  try {
    const gateway = {
      url: `${house.foyerUrl}/api/graphql`,
      method: 'POST' as const,
      headers: {
        'content-type': 'application/json',
        'x-foyer': '1',
        origin: house.foyerUrl,
        'sec-fetch-site': 'same-origin',
        cookie: await signedInCookie(house.foyerUrl),
      },
      body: JSON.stringify({ id: operationId(OPERATION), variables: {} }),
    };
    const constant = { url: `${house.foyerUrl}/api/health/live` };
    for (const target of [constant, gateway]) await measure(target, WARM_UP_S);

    const rounds: { constant: number; gateway: number; p50: number; p99: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Side by side in time, and in turns who goes first: what else the machine does hits both alike.
      const order = round % 2 === 0 ? [constant, gateway] : [gateway, constant];
      const results = new Map<unknown, Awaited<ReturnType<typeof measure>>>();
      for (const target of order) results.set(target, await measure(target, ROUND_S));
      const [c, g] = [results.get(constant), results.get(gateway)];
      if (c && g) rounds.push({ constant: c.perSecond, gateway: g.perSecond, p50: g.p50, p99: g.p99 });
    }
    const ratio = median(rounds.map((round) => round.gateway / round.constant));
    print(
      'Throughput of /api/graphql',
      `${median(rounds.map((round) => round.gateway)).toFixed(0)} requests/s, p50 ${median(rounds.map((round) => round.p50))} ms, p99 ${median(rounds.map((round) => round.p99))} ms`,
      `${OPERATION} with a warm session: cookie, session, operation, the sandbox network and back, ${CONNECTIONS} at a time.`,
    );
    print(
      'A Next route handler that answers a constant',
      `${median(rounds.map((round) => round.constant)).toFixed(0)} requests/s`,
      'The floor of Next itself on this machine, in the same process (/api/health/live).',
    );
    print(
      'Ratio',
      ratio.toFixed(2),
      `Median of ${ROUNDS} rounds of ${ROUND_S} s, both measured in each. It includes the sandbox’s own work, which shares the machine.`,
    );
  } finally {
    await house.close();
  }
}

async function measure(target: Parameters<typeof autocannon>[0], seconds: number) {
  const result = await autocannon({ ...target, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${target.url}: ${result.non2xx} answers were no success and ${result.errors} failed, so nothing was measured.`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(what: string, figure: string, meaning: string): void {
  console.log(`${what}: ${figure}\n  ${meaning}\n`);
}

stopOnSignals(() => 130);
main().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exit(1);
});

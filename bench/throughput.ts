import { readFileSync } from 'node:fs';
import autocannon, { type Options } from 'autocannon';
import { type House, openHouse } from '../scripts/house.ts';
import { constantNetwork } from './constant-network.ts';
import { CONNECTIONS, doorTarget, OPERATION } from './door.ts';
import { median, print } from './report.ts';

const ROUNDS = 7;
const ROUND_S = 4;
const WARM_UP_S = 3;
const BAR = 0.75;
const MEMORY_REQUESTS = 50_000;
const MEMORY_BAR_MB = 20;

/** What the gateway's door costs, beside a route handler that answers a constant. */
export async function throughput(): Promise<void> {
  const network = await constantNetwork();
  const alone = await openHouse({ watched: false, environment: () => ({ MIGHTY_API_URL: network.url }) });
  try {
    await ratio(alone, 'a network that answers a constant', `what Foyer itself adds; the bar is ${BAR}`);
    await memory(alone);
  } finally {
    await alone.close();
    await network.close();
  }
  const whole = await openHouse({ watched: false });
  try {
    await ratio(whole, 'the sandbox network', 'with the sandbox’s own work, which shares the machine');
  } finally {
    await whole.close();
  }
}

async function ratio({ foyerUrl }: House, network: string, meaning: string): Promise<void> {
  const gateway = await doorTarget(foyerUrl);
  const constant = { url: `${foyerUrl}/api/health/live` };
  for (const target of [constant, gateway]) await measure(target, { duration: WARM_UP_S });

  const rounds: { constant: number; gateway: number; p50: number; p99: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Side by side in time, and in turns who goes first: what else the machine does hits both alike.
    const order = round % 2 === 0 ? [constant, gateway] : [gateway, constant];
    const results = new Map<Options, Awaited<ReturnType<typeof measure>>>();
    for (const target of order) results.set(target, await measure(target, { duration: ROUND_S }));
    const [c, g] = [results.get(constant), results.get(gateway)];
    if (c && g) rounds.push({ constant: c.perSecond, gateway: g.perSecond, p50: g.p50, p99: g.p99 });
  }
  const middle = (figure: (round: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  print(
    `/api/graphql against ${network}`,
    `${middle((round) => round.gateway / round.constant).toFixed(2)} of a Next route handler that answers a constant`,
    [
      `${OPERATION} with warm sessions, ${CONNECTIONS} at a time: ${meaning}.`,
      `${middle((round) => round.gateway).toFixed(0)} requests/s (p50 ${middle((round) => round.p50)} ms, p99 ${middle((round) => round.p99)} ms) beside`,
      `${middle((round) => round.constant).toFixed(0)} of /api/health/live; medians of ${ROUNDS} rounds of ${ROUND_S} s, both in each.`,
    ].join(' '),
  );
}

/** Resident memory of the server, in MB. Linux tells it; elsewhere there is no figure. */
function residentMb(pid: number | undefined): number | null {
  try {
    const pages = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return pages === undefined ? null : Number(pages) / 1024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function memory({ foyerUrl, foyer }: House): Promise<void> {
  const gateway = await doorTarget(foyerUrl);
  // The rounds before it were the warm-up: everything that is made once is made.
  const before = residentMb(foyer.pid);
  await measure(gateway, { amount: MEMORY_REQUESTS });
  const after = residentMb(foyer.pid);
  if (before === null || after === null) return;
  print(
    `Memory after ${MEMORY_REQUESTS.toLocaleString('en')} requests`,
    `${(after - before).toFixed(1)} MB more (${before.toFixed(0)} → ${after.toFixed(0)} MB resident)`,
    `Of the server process, warm before; the bar is ${MEMORY_BAR_MB} MB of growth.`,
  );
}

async function measure(target: Options, extent: { duration: number } | { amount: number }) {
  const result = await autocannon({ ...target, ...extent, connections: CONNECTIONS });
  if (result.non2xx > 0 || result.errors > 0) {
    const statuses = JSON.stringify(result.statusCodeStats);
    throw new Error(
      `${target.url}: not all went well (${statuses}, ${result.errors} failed), so nothing was measured.`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

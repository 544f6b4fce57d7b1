import autocannon, { type Client, type Request } from 'autocannon';
import { openHouse } from '../scripts/house.ts';
import { operationId } from '../scripts/operations.ts';
import { median, print } from './report.ts';
import { signedInCookie } from './sign-in.ts';

const ROUNDS = 7;
const ROUND_S = 4;
const WARM_UP_S = 3;
const CONNECTIONS = 16;
/** Enough that none of them asks faster than the door lets one session ask. */
const SESSIONS = 150;

/** The smallest operation there is, so that the figure is the door's and not the network's. */
const OPERATION = 'Viewer';

/** What the gateway's door costs, beside a route handler that answers a constant. */
export async function throughput(): Promise<void> {
  const house = await openHouse({ watched: false });
  try {
    const cookies: string[] = [];
    while (cookies.length < SESSIONS) cookies.push(await signedInCookie(house.foyerUrl));
    const body = JSON.stringify({ id: operationId(OPERATION), variables: {} });
    const headers = {
      'content-type': 'application/json',
      'x-foyer': '1',
      origin: house.foyerUrl,
      'sec-fetch-site': 'same-origin',
    };
    const gateway = {
      url: `${house.foyerUrl}/api/graphql`,
      // Each connection begins with another session: they would all ask as the same one at the same moment.
      setupClient: inTurns(
        cookies.map((cookie) => ({ method: 'POST' as const, headers: { ...headers, cookie }, body })),
      ),
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
      `${OPERATION} with warm sessions, ${SESSIONS} of them: cookie, session, operation, the sandbox network and back, ${CONNECTIONS} at a time.`,
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

function inTurns(requests: Request[]): (client: Client) => void {
  let clients = 0;
  return (client) => {
    const from = Math.floor((clients++ % CONNECTIONS) * (requests.length / CONNECTIONS));
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
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

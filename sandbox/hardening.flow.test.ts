import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultyNetwork, ME, startNetwork } from './faults/testing/network.ts';
import { type Malformed, malformedRequests } from './testing/malformed.ts';

let network: FaultyNetwork;
const broken: unknown[] = [];
const onBroken = (error: unknown) => void broken.push(error);
const opened: Socket[] = [];

beforeAll(async () => {
  process.on('uncaughtException', onBroken).on('unhandledRejection', onBroken);
  network = await startNetwork();
});
afterAll(async () => {
  for (const socket of opened) socket.destroy();
  await network.sandbox.close();
  process.off('uncaughtException', onBroken).off('unhandledRejection', onBroken);
});

/** What came back; '' where the connection was closed or left open without an answer. */
function exchange({ to, bytes, end }: Malformed): Promise<string> {
  const { apiUrl, communityUrl, controlUrl } = network.sandbox;
  const url = new URL({ api: apiUrl, community: communityUrl, control: controlUrl }[to]);
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), '127.0.0.1');
    opened.push(socket);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    // Being hung up on is one of the answers that such a request deserves.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(bytes, () => {
      if (end === 'open') resolve('');
      if (end === 'torn') socket.end();
    });
  });
}

/** Null for an answer that is as it should be. */
function complaint(request: Malformed, answer: string): string | null {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  const sent = request.bytes.toString('latin1').replace(/Authorization: [^\r]*/, 'Authorization: …');
  const said = `${request.to}, ${request.what}: ${status} to ${sent.slice(0, 300)}`;
  if (/^HTTP\/1\.1 5/m.test(answer)) return said;
  if (request.end) return null;
  if (Number.isNaN(status) || (request.statuses && !request.statuses.includes(status))) return said;
  return request.graphql && !answer.includes('"errors":[') ? said : null;
}

async function complaintsAbout(requests: Malformed[]): Promise<string[]> {
  const complaints: (string | null)[] = [];
  for (let i = 0; i < requests.length; i += 25) {
    const answered = requests.slice(i, i + 25).map(async (request) => complaint(request, await exchange(request)));
    complaints.push(...(await Promise.all(answered)));
  }
  return complaints.filter((said) => said !== null);
}

async function expectItServes() {
  expect(await network.json(ME)).toHaveProperty('data.me.name', 'Mira Lindqvist');
  expect((await fetch(`${network.api}/schema`)).status).toBe(200);
  expect((await fetch(`${network.sandbox.communityUrl}/sign-in`)).status).toBe(200);
  expect((await network.control('GET', '/')).status).toBe(200);
}

test.each([
  ['as it is', []],
  ['with a fault at every endpoint', ['api', 'schema', 'token', 'authorize']],
])('500 malformed requests are refused, and nothing brings the network down: %s', async (_how, endpoints) => {
  for (const endpoint of endpoints) await network.fault({ kind: 'latency', ms: 0, endpoint });
  const requests = malformedRequests(500, 20_260_320 + endpoints.length, network.mira.access_token);
  expect(await complaintsAbout(requests)).toEqual([]);
  await expectItServes();
  expect(broken).toEqual([]);
  expect(network.logged.filter((line) => /^(?:API:|faults:|(?:community|control) error)/.test(line))).toEqual([]);
});

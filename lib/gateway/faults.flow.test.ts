import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CreateCommentDocument, MemberCardDocument } from '@/graphql/generated/graphql';
import { makePlaces } from './places';
import { codesOf, session, testGateway } from './testing/gateway';
import {
  bytes,
  cutInTheMiddle,
  json,
  type NetworkDouble,
  type Reply,
  refusal,
  resetBeforeAnswer,
  silence,
  startNetworkDouble,
  text,
  trickle,
} from './testing/network-double';

const node = { data: { __typename: 'Query', node: null } };
const answered = json(200, node);

let network: NetworkDouble;
let foyer: ReturnType<typeof testGateway>;

beforeAll(async () => {
  network = await startNetworkDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  foyer = testGateway(network.url);
});

const card = () => foyer.execute(session, MemberCardDocument, { id: 'gid' });
const write = () => foyer.execute(session, CreateCommentDocument, { input: { postId: 'gid', body: '<p>x</p>' } });

describe('an answer that is none', () => {
  const JSON_TYPE = 'application/json';
  const nonsense: [string, Reply][] = [
    ['500', json(500, { errors: [refusal('INTERNAL_SERVER_ERROR')] })],
    ['404: network unknown', json(404, { errors: [refusal('NOT_FOUND')] })],
    ['broken JSON', text(200, JSON_TYPE, '{"data":{"node":')],
    ['nothing', text(200, JSON_TYPE, '')],
    ['a byte order mark', text(200, JSON_TYPE, '\ufeff{"data":{}}')],
    ['another charset by name', text(200, 'application/json; charset=utf-16le', JSON.stringify(node))],
    ['another charset in fact', bytes(200, JSON_TYPE, Buffer.from('{"data":{"node":"\xe9"}}', 'latin1'))],
    [
      'gzip that nobody asked for',
      bytes(200, JSON_TYPE, gzipSync(JSON.stringify(node)), { 'content-encoding': 'gzip' }),
    ],
    [
      'garbage that calls itself gzip',
      bytes(200, JSON_TYPE, Buffer.from([0x1f, 0x8b, 0xff, 0, 1]), { 'content-encoding': 'gzip' }),
    ],
    ['another type', text(200, 'text/plain', JSON.stringify(node))],
    ['a list', json(200, [node])],
    ['a string', json(200, 'ok')],
    ['neither data nor errors', json(200, {})],
    ['data of another kind', json(200, { data: [] })],
    ['more than fits', json(200, { data: { node: 'x'.repeat(200_000) } })],
  ];

  test.each(nonsense)('%s is the network’s trouble, asked once', async (_name, reply) => {
    network.answers(reply);
    const result = await card();
    expect(codesOf(result)).toEqual(['NETWORK_TROUBLE']);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(network.asked.length).toBe(1);
  });

  test.each(nonsense.filter(([name]) => !name.startsWith('404')))(
    '%s to a mutation: nobody knows whether it was done, and it is not repeated',
    async (_name, reply) => {
      network.answers(reply);
      expect(codesOf(await write())).toEqual(['OUTCOME_UNKNOWN']);
      expect(network.asked.length).toBe(1);
    },
  );

  test('a body without end is cut off at the limit', async () => {
    let written = 0;
    network.answers((res) => {
      res.writeHead(200, { 'content-type': JSON_TYPE });
      const more = () => {
        while (!res.destroyed && res.write('x'.repeat(16_384))) written += 16_384;
        written += 16_384;
      };
      res.on('drain', more);
      more();
    });
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
    expect(written).toBeLessThan(10_000_000);
  });

  test.each([200, 403])('%i with a page: Foyer is held for a robot; the token is not to blame', async (status) => {
    network.answers(text(status, 'text/html; charset=utf-8', '<h1>CANARY: checking your browser</h1>'));
    const result = await card();
    expect(codesOf(result)).toEqual(['NETWORK_BLOCKED']);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(foyer.asked).toEqual([{}]);
    expect(network.asked.length).toBe(1);
  });

  test.each([301, 302, 303, 307, 308])('%i: the token goes nowhere else', async (status) => {
    const elsewhere = await startNetworkDouble(answered);
    network.answers(text(status, JSON_TYPE, JSON.stringify(node), { location: elsewhere.url.href }));
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
    expect([network.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
    await elsewhere.close();
  });

  test.each([502, 503, 504])('%i passes: a query is asked again, a mutation is not', async (status) => {
    network.answers(text(status, 'text/html', 'restarting'), text(status, 'text/html', 'restarting'), answered);
    expect(await card()).toEqual(node);
    expect(foyer.slept).toEqual([125, 250]);
    network.answers(text(status, 'text/html', 'restarting'));
    expect(codesOf(await write())).toEqual(['OUTCOME_UNKNOWN']);
    expect(network.asked.length).toBe(1);
  });
});

describe('a connection that breaks', () => {
  test.each([
    ['before the answer', resetBeforeAnswer],
    ['in the middle of it', cutInTheMiddle],
  ])('%s: a query is asked again, twice at most; a mutation never, it may have been done', async (_name, broken) => {
    network.answers(broken, broken, answered);
    expect(await card()).toEqual(node);
    expect(network.asked.length).toBe(3);

    network.answers(broken);
    expect(codesOf(await card())).toEqual(['UNREACHABLE']);
    expect(network.asked.length).toBe(3);

    network.answers(broken);
    expect(codesOf(await write())).toEqual(['OUTCOME_UNKNOWN']);
    expect(network.asked.length).toBe(1);
  });

  test('a kept-alive socket that dies as it is used again: a new one is taken', async () => {
    const ports: (number | undefined)[] = [];
    const noted =
      (reply: Reply): Reply =>
      (res, asked) => {
        ports.push(res.socket?.remotePort);
        reply(res, asked);
      };
    const fresh = await startNetworkDouble(noted(answered), noted(resetBeforeAnswer), noted(answered));
    foyer = testGateway(fresh.url);
    await card();
    await new Promise(setImmediate); // the pool has its socket back
    expect(await card()).toEqual(node);
    expect(ports[1]).toBe(ports[0]);
    expect(ports[2]).not.toBe(ports[0]);
    await fresh.close();
  });

  test('nobody there: nothing was sent, so a mutation is tried again too', async () => {
    foyer = testGateway(new URL(`http://127.0.0.1:${await freePort()}`));
    expect(codesOf(await card())).toEqual(['UNREACHABLE']);
    expect(foyer.slept).toEqual([125, 250]);
    foyer = testGateway(new URL(`http://127.0.0.1:${await freePort()}`));
    expect(codesOf(await write())).toEqual(['UNREACHABLE']);
    expect(foyer.slept).toEqual([125, 250]);
    expect(foyer.lines.map((line) => line.attempts)).toEqual([3]);
  });
});

describe('a network that is slow', () => {
  test.each<[string, Reply, object]>([
    ['no header at all', silence, { headersMs: 100 }],
    ['headers without end', slowHeaders, { headersMs: 100 }],
    ['half a body, then nothing', stallInBody, { idleMs: 100 }],
    ['a byte now and then', trickle, { wholeMs: 150 }],
    ['silence, whole', silence, { wholeMs: 150 }],
  ])('%s: waited for once, no longer than its limit', async (_name, slow, limits) => {
    foyer = testGateway(network.url, { limits: { wholeMs: 60_000, headersMs: 60_000, idleMs: 60_000, ...limits } });
    network.answers(slow);
    const [read, written] = await Promise.all([card(), write()]);
    expect([codesOf(read), codesOf(written)]).toEqual([['UNREACHABLE'], ['OUTCOME_UNKNOWN']]);
    expect(network.asked.length).toBe(2);
  });

  test('its socket is given up, so that nothing is left behind', async () => {
    foyer = testGateway(network.url, { limits: { headersMs: 100 } });
    const closed = new Promise<void>((resolve) => {
      network.answers((res) => void res.once('close', resolve));
    });
    await card();
    await closed;
  });

  test('one member’s slow answers do not hold up another’s', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    network.answers((res, asked) => {
      if (asked.body.includes('"slow"')) held.then(() => answered(res, asked));
      else answered(res, asked);
    });
    const slow = Array.from({ length: 40 }, () => foyer.execute(session, MemberCardDocument, { id: 'slow' }));
    const other = { ...session, key: 'another' };
    expect(await foyer.execute(other, MemberCardDocument, { id: 'quick' })).toEqual(node);
    expect(network.asked.filter(({ body }) => body.includes('"slow"')).length).toBe(16);
    release();
    expect(await Promise.all(slow)).toEqual(slow.map(() => node));
  });
});

describe('when all places are taken', () => {
  const limits = { perSession: 2, inAll: 3, sessionQueue: 0, queue: 0, waitMs: 1 };
  const as = (key: string) => foyer.execute({ ...session, key }, MemberCardDocument, { id: 'gid' });

  test.each([
    ['one session’s own: it is told to wait', ['a', 'a'], 'a', 'THROTTLED'],
    ['everybody’s: Foyer is busy', ['a', 'a', 'b'], 'c', 'BUSY'],
  ])('%s, in a second, and nothing is sent', async (_name, inside, next, code) => {
    foyer = testGateway(network.url, { places: makePlaces(limits) });
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    network.answers((res, asked) => void held.then(() => answered(res, asked)));
    const busy = inside.map(as);
    const result = await as(next);
    expect(codesOf(result)).toEqual([code]);
    expect(result.errors?.[0]?.retryAfterS).toBe(1);
    answer();
    await Promise.all(busy);
    expect(network.asked.length).toBe(inside.length);
    expect(await as(next)).toEqual(node);
  });
});

/** A status line at once, then header after header. */
function slowHeaders(res: Parameters<Reply>[0]): void {
  const { socket } = res;
  socket?.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => socket?.write('x-more: 1\r\n'), 20);
  socket?.once('close', () => clearInterval(timer));
}

function stallInBody(res: Parameters<Reply>[0]): void {
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  res.write('{"data":{"node":');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

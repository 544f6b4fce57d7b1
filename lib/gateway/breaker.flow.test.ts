import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CreateCommentDocument, MemberCardDocument } from '@/graphql/generated/graphql';
import { makeBreaker } from './breaker';
import { codesOf, session, testGateway } from './testing/gateway';
import {
  json,
  type NetworkDouble,
  type Reply,
  resetBeforeAnswer,
  startNetworkDouble,
  text,
} from './testing/network-double';

const node = { data: { __typename: 'Query', node: null } };
const answered = json(200, node);

let network: NetworkDouble;
let clock: { now: number };
let breaker: ReturnType<typeof makeBreaker>;
let foyer: ReturnType<typeof testGateway>;

beforeAll(async () => {
  network = await startNetworkDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  clock = { now: 0 };
  breaker = makeBreaker(() => clock.now);
  foyer = testGateway(network.url, { breaker });
});

const card = () => foyer.execute(session, MemberCardDocument, { id: 'gid' });
const write = () => foyer.execute(session, CreateCommentDocument, { input: { postId: 'gid', body: 'x' } });

async function open(reply: Reply = json(500, {})) {
  network.answers(reply);
  for (let asked = 0; asked < 5 && breaker.health().state === 'closed'; asked++) await card();
  expect(breaker.health().state).toBe('open');
}

describe('a network that is down is left alone', () => {
  test.each<[string, Reply]>([
    ['500', json(500, {})],
    ['503, which is asked again meanwhile', text(503, 'text/plain', 'restarting')],
    ['a connection that breaks', resetBeforeAnswer],
    ['a page that takes Foyer for a robot', text(403, 'text/html', '<h1>Just a moment</h1>')],
  ])('after five failures in a row: %s', async (_name, reply) => {
    await open(reply);
    expect(network.asked.length).toBe(5);
    network.answers(answered);
    const result = await card();
    expect(codesOf(result)).toEqual(['NETWORK_TROUBLE']);
    expect(result.errors?.[0]?.retryAfterS).toBe(5);
    expect(codesOf(await write())).toEqual(['NETWORK_TROUBLE']);
    expect(network.asked).toEqual([]);
  });

  test.each<[string, Reply]>([
    ['429', text(429, 'text/plain', 'slow', { 'retry-after': '0' })],
    ['no such network', json(404, {})],
    ['a refused token', json(401, {})],
    ['a redirect', text(302, 'text/plain', '', { location: 'https://elsewhere.example' })],
    ['an answer too large for us', json(200, { data: { node: 'x'.repeat(200_000) } })],
    ['errors in an answer', json(200, { data: null, errors: [{ message: 'x' }] })],
  ])('%s is an answer: the network is up', async (_name, reply) => {
    network.answers(reply);
    for (let asked = 0; asked < 8; asked++) await card();
    expect(breaker.health().state).toBe('closed');
  });

  test('one success, anybody’s, begins the count anew', async () => {
    const bad = json(500, {});
    network.answers(bad, bad, bad, bad, answered, bad, bad, bad, bad, answered);
    for (let asked = 0; asked < 10; asked++) await card();
    expect(breaker.health()).toEqual({ state: 'closed', since: null });
  });
});

describe('and looked at again', () => {
  test('after a rest by one request alone, whose success lets everybody in', async () => {
    await open();
    clock.now += 5_000;
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    network.answers((res, asked) => void held.then(() => answered(res, asked)));
    const probe = card();
    const meanwhile = await card();
    expect(codesOf(meanwhile)).toEqual(['NETWORK_TROUBLE']);
    expect(breaker.health().state).toBe('half-open');
    answer();
    expect(await probe).toEqual(node);
    expect(breaker.health()).toEqual({ state: 'closed', since: null });
    expect(await card()).toEqual(node);
    expect(network.asked.length).toBe(2);
  });

  test('a probe that fails doubles the rest, to a minute at most', async () => {
    await open();
    const rests: number[] = [];
    for (let probe = 0; probe < 6; probe++) {
      const rest = breaker.enter() ?? 0;
      rests.push(rest);
      clock.now += rest;
      await card();
    }
    expect(rests).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(network.asked.length).toBe(5 + 6);
    expect(breaker.health()).toEqual({ state: 'open', since: 0 });
  });

  test('a probe whose token is refused found the network up', async () => {
    await open();
    clock.now += 5_000;
    network.answers(json(401, {}), answered);
    expect(await card()).toEqual(node);
    expect(breaker.health().state).toBe('closed');
  });

  test('stragglers from before do not lengthen the rest', async () => {
    await open();
    const rest = breaker.enter();
    breaker.settle('failed');
    expect(breaker.enter()).toBe(rest);
  });
});

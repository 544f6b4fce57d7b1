import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CreateCommentDocument, MemberCardDocument } from '@/graphql/generated/graphql';
import { StoreUnavailableError } from '@/lib/store';
import { sqliteStore } from '@/lib/store/sqlite';
import { makePause } from './pause';
import { codesOf, memoryStore, session, testGateway } from './testing/gateway';
import { json, type NetworkDouble, refusal, startNetworkDouble, text } from './testing/network-double';

const node = { data: { __typename: 'Query', node: null } };
const answered = json(200, node);
const tooMany = (retryAfter?: string) =>
  text(429, 'text/plain', 'slow down', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
/** As a network says it inside an answer: what the operation costs, what is left, how fast that grows. */
const throttled = (data: unknown, cost: object = {}, headers = {}) =>
  json(200, { data, errors: [refusal('THROTTLED', ['node'])], extensions: { cost } }, headers);

let network: NetworkDouble;
let foyer: ReturnType<typeof testGateway>;

beforeAll(async () => {
  network = await startNetworkDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  foyer = testGateway(network.url);
});

const card = (from = foyer) => from.execute(session, MemberCardDocument, { id: 'gid' });
const write = () => foyer.execute(session, CreateCommentDocument, { input: { postId: 'gid', body: '<p>x</p>' } });
const waitOf = (result: { errors?: { retryAfterS?: number }[] }) => result.errors?.[0]?.retryAfterS;

describe('429', () => {
  test.each<[string | undefined, number]>([
    ['7', 7_250],
    ['0', 250],
    [new Date(Date.now() - 60_000).toUTCString(), 250],
    ['soon', 500],
    [undefined, 500],
  ])('with Retry-After %s is waited out, and the query asked again', async (header, expected) => {
    network.answers(tooMany(header), answered);
    expect(await card()).toEqual(node);
    expect(foyer.slept).toEqual([expected]);
    expect(network.asked.length).toBe(2);
  });

  test.each<[string, number]>([
    ['11', 12],
    ['999999999', 3_601],
  ])('with Retry-After %s: longer than a request waits, so the client is told', async (header, seconds) => {
    network.answers(tooMany(header));
    const result = await card();
    expect([codesOf(result), waitOf(result)]).toEqual([['THROTTLED'], seconds]);
    expect(foyer.slept).toEqual([]);
    expect(network.asked.length).toBe(1);
  });

  test('again and again: the waits grow, three requests at most', async () => {
    network.answers(tooMany());
    expect(codesOf(await card())).toEqual(['THROTTLED']);
    expect(foyer.slept).toEqual([500, 1_000]);
    expect(network.asked.length).toBe(3);
  });

  test('to a mutation: it is told, not sent again; the next one waits before its first byte', async () => {
    network.answers(tooMany('3'), json(200, { data: { createComment: { errors: [], comment: null } } }));
    const result = await write();
    expect([codesOf(result), waitOf(result)]).toEqual([['THROTTLED'], 4]);
    expect(network.asked.length).toBe(1);
    expect(codesOf(await write())).toBeUndefined();
    expect(foyer.slept).toEqual([3_250]);
  });

  test('while the pause lasts, nobody asks', async () => {
    network.answers(tooMany('60'));
    await card();
    network.answers(answered);
    expect(codesOf(await card())).toEqual(['THROTTLED']);
    expect(codesOf(await write())).toEqual(['THROTTLED']);
    expect(network.asked).toEqual([]);
    foyer.clock.now += 61_000;
    expect(await card()).toEqual(node);
  });
});

describe('THROTTLED in an answer of 200', () => {
  test.each<[string, object, object, number]>([
    ['what it costs and how fast the bucket fills', status(900, 100, 200), {}, 4_250],
    ['the cost by its other name', { complexity: 300, ...status(undefined, 100, 100) }, {}, 2_250],
    ['Retry-After, which goes before', status(900, 100, 1), { 'retry-after': '2' }, 2_250],
    ['no word of how long', {}, {}, 500],
    ['a rate of nothing', status(900, 100, 0), {}, 500],
    [
      'words for numbers',
      { requestedQueryCost: '9', throttleStatus: { currentlyAvailable: '1', restoreRate: '1' } },
      {},
      500,
    ],
  ])('%s', async (_name, cost, headers, wait) => {
    network.answers(throttled({ node: null }, cost, headers), answered);
    expect(await card()).toEqual(node);
    expect(foyer.slept).toEqual([wait]);
  });

  test('data that came beside it is kept, and the next operation waits', async () => {
    const data = { node: { id: 'x', name: 'Ólafur' } };
    network.answers(throttled(data, status(900, 100, 200)), answered);
    const result = await card();
    expect(result.data).toEqual(data);
    expect([codesOf(result), waitOf(result)]).toEqual([['THROTTLED'], 4]);
    expect(network.asked.length).toBe(1);
    await card();
    expect(foyer.slept).toEqual([4_250]);
  });
});

function status(requestedQueryCost: number | undefined, currentlyAvailable: number, restoreRate: number): object {
  return { ...(requestedQueryCost && { requestedQueryCost }), throttleStatus: { currentlyAvailable, restoreRate } };
}

describe('one pause for all processes on a store', () => {
  test('what one is told, the others hear of within two seconds of traffic, without asking the network', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-pause-'));
    const stores = [0, 1].map(() => sqliteStore(join(folder, 'foyer.sqlite')));
    const [one, other] = stores.map((store) => testGateway(network.url, { store: () => store }));
    if (!one || !other) throw new Error('two processes');
    network.answers(answered);
    await card(other);
    network.answers(tooMany('60'));
    expect(codesOf(await card(one))).toEqual(['THROTTLED']);
    await vi.waitFor(async () => expect(await stores[1]?.get('pause:test')).not.toBeNull());

    other.clock.now += 2_000;
    network.answers(answered);
    await card(other); // this one still goes, and has the store looked at beside it
    await vi.waitFor(async () => expect(codesOf(await card(other))).toEqual(['THROTTLED']));
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  test('costs a request no read of the store: one look in two seconds, beside it', async () => {
    const store = memoryStore();
    const get = vi.spyOn(store, 'get');
    const clock = { now: 0 };
    const pause = makePause({ store: () => store, key: 'k', now: () => clock.now, random: () => 0, report: fail });
    for (clock.now = 1; clock.now < 10_000; clock.now += 10) pause.waitMs();
    expect(get).toHaveBeenCalledTimes(5);
  });

  test('the longest one stays, whoever writes last', async () => {
    const store = memoryStore();
    const pauses = [30, 5].map((seconds) => {
      const pause = makePause({ store: () => store, key: 'k', now: () => 0, random: () => 0, report: fail });
      pause.throttled(seconds);
      return pause;
    });
    await vi.waitFor(() => expect(pauses.map((pause) => pause.waitMs())).toEqual([30_000, 30_000]));
    expect(JSON.parse((await store.get('k'))?.value ?? '')).toMatchObject({ until: 30_000 });
  });

  test('a store that does not answer leaves each process its own pause', async () => {
    const down = () => Promise.reject(new StoreUnavailableError());
    foyer = testGateway(network.url, { store: () => ({ get: down, set: down }) });
    network.answers(tooMany('2'), answered);
    expect(await card()).toEqual(node);
    expect(foyer.slept).toEqual([2_250]);
    expect(foyer.reported.every((error) => error instanceof StoreUnavailableError)).toBe(true);
  });
});

function fail(error: unknown): void {
  throw error;
}

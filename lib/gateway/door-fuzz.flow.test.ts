import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CreateCommentDocument, FeedDocument, MemberCardDocument, ViewerDocument } from '@/graphql/generated/graphql';
import persisted from '@/graphql/generated/persisted-documents.json';
import { APP } from '@/lib/auth/testing/foyer';
import { operationId } from './operation-id';
import { type Door, startDoor } from './testing/door';
import { json } from './testing/network-double';

// Thousands of requests of one session: how many it may send is shown in door-rate.flow.test.ts.
vi.mock('./turnstile', () => ({
  waitOfSession: () => 0,
  waitOfAddress: () => 0,
  allowSignIn: () => ({ allowed: true }),
}));

const answer = json(200, { data: { __typename: 'Query', me: null, node: null, network: null } });
const manifest = new Set(Object.values(persisted));
const ids = Object.keys(persisted);
const viewer = { id: operationId(ViewerDocument), variables: {} };
const idOf = (document: object) => operationId(document);

let door: Door;

beforeAll(async () => {
  door = await startDoor();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  await door.close();
});
beforeEach(() => door.network.answers(answer));

const forwarded = () =>
  door.network.asked.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));

test('of 10,000 bodies nothing reaches the network but operations of the manifest', { timeout: 120_000 }, async () => {
  const name = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'sha256', '');
  const text = fc.constantFrom(
    '{ __typename }',
    '{ __schema { types { name } } }',
    'mutation { deletePost }',
    ...manifest,
  );
  const id = fc.oneof(fc.constantFrom(...ids), name, fc.string(), fc.jsonValue(), text);
  const variables = fc.oneof(
    fc.record({ id: fc.string(), first: fc.integer(), filters: fc.jsonValue() }, { requiredKeys: [] }),
    fc.dictionary(fc.oneof(name, fc.constantFrom('id', 'input', 'first', 'after', 'filters')), fc.jsonValue()),
    fc.constant({}),
    fc.jsonValue(),
  );
  const extra = fc.record(
    { query: text, operationName: fc.string(), extensions: fc.jsonValue(), documentId: id, doc_id: id },
    { requiredKeys: [] },
  );
  const lawful = fc.record({ id: fc.constantFrom(...ids), variables });
  const odd = fc
    .tuple(fc.record({ id, variables }, { requiredKeys: [] }), extra)
    .map(([one, two]) => ({ ...one, ...two }));
  const body = fc.oneof(
    lawful.map((one) => JSON.stringify(one)),
    odd.map((one) => JSON.stringify(one)),
    id.map((one) => JSON.stringify({ id: one, variables: {} })),
    fc.array(odd, { maxLength: 3 }).map((batch) => JSON.stringify(batch)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.tuple(lawful, fc.nat()).map(([one, cut]) => JSON.stringify(one).slice(0, cut % 200)),
  );
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const { status, code, headers } = await door.send(null, { body: sent });
      seen.set(`${status} ${code}`, (seen.get(`${status} ${code}`) ?? 0) + 1);
      return status < 500 && headers.get('cache-control') === 'no-store, private';
    }),
    { seed: 20_261_121, numRuns: 10_000 },
  );
  const documents = forwarded().map(({ query }) => query);
  expect(documents.filter((document) => !manifest.has(document))).toEqual([]);
  expect(new Set(documents).size).toBeGreaterThan(5);
  expect([...seen.keys()].sort()).toEqual([
    '200 HOST_MODE_ENDED',
    '200 undefined',
    '400 BAD_INPUT',
    '400 BAD_REQUEST',
    '400 UNKNOWN_OPERATION',
  ]);
});

test('who may ask: 4 sites, 5 modes, 7 methods, 6 content types, with and without Origin', {
  timeout: 60_000,
}, async () => {
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined];
  const modes = ['cors', 'no-cors', 'same-origin', 'websocket', 'navigate'];
  const methods = ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
  const types = [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    undefined,
  ];
  const origins = [APP, 'https://evil.example', 'null', undefined];
  const wrong: string[] = [];
  let answered = 0;
  for (const site of sites)
    for (const mode of modes)
      for (const method of methods)
        for (const type of types)
          for (const origin of origins) {
            const own = site === undefined ? origin === APP : site === 'same-origin';
            const asJson = type?.startsWith('application/json') ?? false;
            const expected = method !== 'POST' ? 405 : !own || mode === 'navigate' ? 403 : asJson ? 200 : 415;
            const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'content-type': type, origin };
            const body = ['GET', 'HEAD'].includes(method) ? null : new TextEncoder().encode(JSON.stringify(viewer));
            const got = await door.send(viewer, { method, headers, body });
            if (got.status === 200) answered++;
            if (got.status !== expected) wrong.push(`${got.status}: ${JSON.stringify({ method, ...headers })}`);
            if ([...got.headers.keys()].some((name) => name.startsWith('access-control'))) wrong.push('CORS');
          }
  expect(wrong).toEqual([]);
  expect(forwarded().length).toBe(answered);
  expect(answered).toBe(2 * 4 * (4 + 1));
});

describe('variables', () => {
  test.each<[string, object]>([
    ['a page of a milliard', { id: idOf(FeedDocument), variables: { filters: {}, first: 1e9 } }],
    ['a page of 51', { id: idOf(FeedDocument), variables: { filters: {}, first: 51 } }],
    ['a page of less than nothing', { id: idOf(FeedDocument), variables: { filters: {}, first: -1 } }],
    ['a number that is none', { id: idOf(FeedDocument), variables: { filters: {}, first: '20' } }],
    ['a prototype as a name', { id: viewer.id, variables: JSON.parse('{"__proto__":{"x":1}}') }],
  ])('%s is refused', async (_name, body) => {
    expect(await door.send(body)).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    expect(forwarded()).toEqual([]);
  });

  test('JSON 10,000 deep is refused where it does not fit, and does no harm where it does not matter', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    for (const body of [
      deep,
      `{"id":"${viewer.id}","variables":${deep}}`,
      `{"id":"${viewer.id}","variables":{"x":${deep}}}`,
      `{"id":"${idOf(FeedDocument)}","variables":{"filters":${deep}}}`,
      `{"id":"${idOf(FeedDocument)}","variables":{"filters":{"mine":${deep}}}}`,
    ]) {
      expect((await door.send(null, { body })).status).toBe(400);
    }
    expect(forwarded()).toEqual([]);
  });

  test('of a key that comes twice the last one counts, and only it', async () => {
    const card = idOf(MemberCardDocument);
    const body = `{"id":"${card}","id":"${viewer.id}","variables":{"id":"x"},"variables":{}}`;
    expect((await door.send(null, { body })).status).toBe(200);
    expect(forwarded().map(({ operationName }) => operationName)).toEqual(['Viewer']);
  });

  test('half a surrogate pair passes as what it is, in JSON that anybody can read', async () => {
    const body = `{"id":"${idOf(MemberCardDocument)}","variables":{"id":"a\\ud800z"}}`;
    expect((await door.send(null, { body })).status).toBe(200);
    expect(forwarded()[0].variables).toEqual({ id: 'a\ud800z' });
  });
});

describe('headers', () => {
  test('of the network’s forty none comes down, of the browser’s none goes up', async () => {
    const odd = Object.fromEntries(Array.from({ length: 32 }, (_, at) => [`x-odd-${at}`, 'CANARY']));
    const named = {
      'set-cookie': 'evil=CANARY',
      server: 'CANARY',
      'access-control-allow-origin': '*',
      'x-powered-by': 'CANARY',
      'www-authenticate': 'Basic realm=CANARY',
      'cache-control': 'public, max-age=86400',
      link: '<https://evil.example>; rel=preload',
      location: 'https://evil.example',
      'content-security-policy': 'script-src *',
    };
    door.network.answers(json(200, { data: { me: null } }, { ...odd, ...named }));
    const hops = { te: 'trailers', 'x-forwarded-for': '10.0.0.1', 'x-evil': 'CANARY', authorization: 'Bearer CANARY' };
    const { headers } = await door.send(viewer, {
      headers: { ...hops, 'accept-language': 'is', 'user-agent': 'CANARY' },
    });
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-store, private',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    const [asked] = door.network.asked;
    expect(Object.keys(asked?.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ]);
    expect(asked?.headers.authorization).toBe('Bearer CANARY-AT-1');
    expect(asked?.headers['user-agent']).toMatch(/^foyer\/\d+\.\d+\.\d+ \(\+http:\/\/localhost:3990\)$/);
  });

  test('two members who ask the same are asked for both, each with their own token', async () => {
    const body = { id: idOf(MemberCardDocument), variables: { id: 'same' } };
    await door.send(body);
    await door.send(body, { headers: { cookie: await door.newSession() } });
    const tokens = door.network.asked.map(({ headers }) => headers.authorization);
    expect(tokens).toEqual(['Bearer CANARY-AT-1', 'Bearer CANARY-AT-2']);
  });
});

describe('a mutation that comes twice', () => {
  const comment = (clientMutationId: string | null, body = '<p>Ahoy</p>') => ({
    id: idOf(CreateCommentDocument),
    variables: { input: { postId: 'p', body, clientMutationId } },
  });
  const done = json(200, { data: { createComment: { errors: [], comment: null } } });

  test('under one name reaches the network once, at the same time or after, and both get its answer', async () => {
    door.network.answers(done);
    const both = await Promise.all([door.send(comment('one')), door.send(comment('one'))]);
    const after = await door.send(comment('one'));
    for (const { status, json } of [...both, after]) expect([status, json]).toEqual([200, both[0].json]);
    expect(both[0].json.data).toEqual({ createComment: { errors: [], comment: null } });
    expect(forwarded().length).toBe(1);
  });

  test('under another name, with other words, from another session, or without a name is another one', async () => {
    door.network.answers(done);
    await door.send(comment('two'));
    await door.send(comment('three'));
    await door.send(comment('two', '<p>Other words</p>'));
    await door.send(comment('two'), { headers: { cookie: await door.newSession() } });
    await door.send(comment(null));
    await door.send(comment(null));
    expect(forwarded().length).toBe(6);
  });

  test('after no answer came, a new try is a new request', async () => {
    door.network.answers(json(500, {}), done);
    expect(await door.send(comment('four'))).toMatchObject({ status: 502, code: 'OUTCOME_UNKNOWN' });
    expect((await door.send(comment('four'))).status).toBe(200);
    expect(forwarded().length).toBe(2);
  });
});

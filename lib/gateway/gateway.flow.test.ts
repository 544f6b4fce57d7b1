import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CreateCommentDocument, FeedDocument, MemberCardDocument, ShellDocument } from '@/graphql/generated/graphql';
import { serializeContent } from '@/lib/content/compose';
import { contentFromHtml } from '@/lib/content/sanitize';
import { parseContent, plainText } from '@/lib/content/tree';
import { mightyNetwork } from '@/lib/networks/mighty';
import type { Session } from '@/lib/session';
import { type Execute, type GatewayParts, type LogLine, makeGateway } from './gateway';
import {
  cutInTheMiddle,
  json,
  type NetworkDouble,
  refusal,
  resetBeforeAnswer,
  silence,
  startNetworkDouble,
  text,
  trickle,
} from './testing/network-double';

const session: Session = {
  key: 'k',
  member: { id: null, name: null },
  grants: ['member'],
  scopes: {},
  createdAt: 0,
  lastUsedAt: 0,
};
const node = { data: { __typename: 'Query', node: null } };
const comment = { input: { postId: 'gid', body: '<p>CANARY-WORDS</p>' } };

let network: NetworkDouble;
let asked: { refused?: string }[];
let ended: string[];
let slept: number[];
let lines: LogLine[];
let reported: unknown[];

beforeAll(async () => {
  network = await startNetworkDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  asked = [];
  ended = [];
  slept = [];
  lines = [];
  reported = [];
});

function gateway({
  apiUrl = network.url,
  wholeMs = 5_000,
  ...parts
}: Partial<GatewayParts> & { apiUrl?: URL; wholeMs?: number } = {}): Execute {
  const config = { apiUrl, network: 'tide water', appUrl: new URL('https://foyer.example'), version: '1.2.3' };
  const communityUrl = new URL('https://tidewater.example');
  return makeGateway({
    network: mightyNetwork(config, { connectMs: 3_000, wholeMs, bytes: 100_000 }),
    accessToken: async (_session, grant, options = {}) => {
      asked.push(options);
      return `CANARY-${grant}-${asked.length}`;
    },
    endRefused: async (_session, grant, refused) => void ended.push(`${grant} ${refused}`),
    safeHtml: (html) => serializeContent(contentFromHtml(html, { communityUrl })),
    log: (line) => lines.push(line),
    report: (error) => reported.push(error),
    sleep: async (ms) => slept.push(ms),
    random: () => 0.5,
    ...parts,
  });
}

const card = (execute = gateway()) => execute(session, MemberCardDocument, { id: 'gid' });
const write = (execute = gateway()) => execute(session, CreateCommentDocument, comment);
const codesOf = (result: { errors?: { code: string }[] }) => result.errors?.map((error) => error.code);

describe('what is sent', () => {
  test('the persisted text, the variables with their defaults, and no header but four', async () => {
    network.answers(json(200, { data: { __typename: 'Query', network: { id: 'n', feed: { nodes: [] } } } }));
    await gateway()(session, FeedDocument, { filters: { mine: true } });
    const [request] = network.asked;
    expect(request?.path).toBe('/networks/tide%20water/graphql');
    expect(request?.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer CANARY-member-1',
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(request?.body ?? '')),
      'content-type': 'application/json',
      host: network.url.host,
      'user-agent': 'foyer/1.2.3 (+https://foyer.example)',
    });
    const body = JSON.parse(request?.body ?? '');
    expect(Object.keys(body)).toEqual(['query', 'operationName', 'variables']);
    expect(body.query).toMatch(/query Feed\(/);
    expect(body.variables).toEqual({ filters: { mine: true, personalized: true }, first: 20 });
  });

  test.each<[string, unknown]>([
    ['a missing variable', {}],
    ['a variable of another type', { id: { $ne: null } }],
    ['null where something must be', { id: null }],
    ['a variable that the operation has not', { id: 'gid', admin: true }],
    ['a name of the prototype', JSON.parse('{"id":"gid","__proto__":{"x":1}}')],
    ['nothing at all', undefined],
  ])('%s is refused before anything is sent', async (_name, variables) => {
    network.answers(json(200, node));
    expect(codesOf(await gateway()(session, MemberCardDocument, variables as { id: string }))).toEqual(['BAD_INPUT']);
    expect(network.asked).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each<[string, object]>([
    ['a number beyond 32 bits', { filters: {}, first: 1e10 }],
    ['an enum value that is none', { filters: { sortBy: 'DROP' } }],
    ['a field that the input has not', { filters: { secret: true } }],
    ['a prototype inside an input', { filters: JSON.parse('{"__proto__":{"mine":true}}') }],
    ['a list where a flag belongs', { filters: { mine: [[[[true]]]] } }],
  ])('%s in an input is refused', async (_name, variables) => {
    network.answers(json(200, node));
    expect(codesOf(await gateway()(session, FeedDocument, variables as never))).toEqual(['BAD_INPUT']);
    expect(network.asked).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', '', 'sha256:0'])('the id "%s" is unknown', async (id) => {
    expect(codesOf(await gateway()(session, id, {}))).toEqual(['UNKNOWN_OPERATION']);
    expect(asked).toEqual([]);
  });

  test('a session without the grant is told so, and no token is asked for', async () => {
    expect(codesOf(await gateway()({ ...session, grants: [] }, ShellDocument, {}))).toEqual(['FORBIDDEN']);
    expect(asked).toEqual([]);
  });
});

describe('a token that is refused', () => {
  const unauthenticated = { errors: [refusal('UNAUTHENTICATED')] };

  test.each([
    ['401', json(401, unauthenticated)],
    ['401 with a page', text(401, 'text/html', '<h1>401</h1>')],
    ['200 with UNAUTHENTICATED', json(200, { data: null, ...unauthenticated })],
    [
      '200 with UNAUTHENTICATED and an empty root',
      json(200, { data: { __typename: 'Query', node: null }, ...unauthenticated }),
    ],
  ])('%s: replaced once, replayed once', async (_name, refused) => {
    network.answers(refused, json(200, node));
    expect(await card()).toEqual(node);
    expect(asked).toEqual([{}, { refused: 'CANARY-member-1' }]);
    expect(network.asked.map((request) => request.headers.authorization)).toEqual([
      'Bearer CANARY-member-1',
      'Bearer CANARY-member-2',
    ]);
    expect(slept).toEqual([]);
    expect(ended).toEqual([]);
  });

  test('a mutation is replayed too: refused means not done', async () => {
    network.answers(json(401, unauthenticated), json(200, { data: { createComment: { errors: [], comment: null } } }));
    expect(codesOf(await write())).toBeUndefined();
    expect(network.asked.length).toBe(2);
  });

  test('refused again: the session is over, after two requests', async () => {
    network.answers(json(401, unauthenticated));
    expect(codesOf(await card())).toEqual(['SESSION_ENDED']);
    expect(network.asked.length).toBe(2);
    expect(ended).toEqual(['member CANARY-member-2']);
  });

  test('UNAUTHENTICATED beside data that was read is that field’s trouble, not the token’s', async () => {
    network.answers(
      json(200, { data: { node: { id: 'x' } }, errors: [refusal('UNAUTHENTICATED', ['node', 'shortBio'])] }),
    );
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
    expect(network.asked.length).toBe(1);
  });
});

describe('an answer that is none', () => {
  test.each([
    ['500', json(500, { errors: [refusal('INTERNAL_SERVER_ERROR')] })],
    ['404: network unknown', json(404, { errors: [refusal('NOT_FOUND')] })],
    ['a 403 page', text(403, 'text/html', '<h1>CANARY</h1>')],
    ['a 200 page', text(200, 'text/html; charset=utf-8', '<h1>CANARY</h1>')],
    ['broken JSON', text(200, 'application/json', '{"data":{"node":')],
    ['nothing', text(200, 'application/json', '')],
    ['a byte order mark', text(200, 'application/json', '\ufeff{"data":{}}')],
    ['a list', json(200, [node])],
    ['a string', json(200, 'ok')],
    ['neither data nor errors', json(200, {})],
    ['data of another kind', json(200, { data: [] })],
    ['more than fits', json(200, { data: { node: 'x'.repeat(200_000) } })],
  ])('%s is the network’s trouble, asked once', async (_name, reply) => {
    network.answers(reply);
    const result = await card();
    expect(codesOf(result)).toEqual(['NETWORK_TROUBLE']);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(network.asked.length).toBe(1);
  });

  test.each([301, 302, 307, 308])('%i: the token goes nowhere else', async (status) => {
    const elsewhere = await startNetworkDouble(json(200, node));
    network.answers(text(status, 'application/json', JSON.stringify(node), { location: elsewhere.url.href }));
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
    expect([network.asked.length, elsewhere.asked.length]).toEqual([1, 0]);
    await elsewhere.close();
  });

  test.each([502, 503, 504])('%i passes: a query is asked again, a mutation is not', async (status) => {
    network.answers(text(status, 'text/html', 'restarting'), text(status, 'text/html', 'restarting'), json(200, node));
    expect(await card()).toEqual(node);
    expect(slept).toEqual([125, 250]);
    network.answers(text(status, 'text/html', 'restarting'));
    expect(codesOf(await write())).toEqual(['NETWORK_TROUBLE']);
    expect(network.asked.length).toBe(1);
  });

  test.each([
    ['7', 7],
    ['0', 0],
    ['999999999', 3_600],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('429 with Retry-After %s', async (header, expected) => {
    network.answers(text(429, 'text/plain', 'slow down', header === undefined ? {} : { 'retry-after': header }));
    const result = await card();
    expect(codesOf(result)).toEqual(['THROTTLED']);
    expect(result.errors?.[0]?.retryAfterS).toBe(expected);
    expect(network.asked.length).toBe(1);
  });
});

describe('a connection that breaks', () => {
  test.each([
    ['before the answer', resetBeforeAnswer],
    ['in the middle of it', cutInTheMiddle],
  ])('%s: a query is asked again, twice at most; a mutation never, it may have been done', async (_name, broken) => {
    network.answers(broken, broken, json(200, node));
    expect(await card()).toEqual(node);
    expect(network.asked.length).toBe(3);

    network.answers(broken);
    expect(codesOf(await card())).toEqual(['UNREACHABLE']);
    expect(network.asked.length).toBe(3);

    network.answers(broken);
    expect(codesOf(await write())).toEqual(['UNREACHABLE']);
    expect(network.asked.length).toBe(1);
  });

  test('nobody there: nothing was sent, so a mutation is tried again too', async () => {
    const closed = await freePort();
    const execute = gateway({ apiUrl: new URL(`http://127.0.0.1:${closed}`) });
    expect(codesOf(await card(execute))).toEqual(['UNREACHABLE']);
    expect(codesOf(await write(execute))).toEqual(['UNREACHABLE']);
    expect(slept).toEqual([125, 250, 125, 250]);
    expect(lines.map((line) => line.attempts)).toEqual([3, 3]);
  });

  test.each([
    ['silence', silence],
    ['a byte now and then', trickle],
  ])('%s is waited for once, no longer than the limit', async (_name, slow) => {
    network.answers(slow);
    const started = performance.now();
    expect(codesOf(await card(gateway({ wholeMs: 150 })))).toEqual(['UNREACHABLE']);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(network.asked.length).toBe(1);
  });
});

describe('errors in an answer', () => {
  test.each([
    ['NOT_FOUND', 'NOT_FOUND'],
    ['FORBIDDEN', 'FORBIDDEN'],
    ['BAD_USER_INPUT', 'BAD_INPUT'],
    ['THROTTLED', 'THROTTLED'],
    ['INTERNAL_SERVER_ERROR', 'NETWORK_TROUBLE'],
    ['undefinedField', 'NETWORK_TROUBLE'],
    ['__proto__', 'NETWORK_TROUBLE'],
    [null, 'NETWORK_TROUBLE'],
  ])('%s is told as %s, in our words', async (code, ours) => {
    network.answers(json(200, { data: { node: null }, errors: [refusal(code, ['node'])] }, { 'retry-after': '3' }));
    const { data, errors } = await card();
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ code: ours, path: ['node'] }]);
    expect(errors?.[0]?.retryAfterS).toBe(ours === 'THROTTLED' ? 3 : undefined);
    expect(JSON.stringify(errors)).not.toMatch(/CANARY|models\.rb/);
  });

  test('a payload’s own errors pass: they are written for members', async () => {
    const data = { createComment: { errors: ['This post is closed.'], comment: null } };
    network.answers(json(200, { data }));
    expect(await write()).toEqual({ data });
  });
});

describe('the session’s own failures', () => {
  test.each([
    ['SessionEndedError', 'SESSION_ENDED'],
    ['StoreUnavailableError', 'STORE_UNAVAILABLE'],
    ['NetworkUnreachableError', 'UNREACHABLE'],
    ['TypeError', 'INTERNAL'],
  ])('%s is %s', async (name, code) => {
    const error = Object.assign(new Error('CANARY'), { name });
    const result = await card(gateway({ accessToken: () => Promise.reject(error) }));
    expect(codesOf(result)).toEqual([code]);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(reported).toEqual(code === 'INTERNAL' ? [error] : []);
  });

  test('a token that cannot be a header is sent to nobody', async () => {
    network.answers(json(200, node));
    expect(codesOf(await card(gateway({ accessToken: async () => 'a\r\nx-evil: 1' })))).toEqual(['NETWORK_TROUBLE']);
    expect(network.asked).toEqual([]);
  });
});

test('HTML leaves as a tree, wherever it stands in the answer', async () => {
  const bodyHtml = '<p>Fair <b>winds</b><img src=javascript:x onerror=alert(1)><script>alert(1)</script></p>';
  const post = { __typename: 'Post', id: 'p', title: '<b>a title is text</b>', bodyHtml };
  const nodes = [
    { id: '1', post },
    { id: '2', post: null },
    { id: '3', post: { ...post, bodyHtml: { toString: 'x' } } },
  ];
  network.answers(json(200, { data: { network: { id: 'n', feed: { nodes, pageInfo: { hasNextPage: false } } } } }));
  const { data } = await gateway()(session, FeedDocument, { filters: {} });
  const posts = data?.network.feed.nodes.map((item) => item.post);
  expect(JSON.stringify(data)).not.toContain('onerror');
  expect(parseContent(posts?.[0]?.bodyHtml)).toEqual([{ t: 'p', c: ['Fair ', { t: 'strong', c: ['winds'] }] }]);
  expect(plainText(parseContent(posts?.[0]?.bodyHtml))).toBe('Fair winds');
  expect(posts?.[0]?.title).toBe('<b>a title is text</b>');
  expect(posts?.[2]?.bodyHtml).toBeNull();
});

test('one line per operation: what it was and cost, nothing of what was in it', async () => {
  network.answers(json(200, { ...node, extensions: { cost: { complexity: 12 } } }), json(500, {}));
  await card();
  await write();
  expect(lines).toEqual([
    { operation: 'MemberCard', code: 'OK', ms: expect.any(Number), cost: 12, attempts: 1 },
    { operation: 'CreateComment', code: 'NETWORK_TROUBLE', ms: expect.any(Number), cost: null, attempts: 1 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('CANARY');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

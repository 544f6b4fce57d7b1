import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CreateCommentDocument, FeedDocument, MemberCardDocument, ShellDocument } from '@/graphql/generated/graphql';
import { parseContent, plainText } from '@/lib/content/tree';
import { codesOf, session, testGateway } from './testing/gateway';
import { json, type NetworkDouble, refusal, startNetworkDouble, text } from './testing/network-double';

const node = { data: { __typename: 'Query', node: null } };
const comment = { input: { postId: 'gid', body: '<p>CANARY-WORDS</p>' } };

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
const write = () => foyer.execute(session, CreateCommentDocument, comment);

describe('what is sent', () => {
  test('the persisted text, the variables with their defaults, and no header but four', async () => {
    network.answers(json(200, { data: { __typename: 'Query', network: { id: 'n', feed: { nodes: [] } } } }));
    await foyer.execute(session, FeedDocument, { filters: { mine: true } });
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
    expect(codesOf(await foyer.execute(session, MemberCardDocument, variables as { id: string }))).toEqual([
      'BAD_INPUT',
    ]);
    expect(network.asked).toEqual([]);
    expect(foyer.asked).toEqual([]);
  });

  test.each<[string, object]>([
    ['a number beyond 32 bits', { filters: {}, first: 1e10 }],
    ['an enum value that is none', { filters: { sortBy: 'DROP' } }],
    ['a field that the input has not', { filters: { secret: true } }],
    ['a prototype inside an input', { filters: JSON.parse('{"__proto__":{"mine":true}}') }],
    ['a list where a flag belongs', { filters: { mine: [[[[true]]]] } }],
  ])('%s in an input is refused', async (_name, variables) => {
    network.answers(json(200, node));
    expect(codesOf(await foyer.execute(session, FeedDocument, variables as never))).toEqual(['BAD_INPUT']);
    expect(network.asked).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', '', 'sha256:0'])('the id "%s" is unknown', async (id) => {
    expect(codesOf(await foyer.execute(session, id, {}))).toEqual(['UNKNOWN_OPERATION']);
    expect(foyer.asked).toEqual([]);
  });

  test('a session without the grant is told so, and no token is asked for', async () => {
    expect(codesOf(await foyer.execute({ ...session, grants: [] }, ShellDocument, {}))).toEqual(['FORBIDDEN']);
    expect(foyer.asked).toEqual([]);
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
    expect(foyer.asked).toEqual([{}, { refused: 'CANARY-member-1' }]);
    expect(network.asked.map((request) => request.headers.authorization)).toEqual([
      'Bearer CANARY-member-1',
      'Bearer CANARY-member-2',
    ]);
    expect(foyer.slept).toEqual([]);
    expect(foyer.ended).toEqual([]);
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
    expect(foyer.ended).toEqual(['member CANARY-member-2']);
  });

  test('UNAUTHENTICATED beside data that was read is that field’s trouble, not the token’s', async () => {
    network.answers(
      json(200, { data: { node: { id: 'x' } }, errors: [refusal('UNAUTHENTICATED', ['node', 'shortBio'])] }),
    );
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
    expect(network.asked.length).toBe(1);
  });
});

describe('errors in an answer', () => {
  test.each([
    ['NOT_FOUND', 'NOT_FOUND'],
    ['FORBIDDEN', 'FORBIDDEN'],
    ['BAD_USER_INPUT', 'BAD_INPUT'],
    ['INTERNAL_SERVER_ERROR', 'NETWORK_TROUBLE'],
    ['undefinedField', 'UNAVAILABLE'],
    ['argumentNotAccepted', 'UNAVAILABLE'],
    ['__proto__', 'NETWORK_TROUBLE'],
    [null, 'NETWORK_TROUBLE'],
  ])('%s is told as %s, in our words', async (code, ours) => {
    network.answers(json(200, { data: { node: null }, errors: [refusal(code, ['node'])] }, { 'retry-after': '3' }));
    const { data, errors } = await card();
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([{ code: ours, path: ['node'] }]);
    expect(errors?.[0]?.retryAfterS).toBeUndefined();
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
    foyer = testGateway(network.url, { accessToken: () => Promise.reject(error) });
    const result = await card();
    expect(codesOf(result)).toEqual([code]);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(foyer.reported).toEqual(code === 'INTERNAL' ? [error] : []);
  });

  test('a token that cannot be a header is sent to nobody', async () => {
    network.answers(json(200, node));
    foyer = testGateway(network.url, { accessToken: async () => 'a\r\nx-evil: 1' });
    expect(codesOf(await card())).toEqual(['NETWORK_TROUBLE']);
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
  const { data } = await foyer.execute(session, FeedDocument, { filters: {} });
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
  expect(foyer.lines).toEqual([
    { operation: 'MemberCard', code: 'OK', ms: expect.any(Number), cost: 12, attempts: 1 },
    { operation: 'CreateComment', code: 'OUTCOME_UNKNOWN', ms: expect.any(Number), cost: null, attempts: 1 },
  ]);
  expect(JSON.stringify(foyer.lines)).not.toContain('CANARY');
});

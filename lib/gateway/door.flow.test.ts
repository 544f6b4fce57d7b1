import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CreateCommentDocument,
  FeedDocument,
  PostWithCommentsDocument,
  ShellDocument,
} from '@/graphql/generated/graphql';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { htmlFromText } from '@/lib/content/compose';
import { parseContent, plainText } from '@/lib/content/tree';
import { store } from '@/lib/store';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { answerGraphQL } from './door';
import { operationId } from './operation-id';
import { payloadErrors } from './payload';

const OWN = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'x-foyer': '1' };
const shell = { id: operationId(ShellDocument), variables: {} };

let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
let cookie: string;
const upstream: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const scopes = ['read:userinfo', 'read:network', 'read:posts', 'write:posts', 'write:comments'];
  const client = { ...CLIENT, name: 'Foyer', redirectUris: [`${APP}/api/auth/callback/mighty`], hostScopes: [] };
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => line.startsWith('api POST') && upstream.push(line),
    clients: [{ ...client, memberScopes: scopes }],
  });
  stopFoyer = startFoyer(sandbox);
  process.env.MIGHTY_MEMBER_SCOPES = scopes.join(' ');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
  const browser = new Browser();
  await browser.signIn('mira@tidewater.test', '/feed');
  cookie = browser.asRequest().headers.get('cookie') ?? '';
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stopFoyer();
  await sandbox.close();
});
beforeEach(() => {
  upstream.length = 0;
});

type Sent = { method?: string; headers?: Record<string, string | undefined>; body?: BodyInit | null };

async function send(body: unknown, { method = 'POST', headers = {}, ...init }: Sent = {}) {
  const fields = Object.entries({ ...OWN, cookie, ...headers }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  const raw = init.body !== undefined ? init.body : method === 'GET' || method === 'HEAD' ? null : JSON.stringify(body);
  const request = new Request(`${APP}/api/graphql`, {
    method,
    headers: fields,
    body: raw,
    ...(raw instanceof ReadableStream && { duplex: 'half' }),
  });
  const response = await answerGraphQL(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

async function run(document: object, variables: object) {
  const { json } = await send({ id: operationId(document), variables });
  expect(json.errors).toBeUndefined();
  return json.data;
}

describe('a member at the door', () => {
  test('gets the shell, for nobody else to keep', async () => {
    const { status, headers, json } = await send(shell);
    expect(status).toBe(200);
    expect(json.data.me.name).toMatch(/\S/);
    expect(json.data.network.title).toBe('Tidewater');
    expect(json).not.toHaveProperty('extensions');
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-store, private',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  test('costs one read of the session and one request upstream', async () => {
    const get = vi.spyOn(store(), 'get');
    await send(shell);
    // Now and then the pause that all processes share is looked at, beside the requests; see throttle.flow.test.ts.
    expect(get.mock.calls.filter(([key]) => !key.startsWith('pause:')).length).toBe(1);
    expect(upstream.length).toBe(1);
    get.mockRestore();
  });

  test('reads a feed whose every text is a tree, and writes a comment that comes back as written', async () => {
    const { network } = await run(FeedDocument, { filters: { sortBy: 'NEWEST', personalized: false }, first: 20 });
    const posts = network.feed.nodes.map(
      (item: { post: { resourceId: string; bodyHtml: string | null } }) => item.post,
    );
    expect(posts.length).toBe(20);
    for (const { bodyHtml } of posts) expect(bodyHtml === null || Array.isArray(JSON.parse(bodyHtml))).toBe(true);

    const { network: page } = await run(PostWithCommentsDocument, { id: posts[0].resourceId });
    const words = 'Fair winds, <b onclick=alert(1)>李雷</b> &amp; Þóra\n\nhttps://a.example/?a=1&b=2';
    const data = await run(CreateCommentDocument, { input: { postId: page.post.id, body: htmlFromText(words) } });
    expect(payloadErrors(data)).toEqual([]);
    expect(plainText(parseContent(data.createComment.comment.bodyHtml))).toBe(words);
  });

  test('hears that something is not there, beside what is', async () => {
    const { status, json } = await send({ id: operationId(PostWithCommentsDocument), variables: { id: '999999999' } });
    expect(status).toBe(200);
    expect(json.data?.network?.post ?? null).toBeNull();
  });
});

describe('who is turned away, with nothing sent upstream', () => {
  const cases: [string, number, string, unknown, Sent][] = [
    ['a page elsewhere', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['a neighbour on the same domain', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'sec-fetch-site': 'same-site' } }],
    ['an address typed in', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'sec-fetch-site': 'none' } }],
    [
      'cross-site with our origin claimed',
      403,
      'FORBIDDEN_ORIGIN',
      shell,
      { headers: { 'sec-fetch-site': 'cross-site', origin: APP } },
    ],
    ['no word of where from', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'sec-fetch-site': undefined } }],
    [
      'an old browser elsewhere',
      403,
      'FORBIDDEN_ORIGIN',
      shell,
      { headers: { 'sec-fetch-site': undefined, origin: 'http://localhost:3991' } },
    ],
    ['an origin of null', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'sec-fetch-site': undefined, origin: 'null' } }],
    ['no header of ours', 403, 'FORBIDDEN_ORIGIN', shell, { headers: { 'x-foyer': undefined } }],
    ['a form', 415, 'BAD_REQUEST', shell, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['plain text', 415, 'BAD_REQUEST', shell, { headers: { 'content-type': 'text/plain' } }],
    ['GraphQL text', 415, 'BAD_REQUEST', shell, { headers: { 'content-type': 'application/graphql' } }],
    [
      'a multipart form',
      415,
      'BAD_REQUEST',
      shell,
      { headers: { 'content-type': 'multipart/form-data; boundary=application/json' } },
    ],
    ['another charset', 415, 'BAD_REQUEST', shell, { headers: { 'content-type': 'application/json; charset=utf-16' } }],
    ['a batch', 400, 'BAD_REQUEST', [shell], {}],
    ['query text', 400, 'BAD_REQUEST', { ...shell, query: '{ me { email } }' }, {}],
    ['query text alone', 400, 'BAD_REQUEST', { query: '{ __schema { types { name } } }' }, {}],
    ['extensions', 400, 'BAD_REQUEST', { ...shell, extensions: { persistedQuery: { sha256Hash: shell.id } } }, {}],
    ['no variables', 400, 'BAD_REQUEST', { id: shell.id }, {}],
    ['variables in a list', 400, 'BAD_REQUEST', { id: shell.id, variables: [] }, {}],
    ['an id that is a number', 400, 'BAD_REQUEST', { id: 1, variables: {} }, {}],
    ['null', 400, 'BAD_REQUEST', null, {}],
    ['no JSON', 400, 'BAD_REQUEST', null, { body: '{"id":' }],
    ['nothing', 400, 'BAD_REQUEST', null, { body: '' }],
    ['no UTF-8', 400, 'BAD_REQUEST', null, { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) }],
    ['a deep nest', 400, 'BAD_REQUEST', null, { body: '['.repeat(60_000) }],
    ['a prototype', 400, 'BAD_REQUEST', null, { body: `{"id":"${shell.id}","variables":{},"__proto__":{}}` }],
    ['an unknown id', 400, 'UNKNOWN_OPERATION', { id: 'sha256:0', variables: {} }, {}],
    ['__proto__', 400, 'UNKNOWN_OPERATION', { id: '__proto__', variables: {} }, {}],
    ['constructor', 400, 'UNKNOWN_OPERATION', { id: 'constructor', variables: {} }, {}],
    ['variables that do not fit', 400, 'BAD_INPUT', { ...shell, variables: { first: 1 } }, {}],
    [
      'too much, and said so',
      413,
      'TOO_LARGE',
      null,
      { headers: { 'content-length': '70000' }, body: 'x'.repeat(70_000) },
    ],
    ['too much, without a word', 413, 'TOO_LARGE', null, { body: endless() }],
    ['a visitor', 401, 'SIGNED_OUT', shell, { headers: { cookie: undefined } }],
    ['a forged cookie', 401, 'SIGNED_OUT', shell, { headers: { cookie: 'foyer=Fe26.2*1*forged' } }],
  ];

  test.each(cases)('%s: %i %s', async (_name, status, code, body, sent) => {
    const answer = await send(body, sent);
    expect(answer.json).toEqual({
      errors: [{ message: expect.stringMatching(/\.$/), extensions: { code } }],
      ...(answer.json.data === null && { data: null }),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store, private');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(upstream).toEqual([]);
  });

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s: 405, and POST is named', async (method) => {
    const request = new Request(`${APP}/api/graphql?id=${shell.id}`, { method, headers: { ...OWN, cookie } });
    const response = await answerGraphQL(request);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('an old browser of this origin comes in', async () => {
    const { status } = await send(shell, { headers: { 'sec-fetch-site': undefined, origin: APP } });
    expect(status).toBe(200);
  });

  test('a store that does not answer signs nobody out', async () => {
    const down = Object.assign(new Error('down'), { name: 'StoreUnavailableError' });
    const { StoreUnavailableError } = await import('@/lib/store');
    const get = vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError(down));
    const { status, headers, json } = await send(shell);
    expect([status, json.errors[0].extensions.code, headers.get('retry-after')]).toEqual([
      503,
      'STORE_UNAVAILABLE',
      '2',
    ]);
    get.mockRestore();
    expect((await send(shell)).status).toBe(200);
  });
});

test('nothing that was logged holds a token or a word of a member', () => {
  expect(logged.join('')).toContain('"operation":"CreateComment"');
  expect(logged.join('')).not.toMatch(/Bearer|Fair winds|postId|CANARY/);
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8_192).fill(0x20)) });
}

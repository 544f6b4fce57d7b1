import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi, tokenOf } from './testing/api.ts';
import { community, HOST, MEMBER, post } from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(community({ posts: [post(1)] }), {
    sessionMemberOf: (request) => (request.headers['x-ticket'] === 'good' ? HOST : null),
  });
});
afterAll(() => api.close());

const QUERY = JSON.stringify({ query: '{ me { resourceId } }' });
const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(MEMBER)}` };
const send = (init: Parameters<TestApi['send']>[0] = {}, url?: string) =>
  api.send({ headers, body: QUERY, ...init }, url);
const codeOf = async (response: Response) => (await response.json()).errors[0].extensions.code;

/** fetch always names a user agent and the right host, so this goes without it. */
function sendRaw(more: Record<string, string>): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = { ...headers, ...more };
    const outgoing = httpRequest(api.url, { method: 'POST', headers: sent }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
    });
    outgoing.on('error', reject).end(QUERY);
  });
}

describe('the address', () => {
  test.each(['a b', '[', '%', 'x:99999999', '@', '?#', 'a/b'])(
    'a Host header that names no host (%j) is 400',
    async (host) => {
      const { status, body } = await sendRaw({ 'user-agent': 'tests/1.0', host });
      expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  test('a network answers to its slug and to its numeric id', async () => {
    expect((await send()).status).toBe(200);
    expect((await send({}, api.url.replace('/harbour/', '/77/'))).status).toBe(200);
  });

  test.each(['/elsewhere/', '/78/', '/77x/', '/%2e%2e/'])('an unknown network (%s) is 404 in JSON', async (part) => {
    const response = await send({}, api.url.replace('/harbour/', part));
    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('NOT_FOUND');
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    const response = await send({ method, body: undefined });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('who asks', () => {
  test.each([undefined, '', '  '])(
    'a request whose User-Agent is %j gets 403 and an HTML challenge',
    async (userAgent) => {
      const { status, type, body } = await sendRaw(userAgent === undefined ? {} : { 'user-agent': userAgent });
      expect(status).toBe(403);
      expect(type).toMatch(/^text\/html/);
      expect(body).toMatch(/^<!doctype html>/);
    },
  );

  test.each([
    ['missing', ''],
    ['unknown', 'Bearer nobody-knows-this'],
    ['of another scheme', 'Basic bWU6bWU='],
    ['empty', 'Bearer '],
  ])('a bearer token that is %s is 401 UNAUTHENTICATED', async (_, authorization) => {
    const response = await send({ headers: { ...headers, authorization } });
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('UNAUTHENTICATED');
  });

  test('me is null for a token whose account has no member here, who sees no post', async () => {
    const { data, errors } = await api.as(999)(
      '{ me { id } network { spaces { nodes { id } } feed { nodes { __typename } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ me: null, network: { spaces: { nodes: [] }, feed: { nodes: [] } } });
  });

  test('the community’s own explorer acts for its viewer, and only where it proves itself', async () => {
    const json = { 'content-type': 'application/json' };
    const known = await send({ headers: { ...json, 'x-ticket': 'good' } });
    expect((await known.json()).data).toEqual({ me: { resourceId: String(HOST) } });
    expect((await send({ headers: { ...json, 'x-ticket': 'forged' } })).status).toBe(401);
    const both = await send({ headers: { ...json, 'x-ticket': 'good', authorization: 'Bearer bad' } });
    expect(both.status).toBe(401);
  });
});

describe('what is sent', () => {
  test.each([
    ['no JSON', '{"query": '],
    ['an empty body', ''],
    ['no object', '"{ me { id } }"'],
    ['no query', '{"variables": {}}'],
    ['a batch', `[${QUERY},${QUERY}]`],
    ['a query that is no text', '{"query": 5}'],
    ['variables that are no object', '{"query": "{ me { id } }", "variables": "x"}'],
  ])('a malformed request (%s) is 400 with errors', async (_, body) => {
    const response = await send({ body });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });

  test('a body that is not JSON by its type is 400 with errors', async () => {
    const response = await send({ headers: { ...headers, 'content-type': 'text/plain' } });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });

  test('a body over 1 MB is 413, sized or in chunks', async () => {
    const body = JSON.stringify({ query: `{ me { id } } #${'x'.repeat(1024 * 1024)}` });
    const sized = await send({ body });
    expect(sized.status).toBe(413);
    expect(await codeOf(sized)).toBe('BAD_USER_INPUT');
    const stream = new Blob([body]).stream();
    const chunked = await send({ body: stream, duplex: 'half' } as { body: BodyInit });
    expect(chunked.status).toBe(413);
    expect(await codeOf(chunked)).toBe('BAD_USER_INPUT');
  });

  test('errors of the query itself are 200, whatever the client accepts', async () => {
    const accept = 'application/graphql-response+json';
    const response = await send({
      headers: { ...headers, accept },
      body: JSON.stringify({ query: '{ me { shoeSize } }' }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await codeOf(response)).toBe('undefinedField');
    const variable = await api.ask('query ($id: ID!) { node(id: $id) { id } }', {});
    expect([variable.status, variable.errors?.[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
  });

  test.each(['{ me { id }', 'query', '{ me { id } } }', '{ me(id: "\u0000) { id } }', '\ufffe', 'subscription {'])(
    'a query that cannot be read (%j) is 400 with errors, and has no cost',
    async (query) => {
      const { status, data, errors, extensions } = await api.ask(query);
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect([data, extensions]).toEqual([undefined, undefined]);
    },
  );

  test.each([
    ['no type of this schema', '{ me { shoeSize } network { id } }', undefined, 1 + 1],
    ['a variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }', {}, 1],
    ['what is not there', '{ network { space(idOrSlug: "404") { id } } }', undefined, 2],
  ])('an answer with errors about %s says its cost too', async (_, query, variables, cost) => {
    const { errors, extensions } = await api.ask(query, variables);
    expect(errors).toHaveLength(1);
    expect(extensions.cost.complexity).toBe(cost);
  });

  test('what would keep validation or counting busy for hours is answered at once', async () => {
    const many = await api.ask(`{ me { ${'id '.repeat(300_000)} } }`);
    expect([many.status, many.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const doubled = (n: number) =>
      `fragment f${n} on Network { a: space(idOrSlug: "1") { id } ...f${n + 1} ...f${n + 1} }`;
    const chain = Array.from({ length: 60 }, (__, n) => doubled(n)).join(' ');
    const bomb = await api.ask(`{ network { ...f0 } } ${chain} fragment f60 on Network { id }`);
    expect(bomb.errors?.[0]?.message).toMatch(/exceeds max complexity/);
    const circle = await api.ask('{ network { ...a } } fragment a on Network { ...b } fragment b on Network { ...a }');
    expect(circle.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const lists = await api.ask(`{ node(id: ${'['.repeat(100_000)}`);
    expect([lists.status, lists.errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
    const deep = await api.ask(`${'{ network '.repeat(2_000)}${'}'.repeat(2_000)}`);
    expect(deep.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('a thousand malformed requests later it still serves', async () => {
    const scraps = [
      '{',
      '}',
      '"query"',
      ':',
      '"{ me { id } }"',
      '[',
      ']',
      'null',
      '\u0000',
      '\ud83d',
      '1e999',
      ',',
      'variables',
      '…',
    ];
    // The same thousand every time: a failure can be found again.
    let seed = 7;
    const pick = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const bodies = Array.from({ length: 1_000 }, () =>
      Array.from({ length: pick(12) }, () => scraps[pick(scraps.length)]).join(''),
    );
    const statuses = new Set<number>();
    for (let i = 0; i < bodies.length; i += 50) {
      const answers = await Promise.all(
        bodies.slice(i, i + 50).map((body) => send({ body: i % 100 ? body : JSON.stringify({ query: body }) })),
      );
      for (const answer of answers) {
        statuses.add(answer.status);
        expect((await answer.json()).errors.length).toBeGreaterThan(0);
      }
    }
    expect([...statuses]).toEqual([400]);
    expect((await send()).status).toBe(200);
    expect(api.logged).toEqual([]);
  });

  test('introspection is on', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('the schema', () => {
  const schemaUrl = () => `${api.url}/schema`;

  test('is served as text to anybody, and 304 to who has it', async () => {
    const response = await api.send({ method: 'GET' }, schemaUrl());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(response.headers.get('cache-control')).toMatch(/public/);
    expect(await response.text()).toContain('type Query {');
    const etag = response.headers.get('etag') ?? '';
    const again = await api.send({ method: 'GET', headers: { 'if-none-match': etag } }, schemaUrl());
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const known of ['*', `W/${etag}`, `"other", ${etag}`, `"a",W/"b" , W/${etag}`]) {
      const cached = await api.send({ method: 'HEAD', headers: { 'if-none-match': known } }, schemaUrl());
      expect([known, cached.status]).toEqual([known, 304]);
    }
    const other = await api.send({ method: 'GET', headers: { 'if-none-match': '"other", W/"*"' } }, schemaUrl());
    expect(other.status).toBe(200);
  });

  test('is not posted to', async () => {
    expect((await api.send({}, schemaUrl())).status).toBe(405);
  });
});

test('a bug is INTERNAL_SERVER_ERROR, told to the log and to nobody else', async () => {
  const broken = await startApi(community({ posts: [post(1)] }));
  broken.db.sql.exec('drop table saved_posts');
  const { status, data, errors } = await broken.ask('{ network { title post(idOrSlug: "1") { id saved } } }');
  expect(status).toBe(200);
  expect(data).toEqual({ network: { title: 'Harbour', post: null } });
  expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(errors)).not.toMatch(/saved_posts|sqlite|\.ts/i);
  expect(broken.logged.join()).toMatch(/no such table: saved_posts/);
  await broken.close();
});

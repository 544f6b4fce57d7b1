import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { HOST, MEMBER, PASSWORD, Visitor } from './testing/visitor.ts';

let sandbox: Sandbox;
let host: Visitor;
let member: Visitor;
beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small' });
  [host, member] = [new Visitor(sandbox), new Visitor(sandbox)];
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
  await member.post('/sign-in', { email: MEMBER, password: PASSWORD });
});
afterAll(() => sandbox.close());

const cookieOf = (visitor: Visitor) => [...visitor.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');

/** What the page of GraphiQL sends, as its own origin unless told otherwise. */
async function run(visitor: Visitor, query: string, changes: Record<string, string | undefined> = {}, body?: string) {
  const headers = Object.entries({
    'content-type': 'application/json',
    origin: sandbox.communityUrl,
    cookie: cookieOf(visitor),
    ...changes,
  }).filter((header): header is [string, string] => header[1] !== undefined);
  const response = await fetch(`${sandbox.communityUrl}/public/graphiql`, {
    method: 'POST',
    headers,
    body: body ?? JSON.stringify({ query }),
  });
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, json: isJson ? await response.json() : null };
}

describe('GraphiQL', () => {
  test('leads who is signed out to the sign-in page, and back', async () => {
    const visitor = new Visitor(sandbox);
    const signIn = await visitor.get('/public/graphiql');
    expect(signIn.url.pathname).toBe('/sign-in');
    const page = await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD, return_to: '/public/graphiql' });
    expect(page.url.pathname).toBe('/public/graphiql');
    expect(page.text).toContain('<div id="root">');
  });

  test('loads nothing from other hosts, and runs no script that is written into the page', async () => {
    const { text, headers } = await member.get('/public/graphiql');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    const loaded = files.filter((file) => !file.startsWith(sandbox.apiUrl));
    expect(loaded.every((file) => file.startsWith('/'))).toBe(true);
    for (const file of loaded) expect([file, (await member.get(file)).status]).toEqual([file, 200]);
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
  });

  test('its files are kept until they change, and there are no others', async () => {
    const file = await member.get('/public/graphiql/graphiql.css');
    const headers = { 'if-none-match': file.headers.get('etag') ?? '' };
    expect((await fetch(`${sandbox.communityUrl}/public/graphiql/graphiql.css`, { headers })).status).toBe(304);
    expect((await member.get('/public/graphiql/constructor')).status).toBe(404);
  });

  test('hosts find it in Network Admin; to members there is nothing', async () => {
    expect((await host.get('/admin/headless-api/explorer')).url.pathname).toBe('/public/graphiql');
    expect((await member.get('/admin/headless-api/explorer')).status).toBe(404);
  });
});

describe('an operation', () => {
  test('runs as whoever is signed in, with all that they may do and no bounds of scope', async () => {
    const query =
      '{ me { email lastActiveAt } network { members { totalCount } feed(first: 1) { nodes { __typename } } } }';
    const asHost = await run(host, query);
    expect(asHost.status).toBe(200);
    expect(asHost.json).toMatchObject({ data: { me: { email: HOST }, network: { feed: { nodes: [{}] } } } });
    expect(asHost.json.data.network.members.totalCount).toBeGreaterThan(10);
    const asMember = await run(member, query);
    expect(asMember.json).toMatchObject({
      data: { me: { email: MEMBER, lastActiveAt: null }, network: { members: { totalCount: 0 } } },
    });
  });

  test('comes back with the API’s own status, errors and cost', async () => {
    expect((await run(member, '{ me {')).status).toBe(400);
    expect((await run(member, '', {}, '{')).json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const unknown = await run(member, '{ me { shoeSize } }');
    expect(unknown.json.errors[0].extensions.code).toBe('undefinedField');
    expect(unknown.json.extensions.cost.complexity).toBe(1);
    const introspection = await run(member, '{ __schema { types { name } } }');
    expect(introspection.json.data.__schema.types.length).toBeGreaterThan(50);
  });

  test('by who is signed out is 401 with errors', async () => {
    const { status, json } = await run(new Visitor(sandbox), '{ me { name } }');
    expect([status, json.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test.each([
    ['another origin', { origin: 'http://localhost:3000' }],
    ['no origin at all', { origin: undefined }],
    ['a page without an origin', { origin: 'null' }],
    ['another site', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: undefined, 'sec-fetch-site': 'same-site' }],
    ['the address bar', { origin: undefined, 'sec-fetch-site': 'none' }],
  ])('from %s is refused, whatever cookie comes with it', async (_, headers) => {
    const refused = await run(member, '{ me { name } }', headers);
    expect([refused.status, refused.json]).toEqual([403, null]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined])(
    'of type %s, which any page’s form can send, is refused',
    async (type) => {
      expect((await run(member, '{ me { name } }', { 'content-type': type })).status).toBe(415);
    },
  );

  test('of more than a megabyte is 413', async () => {
    expect((await run(member, `#${'x'.repeat(1024 * 1024)}`)).status).toBe(413);
  });
});

test('the API itself takes neither the community’s cookie nor a guessed ticket', async () => {
  const response = await fetch(`${sandbox.apiUrl}/networks/${sandbox.network}/graphql`, {
    method: 'POST',
    headers: {
      cookie: cookieOf(host),
      origin: sandbox.communityUrl,
      'content-type': 'application/json',
      'user-agent': 'x/1',
      'x-tidewater-explorer': 'guess',
    },
    body: '{"query":"{ me { name } }"}',
  });
  expect(response.status).toBe(401);
});

test('an API that answers with nothing is told in words, not with a page', async () => {
  sandbox.faults.add({ kind: 'reset-before', times: 1 });
  const { status, json } = await run(host, '{ me { name } }');
  expect([status, json.errors[0].extensions.code]).toEqual([502, 'INTERNAL_SERVER_ERROR']);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CreateCommentDocument,
  FeedDocument,
  MemberCardDocument,
  SavedPostsDocument,
} from '@/graphql/generated/graphql';
import { sdl } from '@/graphql/generated/schema-sdl.json';
import { mightyNetwork } from '@/lib/networks/mighty';
import { watchSchema } from './network-schema';
import { knownOperations, ownSchema } from './operations';
import { codesOf, session, testGateway } from './testing/gateway';
import { json, type NetworkDouble, type Reply, refusal, startNetworkDouble, text } from './testing/network-double';

const node = { data: { __typename: 'Query', node: { __typename: 'User', id: 'm', name: 'Þóra' } } };
const withoutBio = sdl.replaceAll('  shortBio: String\n', '');
const withoutSaved = sdl.replace(/ {2}savedPosts\([^)]*\): PostContentConnection!\n/, '');
const asSdl = (body: string, etag?: string): Reply =>
  text(200, 'text/plain; charset=utf-8', body, etag ? { etag } : {});

let network: NetworkDouble;
let clock: { now: number };
let schema: ReturnType<typeof watchSchema>;
let foyer: ReturnType<typeof testGateway>;
let served: Reply;
let answer: Reply;
const problems: unknown[] = [];

beforeAll(async () => {
  network = await startNetworkDouble();
});
afterAll(() => network.close());
beforeEach(() => {
  problems.length = 0;
  served = asSdl(sdl, '"1"');
  answer = json(200, node);
  network.answers((res, asked) => (asked.path.endsWith('/schema') ? served : answer)(res, asked));
  clock = { now: 0 };
  const config = { apiUrl: network.url, network: 'n', appUrl: new URL('https://foyer.example'), version: '1.2.3' };
  schema = watchSchema({
    network: mightyNetwork(config),
    ours: ownSchema,
    operations: () => knownOperations().values(),
    now: () => clock.now,
    report: (error) => problems.push(error),
    changed: () => {},
  });
  foyer = testGateway(network.url, { schema });
});

const card = () => foyer.execute(session, MemberCardDocument, { id: 'm' });
const asksFor = (path: string) => network.asked.filter((asked) => asked.path.endsWith(path));
const known = () => vi.waitFor(() => expect(schema.fits()).not.toBeNull());
/** Asks until the schema that was fetched beside it is known. */
async function learn(): Promise<void> {
  await card();
  await known();
  network.asked.length = 0;
}

describe('the network’s schema', () => {
  test('is fetched beside the first operation, which does not wait for it', async () => {
    let serve = () => {};
    served = (res, asked) => {
      serve = () => asSdl(sdl)(res, asked);
    };
    expect(codesOf(await card())).toBeUndefined();
    expect(schema.fits()).toBeNull();
    await vi.waitFor(() => expect(asksFor('/schema').length).toBe(1));
    serve();
    await known();
    const [request] = asksFor('/schema');
    expect([request?.method, request?.path]).toEqual(['GET', '/networks/n/graphql/schema']);
    expect(request?.headers).toEqual({
      accept: 'text/plain',
      connection: 'keep-alive',
      host: network.url.host,
      'user-agent': 'foyer/1.2.3 (+https://foyer.example)',
    });
  });

  test('is asked for again after an hour, by its ETag, and kept where it is the same', async () => {
    await learn();
    const before = schema.fits();
    for (let minute = 0; minute < 59; minute++) {
      clock.now += 60_000;
      await card();
    }
    expect(asksFor('/schema')).toEqual([]);
    served = (res, { headers }) => void res.writeHead(headers['if-none-match'] === '"1"' ? 304 : 500).end();
    clock.now += 60_000;
    await card();
    await vi.waitFor(() => expect(asksFor('/schema').length).toBe(1));
    expect(asksFor('/schema')[0]?.headers['if-none-match']).toBe('"1"');
    expect(schema.fits()).toBe(before);
    expect(problems).toEqual([]);
  });

  test.each<[string, Reply]>([
    ['404', json(404, {})],
    ['a challenge page', text(403, 'text/html', '<h1>Just a moment</h1>')],
    ['a page that says 200', text(200, 'text/html', '<h1>Welcome</h1>')],
    ['an error that says 200', json(200, { errors: [] })],
    ['words that are no SDL', asSdl('type Query {')],
    ['nothing', asSdl('')],
  ])('that cannot be had (%s): operations go as they are, and it is tried again in a minute', async (_name, reply) => {
    served = reply;
    expect(codesOf(await card())).toBeUndefined();
    await vi.waitFor(() => expect(problems.length).toBe(1));
    expect(codesOf(await card())).toBeUndefined();
    expect(asksFor('/schema').length).toBe(1);
    served = asSdl(sdl);
    clock.now += 60_000;
    await card();
    await known();
  });
});

describe('an operation that the network has no room for', () => {
  test('asks for what is there, and the rest is null', async () => {
    served = asSdl(withoutBio);
    await learn();
    expect((await card()).data).toMatchObject({ node: { name: 'Þóra', shortBio: null } });
    expect(network.asked.at(-1)?.body).not.toContain('shortBio');
  });

  test('that is about something which is not there is not sent', async () => {
    served = asSdl(withoutSaved);
    await learn();
    expect(codesOf(await foyer.execute(session, SavedPostsDocument, {}))).toEqual(['UNAVAILABLE']);
    expect(network.asked).toEqual([]);
    expect(foyer.asked.length).toBe(1);
    expect(schema.fits()?.get('SavedPosts')?.missing).toEqual(['Network.savedPosts', 'Query.network']);
    expect(codesOf(await card())).toBeUndefined();
  });

  test('found out by its refusal: the schema is read again, a query asked once more', async () => {
    await learn();
    served = asSdl(withoutBio, '"2"');
    answer = (res, asked) =>
      json(200, asked.body.includes('shortBio') ? { errors: [refusal('undefinedField')] } : node)(res, asked);
    clock.now += 61_000;
    expect((await card()).data).toMatchObject({ node: { name: 'Þóra', shortBio: null } });
    expect(network.asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
  });

  test('refused again and again: the schema is read once a minute, no more', async () => {
    await learn();
    answer = json(200, { errors: [refusal('undefinedField')] });
    clock.now += 61_000;
    for (let time = 0; time < 5; time++) expect(codesOf(await card())).toEqual(['UNAVAILABLE']);
    expect(asksFor('/schema').length).toBe(1);
    expect(asksFor('/graphql').length).toBe(5);
  });

  test('a mutation that was refused so is not sent again', async () => {
    await learn();
    served = asSdl(withoutBio, '"2"');
    answer = json(200, { errors: [refusal('undefinedField')] });
    clock.now += 61_000;
    const result = await foyer.execute(session, CreateCommentDocument, { input: { postId: 'p', body: 'x' } });
    expect(codesOf(result)).toEqual(['UNAVAILABLE']);
    expect(asksFor('/graphql').length).toBe(1);
  });
});

test('values and types that nobody announced come through as they are', async () => {
  served = asSdl(sdl);
  await learn();
  const post = { __typename: 'Hologram', id: 'h', postType: 'HOLOGRAM', contentKind: 'LIGHT', bodyHtml: '<p>x</p>' };
  const nodes = [{ __typename: 'FeedPostItem', id: '1', action: 'BEAMED', post }, { __typename: 'FeedAdItem' }];
  answer = json(200, { data: { network: { id: 'n', feed: { nodes, pageInfo: { hasNextPage: false } } } } });
  const { data, errors } = await foyer.execute(session, FeedDocument, { filters: {} });
  expect(errors).toBeUndefined();
  expect(data?.network.feed.nodes).toMatchObject([
    { action: 'BEAMED', post: { __typename: 'Hologram', postType: 'HOLOGRAM', contentKind: 'LIGHT' } },
    { __typename: 'FeedAdItem' },
  ]);
  expect(JSON.stringify(data)).not.toContain('<p>');
});

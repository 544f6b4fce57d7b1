import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { type Answer, type Asker, startApi, type TestApi } from './testing/api.ts';
import { CELLAR, comment, community, HARBOUR, hoursAgo, LIMITED, MEMBER, OTHER, post } from './testing/community.ts';

let api: TestApi;
let ask: Asker;
const POSTS = Array.from({ length: 60 }, (_, index) => post(index + 1));
const COMMENTS = Array.from({ length: 60 }, (_, index) => comment(index + 1, 60));

beforeAll(async () => {
  api = await startApi(community({ posts: [...POSTS, post(99, { spaceId: CELLAR })], comments: COMMENTS }));
  ask = api.ask;
});
afterAll(() => api.close());

const posts = (args: string) =>
  `{ network { space(idOrSlug: "${HARBOUR}") { posts${args} {
    nodes { ... on Post { resourceId } } edges { cursor }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } } }`;

async function page(args: string) {
  const { data, errors } = await ask(posts(args));
  expect(errors).toBeUndefined();
  const { nodes, edges, pageInfo } = data.network.space.posts;
  return { ids: nodes.map((node: { resourceId: string }) => Number(node.resourceId)), edges, pageInfo };
}

const countOf = async (query: string, at: (data: Answer['data']) => unknown[]) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return at(data).length;
};

describe('page sizes', () => {
  test('a larger first is clamped to 50 at the top level, not refused', async () => {
    expect((await page('(first: 500)')).ids).toHaveLength(50);
    expect((await page('(last: 500)')).ids).toHaveLength(50);
    expect((await page('')).ids).toHaveLength(50);
  });

  test('a list inside a list’s items gives at most 25', async () => {
    const nested = `{ network { space(idOrSlug: "${HARBOUR}") { posts(first: 1) { nodes { ... on Post { comments(first: 50) { nodes { id } } } } } } } }`;
    expect(await countOf(nested, (data) => data.network.space.posts.nodes[0].comments.nodes)).toBe(25);
    const byNodes = `{ nodes(ids: ["${globalId('Post', 60)}"]) { ... on Post { comments(first: 50) { nodes { id } } } } }`;
    expect(await countOf(byNodes, (data) => data.nodes[0].comments.nodes)).toBe(25);
    const onTop = `{ network { post(idOrSlug: "60") { comments(first: 60) { nodes { id } } } } }`;
    expect(await countOf(onTop, (data) => data.network.post.comments.nodes)).toBe(50);
  });

  test.each(['(first: -1)', '(last: -1)'])('%s is BAD_USER_INPUT', async (args) => {
    const { status, errors } = await ask(posts(args));
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
  });

  test('the feed gives 20 unless told otherwise', async () => {
    const { data } = await ask('{ network { feed { nodes { __typename } } } }');
    expect(data.network.feed.nodes).toHaveLength(20);
  });
});

describe('cursors', () => {
  test('lead through everything once, forwards and backwards', async () => {
    const seen: number[] = [];
    let args = '(first: 17)';
    for (let more = true; more; ) {
      const { ids, pageInfo } = await page(args);
      seen.push(...ids);
      more = pageInfo.hasNextPage;
      args = `(first: 17, after: "${pageInfo.endCursor}")`;
    }
    expect(seen).toEqual(POSTS.map(({ id }) => id).reverse());

    const last = await page('(last: 7)');
    expect(last.ids).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const before = await page(`(last: 53, before: "${last.pageInfo.startCursor}")`);
    expect(before.ids).toHaveLength(50);
    expect(before.ids.at(-1)).toBe(8);
    const first = await page(`(last: 10, before: "${before.pageInfo.startCursor}")`);
    expect(first.ids).toEqual([60, 59, 58]);
    expect(first.pageInfo.hasPreviousPage).toBe(false);
  });

  test('every edge’s cursor is a place to go on from', async () => {
    const { edges } = await page('(first: 5)');
    expect((await page(`(first: 2, after: "${edges[2].cursor}")`)).ids).toEqual([57, 56]);
  });

  test('survive what is posted and deleted meanwhile', async () => {
    const { pageInfo } = await page('(first: 10)');
    const { db } = api;
    db.run(
      `insert into posts (id, kind, content_kind, space_id, creator_id, slug, body_html, created_at, comments_enabled, trending, last_activity_at)
       values (500, 'post', 'text', ?, ?, 'new', '', ?, 1, 0, ?)`,
      HARBOUR,
      OTHER,
      hoursAgo(0).getTime(),
      hoursAgo(0).getTime(),
    );
    // Also the very post that the cursor points at.
    db.run('update posts set space_id = ? where id = 51', CELLAR);
    expect((await page(`(first: 2, after: "${pageInfo.endCursor}")`)).ids).toEqual([50, 49]);
    db.run('delete from posts where id = 500');
    db.run('update posts set space_id = ? where id = 51', HARBOUR);
  });

  test.each(['nonsense', 'W10', Buffer.from('{"a":1}').toString('base64url'), "'; drop table posts; --"])(
    'a cursor that is none (%s) is BAD_USER_INPUT',
    async (cursor) => {
      const { errors } = await ask(posts(`(first: 1, after: "${cursor}")`));
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test('a cursor of another list is BAD_USER_INPUT', async () => {
    const { pageInfo } = await page('(first: 1)');
    const { errors } = await ask(`{ network { savedPosts(after: "${pageInfo.endCursor}") { nodes { __typename } } } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('an empty list has no cursors', async () => {
    const { data } = await ask(
      '{ network { savedPosts { nodes { __typename } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }',
    );
    expect(data.network.savedPosts).toEqual({
      nodes: [],
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
    });
  });
});

describe('cost', () => {
  test('stands in every answer, about one unit per object', async () => {
    const small = await ask('{ me { id } }');
    expect(small.extensions.cost.complexity).toBe(1);
    const query = `query ($first: Int = 20) { network { feed(first: $first) { nodes { ... on FeedPostItem { post { ... on Post { creator { id } reactions { emoji } } } } } } } }`;
    // network, 20 items, and for each its post, its author and about three groups of reactions
    expect((await ask(query)).extensions.cost.complexity).toBe(1 + 20 * (1 + 1 + 1 + 3));
    expect((await ask(query, { first: 5 })).extensions.cost.complexity).toBe(1 + 5 * 6);
    expect((await ask(query, { first: 5_000 })).extensions.cost.complexity).toBe(1 + 50 * 6);
    const nested = `{ network { space(idOrSlug: "${HARBOUR}") { posts(first: 2) { nodes { ... on Post { comments { nodes { id } } } } } } } }`;
    expect((await ask(nested)).extensions.cost.complexity).toBe(1 + 1 + 2 * (1 + 25));
    const failed = await ask('{ network { post(idOrSlug: "404") { id } } }');
    expect(failed.extensions.cost.complexity).toBe(2);
  });

  test('over 1,500 an operation is refused before it runs', async () => {
    const tooDear = `mutation { createSavedPost(input: { postId: "${globalId('Post', 1)}" }) { savedPost { ... on Post {
      comments(first: 50) { nodes { replies(first: 25) { nodes { author { id } } } } } } } } }`;
    const { status, data, errors, extensions } = await ask(tooDear);
    expect(status).toBe(200);
    expect(data).toBeUndefined();
    expect(extensions.cost.complexity).toBeGreaterThan(1_500);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/complexity/),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(api.db.get('select 1 from saved_posts')).toBeNull();
  });
});

describe('spaces', () => {
  const query =
    '{ network { spaces(first: 50) { nodes { resourceId } } spacesCollections { id name position avatarUrls } } }';
  const seenBy = async (memberId: number) => {
    const { data } = await api.as(memberId)(query);
    return {
      spaces: data.network.spaces.nodes.map((node: { resourceId: string }) => Number(node.resourceId)),
      collections: data.network.spacesCollections.map((node: { id: string }) => node.id),
    };
  };

  test('come in the order of the sidebar, a secret one to its members only', async () => {
    expect((await seenBy(MEMBER)).spaces).toEqual([11, 12]);
    expect((await seenBy(OTHER)).spaces).toEqual([11, 13, 12]);
  });

  test('a limited member sees only the spaces they were let into, and their collections', async () => {
    expect(await seenBy(LIMITED)).toEqual({ spaces: [13], collections: ['1'] });
  });

  test('collections are named by resource id and ordered by position', async () => {
    expect((await seenBy(MEMBER)).collections).toEqual(['1', '2']);
  });
});

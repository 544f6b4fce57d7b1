import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import {
  CELLAR,
  comment,
  community,
  event,
  HARBOUR,
  HOST,
  hoursAgo,
  LIMITED,
  MEMBER,
  NOW,
  OTHER,
  poll,
  post,
  STEWARD,
  WORKSHOP,
} from './testing/community.ts';

const at = (hours: number) => ({ createdAt: hoursAgo(hours) });

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(1, { ...at(100), creatorId: HOST }),
        post(2, { ...at(90), kind: 'article', contentKind: 'article', creatorId: MEMBER }),
        post(3, { ...at(80), kind: 'poll', poll: poll({ type: 'QUESTION' }) }),
        post(4, { ...at(70), kind: 'event', event: event({}) }),
        post(5, { ...at(60), spaceId: CELLAR }),
        post(6, { ...at(50), spaceId: WORKSHOP, creatorId: STEWARD }),
        post(7, { ...at(300), editedAt: hoursAgo(20) }),
      ],
      comments: [
        comment(1, 1, { ...at(10), authorId: MEMBER }),
        comment(2, 2, { ...at(30), authorId: MEMBER }),
        comment(3, 3, { ...at(15), authorId: HOST }),
        comment(4, 1, { ...at(400), authorId: OTHER }),
      ],
      reactions: [
        { memberId: OTHER, target: 'post', targetId: 4, emoji: '👍', at: hoursAgo(5) },
        { memberId: HOST, target: 'post', targetId: 4, emoji: '👍', at: hoursAgo(5) },
        { memberId: MEMBER, target: 'post', targetId: 4, emoji: '🎉', at: hoursAgo(5) },
        { memberId: MEMBER, target: 'post', targetId: 6, emoji: '🎉', at: hoursAgo(24 * 8) },
      ],
    }),
  );
});
afterAll(() => api.close());

const FEED = `query ($filters: FeedFilters, $first: Int = 20, $after: String) { network {
  feed(filters: $filters, first: $first, after: $after) {
    nodes { ... on FeedPostItem { id action actedAt actor { resourceId } space { resourceId } post { ... on DatabaseRecord { resourceId } } } }
    pageInfo { endCursor hasNextPage } } } }`;

type Item = { action: string; actedAt: string; actor: { resourceId: string }; post: { resourceId: string } };

async function feed(filters: Record<string, unknown> | null, memberId = MEMBER): Promise<number[]> {
  const { data, errors } = await api.as(memberId)(FEED, { filters });
  expect(errors).toBeUndefined();
  return data.network.feed.nodes.map((item: Item) => Number(item.post.resourceId));
}

const PLAIN = { personalized: false };

describe('sortBy', () => {
  test.each([
    ['LAST_ACTIVITY', [1, 3, 7, 2, 6, 4]],
    ['NEAR_ME', [1, 3, 7, 2, 6, 4]],
    ['NEWEST', [6, 4, 3, 2, 1, 7]],
    ['OLDEST', [7, 1, 2, 3, 4, 6]],
    // 4: three reactions; 1, 2, 3: one comment of this week; the rest: nothing
    ['POPULARITY', [4, 3, 2, 1, 6, 7]],
  ])('%s', async (sortBy, expected) => {
    expect(await feed({ sortBy })).toEqual(expected);
  });

  test('LAST_ACTIVITY is the plain order where none is named', async () => {
    expect(await feed(PLAIN)).toEqual(await feed({ sortBy: 'LAST_ACTIVITY' }));
  });

  test.each(['LAST_ACTIVITY', 'NEWEST', 'OLDEST', 'POPULARITY', undefined])(
    '%s goes on from page to page',
    async (sortBy) => {
      const seen: number[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data } = await api.ask(FEED, { filters: { sortBy }, first: 2, after });
        seen.push(...data.network.feed.nodes.map((item: Item) => Number(item.post.resourceId)));
        ({ endCursor: after, hasNextPage: more } = data.network.feed.pageInfo);
      }
      expect(seen).toEqual(await feed({ sortBy }));
    },
  );

  test('POPULARITY keeps its order through a walk, whatever is said meanwhile', async () => {
    const own = await startApi(community({ posts: [post(1), post(2), post(3)] }));
    const first = await own.ask(FEED, { filters: { sortBy: 'POPULARITY' }, first: 1 });
    own.clock.now = new Date(NOW.getTime() + 60_000);
    await own.ask(`mutation { createReaction(input: { targetId: "${globalId('Post', 1)}", emoji: "👍" }) { errors } }`);
    const rest = await own.ask(FEED, {
      filters: { sortBy: 'POPULARITY' },
      after: first.data.network.feed.pageInfo.endCursor,
    });
    expect(
      [...first.data.network.feed.nodes, ...rest.data.network.feed.nodes].map((item: Item) => item.post.resourceId),
    ).toEqual(['3', '2', '1']);
    await own.close();
  });

  test('a cursor is good only for the same sort', async () => {
    const { data } = await api.ask(FEED, { filters: { sortBy: 'NEWEST' }, first: 1 });
    const after = data.network.feed.pageInfo.endCursor;
    const { errors } = await api.ask(FEED, { filters: { sortBy: 'LAST_ACTIVITY' }, after });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('personalized', () => {
  test('is on unless a sort is named or it is turned off, and the same each time', async () => {
    const followed = await startApi(
      community({
        posts: [post(1, { createdAt: hoursAgo(3), creatorId: STEWARD }), post(2, { createdAt: hoursAgo(1) })],
        follows: [{ followerId: MEMBER, followedId: STEWARD }],
      }),
    );
    const order = async (variables: unknown) =>
      (await followed.ask(FEED, variables)).data.network.feed.nodes.map((item: Item) => item.post.resourceId);
    expect(await order({})).toEqual(['1', '2']);
    expect(await order({ filters: {} })).toEqual(['1', '2']);
    expect(await order({ filters: PLAIN })).toEqual(['2', '1']);
    expect(await order({ filters: { sortBy: 'LAST_ACTIVITY' } })).toEqual(['2', '1']);
    await followed.close();
  });

  test('moves nothing by more than some hours', async () => {
    expect((await feed({})).at(-1)).toBe(4);
  });
});

describe('filters', () => {
  test('byHosts: by hosts of the network and of the post’s space', async () => {
    expect(await feed({ ...PLAIN, byHosts: true })).toEqual([1, 6]);
  });

  test('unanswered: without a comment', async () => {
    expect(await feed({ ...PLAIN, unanswered: true })).toEqual([7, 6, 4]);
  });

  test('mine: the viewer’s own', async () => {
    expect(await feed({ ...PLAIN, mine: true })).toEqual([2]);
    expect(await feed({ ...PLAIN, mine: true }, HOST)).toEqual([1]);
  });

  test.each([
    [['article'], [2]],
    [
      ['poll', 'event'],
      [3, 4],
    ],
    [['introduction'], []],
    [[], []],
  ])('postTypes: %j', async (postTypes, expected) => {
    expect(await feed({ ...PLAIN, postTypes })).toEqual(expected);
  });

  test.each([
    ['a PostTag', [globalId('PostTag', WORKSHOP)]],
    ['a space', [globalId('Space', WORKSHOP)]],
    ['a resource id', [String(WORKSHOP)]],
  ])('filterTagIds takes %s', async (_, filterTagIds) => {
    expect(await feed({ ...PLAIN, filterTagIds })).toEqual([6]);
  });

  test('filterTagIds that name nothing visible match nothing', async () => {
    expect(await feed({ ...PLAIN, filterTagIds: ['nonsense'] })).toEqual([]);
    expect(await feed({ ...PLAIN, filterTagIds: [String(CELLAR)] })).toEqual([]);
    expect(await feed({ ...PLAIN, filterTagIds: [String(CELLAR)] }, OTHER)).toEqual([5]);
  });

  test('filters narrow together', async () => {
    expect(await feed({ ...PLAIN, byHosts: true, unanswered: true })).toEqual([6]);
  });

  test('sortId, filterIds, promptTypes and the flags for others are accepted', async () => {
    const query = '{ network { feed(sortId: "x", filterIds: ["y"], promptTypes: []) { nodes { __typename } } } }';
    const { data, errors } = await api.ask(query);
    expect(errors).toBeUndefined();
    expect(data.network.feed.nodes).toHaveLength(6);
    const odd = { ...PLAIN, nearMe: true, promptTypes: ['x'], skipIntroductions: true };
    expect(await feed(odd)).toEqual(await feed(PLAIN));
  });
});

describe('items', () => {
  test('one per post, none of a secret space but for its members', async () => {
    expect(await feed(PLAIN)).not.toContain(5);
    expect(await feed(PLAIN, HOST)).not.toContain(5);
    expect(await feed(PLAIN, OTHER)).toContain(5);
    expect(await feed(PLAIN, LIMITED)).toEqual([5]);
    const seen = await feed(PLAIN);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('say what happened last, and who did it', async () => {
    const { data } = await api.ask(FEED, { filters: PLAIN });
    const items = Object.fromEntries(
      data.network.feed.nodes.map(({ post, action, actor, actedAt }: Item) => [
        post.resourceId,
        [action, Number(actor.resourceId), actedAt],
      ]),
    );
    const iso = (hours: number) => hoursAgo(hours).toISOString();
    expect(items).toEqual({
      1: ['COMMENTED', MEMBER, iso(10)],
      // Its author's own comment brings it up, but is no news about somebody else.
      2: ['POSTED', MEMBER, iso(90)],
      3: ['ANSWERED_QUESTION', HOST, iso(15)],
      4: ['POSTED', OTHER, iso(70)],
      6: ['POSTED', STEWARD, iso(50)],
      7: ['UPDATED', OTHER, iso(20)],
    });
  });

  test('name their space', async () => {
    const { data } = await api.ask(FEED, { filters: { filterTagIds: [String(HARBOUR)] }, first: 1 });
    expect(data.network.feed.nodes[0].space.resourceId).toBe(String(HARBOUR));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../db/database.ts';
import { buildDatabase } from '../db/index.ts';
import { buildCommunity } from '../seed/index.ts';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import { NOW } from './testing/community.ts';

const SIZE = { members: 400, posts: 900 };
const MEMBER = 1;
const HOST = 3;
const VISIBLE = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]; // all but the secret space

let api: TestApi;
let db: Database;
beforeAll(async () => {
  db = new Database(':memory:');
  buildDatabase(db, buildCommunity(NOW, SIZE), SIZE);
  api = await startApi(db);
});
afterAll(() => api.close());

const READ = ['read:network', 'read:posts', 'host:read:network', 'host:read:network_members'];
type Page = { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** Everything in the list, page by page; a list that goes round in circles ends the test. */
async function walk<Node>(viewer: number, field: string, nodes: string, variables: object): Promise<Node[]> {
  const ask = api.as(viewer, READ);
  const types = `$filters: FeedFilters, $query: String = "", $types: [SearchResultType!], $sort: MemberSort, $sortOrder: SortOrder,
    $term: String, $spaceId: ID, $memberType: MemberType, $after: String`;
  const used = types.split(',').filter((part) => field.includes(part.trim().split(':')[0] ?? ''));
  const query = `query (${used.join(', ')}) { network { list: ${field} { nodes { ${nodes} } pageInfo { hasNextPage endCursor } } } }`;
  const seen: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await ask(query, { ...variables, after });
    expect(errors).toBeUndefined();
    const page: Page = data.network.list;
    seen.push(...(page.nodes as Node[]));
    expect(seen.length).toBeLessThan(6_000);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return seen;
}

const RESOURCE = '... on DatabaseRecord { resourceId }';
/** No sort is named for the personalized feed: it is what comes where nothing is said. */
async function feed({ sortBy, ...filters }: { sortBy?: string }, viewer = MEMBER): Promise<number[]> {
  const nodes = `... on FeedPostItem { post { ${RESOURCE} } }`;
  const items = await walk<{ post: { resourceId: string } }>(
    viewer,
    'feed(filters: $filters, first: 50, after: $after)',
    nodes,
    { filters: sortBy === 'PERSONALIZED' ? filters : { ...filters, sortBy } },
  );
  return items.map(({ post }) => Number(post.resourceId));
}

const posts = (order: string, where = 'true', viewer = MEMBER) =>
  db
    .all<{ id: number }>(
      `select p.id from posts p where p.space_id in (${viewer === HOST ? [...VISIBLE, 4] : VISIBLE}) and ${where} order by ${order}`,
    )
    .map(({ id }) => id);

const WEEK_AGO = NOW.getTime() - 7 * 86_400_000;
const hours = (count: number) => count * 3_600_000;
const ORDERS: [sort: string, order: string][] = [
  ['NEWEST', 'p.created_at desc, p.id desc'],
  ['OLDEST', 'p.created_at, p.id'],
  ['LAST_ACTIVITY', 'p.last_activity_at desc, p.id desc'],
  [
    'POPULARITY',
    `2 * (select count(*) from comments c where c.post_id = p.id and c.created_at >= ${WEEK_AGO})
      + (select count(*) from reactions r where r.target = 'post' and r.target_id = p.id and r.created_at >= ${WEEK_AGO}) desc,
      p.created_at desc, p.id desc`,
  ],
  [
    'PERSONALIZED',
    `p.last_activity_at + ${hours(2)} * p.is_host_post
      + ${hours(4)} * exists (select 1 from space_memberships m where m.space_id = p.space_id and m.member_id = ${MEMBER})
      + ${hours(8)} * exists (select 1 from follows f where f.followed_id = p.creator_id and f.follower_id = ${MEMBER}) desc,
      p.id desc`,
  ],
];

describe('the feed', () => {
  test.each(ORDERS)('sorted by %s gives every visible post once, in order', async (sortBy, order) => {
    expect(await feed({ sortBy })).toEqual(posts(order));
  });

  test.each(ORDERS)(
    'sorted by %s, narrowed by every filter at once or by one, leaves nothing out',
    async (sortBy, order) => {
      const narrowings: [filters: object, where: string][] = [
        [{ byHosts: true }, 'p.is_host_post = 1'],
        [{ unanswered: true }, 'p.comment_count = 0'],
        [{ mine: true }, `p.creator_id = ${MEMBER}`],
        [{ postTypes: ['event', 'poll'] }, `p.kind in ('event', 'poll')`],
        [{ filterTagIds: ['7'] }, 'p.space_id = 7'],
        [
          { unanswered: true, postTypes: ['post'], filterTagIds: ['7', '9', '4'] },
          `p.comment_count = 0 and p.kind = 'post' and p.space_id in (7, 9)`,
        ],
      ];
      for (const [filters, where] of narrowings) {
        expect([filters, await feed({ ...filters, sortBy })]).toEqual([filters, posts(order, where)]);
      }
    },
  );

  test('shows the secret space to its members only', async () => {
    const all = posts('p.created_at desc, p.id desc', 'true', HOST);
    expect(await feed({ sortBy: 'NEWEST' }, HOST)).toEqual(all);
    expect(all.length).toBeGreaterThan(posts('p.id').length);
  });
});

describe('search', () => {
  const NODES = `__typename ${RESOURCE}`;
  type Found = { __typename: string; resourceId: string };
  const search = (query: string, viewer = MEMBER, types?: string[]) =>
    walk<Found>(viewer, 'search(query: $query, types: $types, first: 50, after: $after)', NODES, { query, types });

  test.each(['the', 'b', 'low water', 'harbour ma'])('for “%s” gives everything that fits once', async (query) => {
    const found = await search(query);
    expect(new Set(found.map(({ __typename, resourceId }) => `${__typename} ${resourceId}`)).size).toBe(found.length);
    // Told by reading every text, not by the index.
    const words = query.split(' ');
    const fits = (text: string) => {
      const said =
        text
          .replace(/<[^>]*>/g, ' ')
          .toLowerCase()
          .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      return words.every((word, n) =>
        said.some((one) => (n === words.length - 1 ? one.startsWith(word) : one === word)),
      );
    };
    const rows = db.all<{ id: number; text: string }>(
      `select p.id, coalesce(p.title, '') || ' ' || p.body_html as text from posts p where p.space_id in (${VISIBLE}) order by p.id`,
    );
    const expected = rows.filter(({ text }) => fits(text)).map(({ id }) => id);
    const inPosts = found.filter(({ __typename }) => ['Post', 'Poll', 'Event'].includes(__typename));
    expect(inPosts.map(({ resourceId }) => Number(resourceId)).toSorted((a, b) => a - b)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe('members', () => {
  const SORTS = ['LAST_VISIT', 'RESOURCE_ID', 'MEMBER_NAME', 'DATE_JOINED', 'MEMBER_TYPE', 'ROLE'];
  const members = (variables: object) =>
    walk<{ resourceId: string }>(
      HOST,
      'members(sort: $sort, sortOrder: $sortOrder, spaceId: $spaceId, first: 50, after: $after)',
      'resourceId',
      variables,
    );

  test.each(SORTS)('sorted by %s are each given once, the other way round in the other order', async (sort) => {
    const rising = (await members({ sort, sortOrder: 'ASC' })).map(({ resourceId }) => resourceId);
    expect(new Set(rising).size).toBe(SIZE.members);
    expect(rising).toHaveLength(SIZE.members);
    const falling = (await members({ sort, sortOrder: 'DESC' })).map(({ resourceId }) => resourceId);
    expect(falling).toEqual(rising.toReversed());
  });

  test.each(SORTS)('of one space, sorted by %s, are each given once', async (sort) => {
    const found = (await members({ sort, spaceId: globalId('Space', 7) })).map(({ resourceId }) => Number(resourceId));
    const inside = db.all<{ id: number }>(
      'select member_id as id from space_memberships where space_id = 7 order by id',
    );
    expect(found.toSorted((a, b) => a - b)).toEqual(inside.map(({ id }) => id));
  });
});

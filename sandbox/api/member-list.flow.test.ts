import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { type Asker, startApi, type TestApi } from './testing/api.ts';
import {
  CELLAR,
  community,
  HARBOUR,
  HOST,
  hoursAgo,
  LIMITED,
  MEMBER,
  MODERATOR,
  OTHER,
  STEWARD,
} from './testing/community.ts';

const crowd = Array.from({ length: 60 }, (_, n) => ({
  id: 100 + n,
  role: 'member' as const,
  email: `crew${n}@harbour.test`,
  password: null,
  // Names and visits run against the ids, and some are shared.
  name: `${['Åse', 'Zoë', '小林', '100%_off', 'bo'][n % 5]} ${60 - n}`,
  firstName: 'Crew',
  lastName: String(n),
  shortBio: null,
  timeZone: 'Asia/Kathmandu',
  hasAvatar: false,
  joinedAt: hoursAgo(5_000 - n),
  lastActiveAt: hoursAgo(10 + Math.floor(n / 4)),
}));

let api: TestApi;
let ask: Asker;
beforeAll(async () => {
  const base = community();
  api = await startApi({ ...base, members: [...base.members, ...crowd] });
  ask = api.as(HOST);
});
afterAll(() => api.close());

type Page = { ids: number[]; next: string | null; total: number; names: string[] };

async function page(args = '', asker = ask): Promise<Page> {
  const { data, errors } = await asker(
    `{ network { members${args && `(${args})`} { totalCount edges { cursor node { resourceId } } nodes { resourceId name } pageInfo { endCursor hasNextPage } } } }`,
  );
  if (errors) throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message}`);
  const { nodes, edges, pageInfo, totalCount } = data.network.members;
  expect(edges.map((edge: { node: object }) => edge.node)).toEqual(
    nodes.map(({ resourceId }: { resourceId: string }) => ({ resourceId })),
  );
  return {
    ids: nodes.map((node: { resourceId: string }) => Number(node.resourceId)),
    names: nodes.map((node: { name: string }) => node.name),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    total: totalCount,
  };
}

async function everybody(args: string, between: () => void = () => {}): Promise<number[]> {
  const ids: number[] = [];
  let at = await page(`first: 7, ${args}`);
  ids.push(...at.ids);
  while (at.next) {
    between();
    at = await page(`first: 7, after: "${at.next}", ${args}`);
    ids.push(...at.ids);
  }
  return ids;
}

describe('pages', () => {
  test('25 unless told otherwise, at most 50, and how many there are in all', async () => {
    expect((await page()).ids).toHaveLength(25);
    expect((await page('first: 5000')).ids).toHaveLength(50);
    expect(await page('first: 0')).toMatchObject({ ids: [], total: 66 });
  });

  test.each(['LAST_VISIT', 'MEMBER_NAME', 'MEMBER_TYPE', 'DATE_JOINED', 'ROLE', 'RESOURCE_ID'])(
    'sorted by %s they hold everybody once, and the other way round with DESC',
    async (sort) => {
      const rising = await everybody(`sort: ${sort}`);
      expect(new Set(rising).size).toBe(66);
      expect(await everybody(`sort: ${sort}, sortOrder: DESC`)).toEqual(rising.toReversed());
    },
  );

  test('RESOURCE_ID holds everybody once also while people come by; LAST_VISIT does not', async () => {
    const visit = () => {
      api.clock.now = new Date(api.clock.now.getTime() + 1_000);
      api.db.run(
        'update members set last_active_at = ? where id = (select id from members order by last_active_at limit 1)',
        api.clock.now.getTime(),
      );
    };
    const byId = await everybody('sort: RESOURCE_ID', visit);
    expect(byId).toEqual([...new Set(byId)]);
    expect(byId).toHaveLength(66);
    const byVisit = await everybody('sort: LAST_VISIT', visit);
    expect(byVisit.length).toBeGreaterThan(new Set(byVisit).size);
  });
});

describe('order', () => {
  const first = async (args: string) => (await page(`first: 6, ${args}`)).ids;

  test('MEMBER_TYPE: hosts, moderators, full members, limited members', async () => {
    const ids = await everybody('sort: MEMBER_TYPE');
    expect([ids[0], ids[1], ids.at(-1)]).toEqual([HOST, MODERATOR, LIMITED]);
  });

  test('LAST_VISIT is the default, longest ago first', async () => {
    expect(await first('')).toEqual(await first('sort: LAST_VISIT, sortOrder: ASC'));
  });

  test('MEMBER_NAME takes no notice of capitals', async () => {
    const { names: all } = await page('first: 50, sort: MEMBER_NAME');
    expect(all.findIndex((name) => name.startsWith('bo'))).toBeLessThan(
      all.findIndex((name) => name.startsWith('Member')),
    );
  });

  test('REFERRAL_COUNT is for ambassadors only: BAD_USER_INPUT', async () => {
    await expect(page('sort: REFERRAL_COUNT')).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('a cursor', () => {
  test.each([
    ['another sort', 'sort: MEMBER_NAME, sortOrder: DESC', 'sort: LAST_VISIT, sortOrder: DESC', false],
    ['another order', 'sort: MEMBER_NAME', 'sort: MEMBER_NAME, sortOrder: DESC', false],
    ['ROLE with another term', 'sort: ROLE, term: "bo"', 'sort: ROLE, term: "zo"', false],
    ['the same sort and order', 'sort: MEMBER_NAME', 'sort: MEMBER_NAME, sortOrder: ASC', true],
  ])('for %s', async (_, from, to, isGood) => {
    const { next } = await page(`first: 2, ${from}`);
    const going = page(`first: 2, after: "${next}", ${to}`);
    if (isGood) expect((await going).ids).toHaveLength(2);
    else await expect(going).rejects.toThrow('BAD_USER_INPUT');
  });

  test.each(['', 'x', 'W10', 'eyJhIjoxfQ', '💥'])(
    'that is none (%j) is BAD_USER_INPUT, or no cursor at all',
    async (cursor) => {
      const going = page(`first: 2, after: ${JSON.stringify(cursor)}`);
      if (cursor === '') expect((await going).ids).toHaveLength(2);
      else await expect(going).rejects.toThrow('BAD_USER_INPUT');
    },
  );
});

describe('narrowed', () => {
  const all = async (args: string) => (await page(`first: 50, sort: RESOURCE_ID, ${args}`)).ids;

  test.each([
    ['NETWORK_HOST', [HOST]],
    ['NETWORK_MODERATOR', [MODERATOR]],
    ['LIMITED_MEMBER', [LIMITED]],
    ['SPACE_HOST', [STEWARD]],
    ['SPACE_MODERATOR', []],
  ])('by memberType %s', async (type, ids) => {
    expect(await all(`memberType: ${type}`)).toEqual(ids);
    expect((await page(`memberType: ${type}`)).total).toBe(ids.length);
  });

  test('by role in the network', async () => {
    expect(await all('role: HOST')).toEqual([HOST]);
    expect(await all('role: MODERATOR')).toEqual([MODERATOR]);
    expect((await page('role: CONTRIBUTOR')).total).toBe(63);
  });

  test('by space, and by role there', async () => {
    expect(await all(`spaceId: "${globalId('Space', HARBOUR)}"`)).toEqual([MEMBER]);
    await expect(page(`spaceId: "${HARBOUR}"`)).rejects.toThrow('BAD_USER_INPUT');
    await expect(page(`spaceId: "${globalId('Space', CELLAR)}"`)).rejects.toThrow('NOT_FOUND');
  });

  test('by part of a name, in which % and _ are letters', async () => {
    expect((await page('term: "小林"')).total).toBe(13);
    expect((await page('term: "0%_o"')).total).toBe(12);
    expect((await page('term: "%"')).total).toBe(12);
    expect((await page('term: "crew"')).total).toBe(0);
    expect((await page('term: "   "')).total).toBe(66);
    expect((await page(`term: "'; drop table members; --"`)).total).toBe(0);
  });
});

test('is empty for who is neither host nor moderator', async () => {
  for (const viewer of [MEMBER, OTHER, LIMITED, STEWARD, 999]) {
    expect(await page('', api.as(viewer))).toEqual({ ids: [], names: [], next: null, total: 0 });
  }
  expect((await page('', api.as(MODERATOR))).total).toBe(66);
});

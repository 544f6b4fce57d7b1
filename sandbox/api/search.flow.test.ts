import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from './testing/api.ts';
import { CELLAR, comment, community, event, MEMBER, OTHER, poll, post } from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(1, { title: 'Caulking the garboard', bodyHtml: '<p>With <strong>oakum</strong> and pitch.</p>' }),
        post(2, { bodyHtml: '<p>The old mainsail, torn from luff to leech. It was caulking cotton.</p>' }),
        post(3, { kind: 'article', contentKind: 'article', bodyHtml: '<h2>Pitch</h2><p>Warm it slowly.</p>' }),
        post(4, { kind: 'event', bodyHtml: '<p>A day for pitch</p>', event: event({}) }),
        post(5, { kind: 'poll', title: 'Pitch or tar?', poll: poll({}) }),
        post(6, { kind: 'poll', title: 'Why pitch?', poll: poll({ type: 'QUESTION' }) }),
        post(7, { spaceId: CELLAR, bodyHtml: '<p>The secret of pitch</p>' }),
        post(8, { bodyHtml: '<p>Blåbær, İstanbul und Ölzeug &amp; 海の風 · Åsa’s knot</p>' }),
      ],
      comments: [
        comment(1, 1, { bodyHtml: '<p>Mind the pitch pot</p>' }),
        comment(2, 7, { bodyHtml: '<p>Nobody knows pitch</p>' }),
      ],
    }),
  );
});
afterAll(() => api.close());

const FIELDS = `__typename ... on Post { resourceId } ... on Poll { resourceId } ... on Event { resourceId }
  ... on Comment { resourceId } ... on Space { resourceId } ... on User { resourceId }`;

async function find(query: string, more: { types?: string[]; after?: string; first?: number } = {}, viewer = MEMBER) {
  const { data, errors } = await api.as(viewer)(
    `query ($query: String!, $types: [SearchResultType!], $after: String, $first: Int) { network {
      search(query: $query, types: $types, after: $after, first: $first) {
        edges { cursor } nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } } }`,
    { query, ...more },
  );
  if (errors) throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message}`);
  const { nodes, pageInfo } = data.network.search;
  const found = nodes.map(
    (node: { __typename: string; resourceId: string }) => `${node.__typename} ${node.resourceId}`,
  );
  return { found: found as string[], pageInfo };
}
const sorted = async (...args: Parameters<typeof find>) => (await find(...args)).found.toSorted();

describe('words', () => {
  test('all of them have to be there, in title or text; the last may still be being typed', async () => {
    expect(await sorted('caulking')).toEqual(['Post 1', 'Post 2']);
    expect(await sorted('caulking oakum')).toEqual(['Post 1']);
    expect(await sorted('caulking OAK')).toEqual(['Post 1']);
    expect(await sorted('kum')).toEqual([]);
    expect(await sorted('caulk oakum')).toEqual([]);
    expect(await sorted('caulking nowhere')).toEqual([]);
  });

  test('a phrase in quotation marks is found as it stands, whatever the markup in it', async () => {
    expect(await sorted('"oakum and pitch"')).toEqual(['Post 1']);
    expect(await sorted('“Oakum And Pitch”')).toEqual(['Post 1']);
    expect(await sorted('"pitch and oakum"')).toEqual([]);
    expect(await sorted('"luff to leech" mainsail')).toEqual(['Post 2']);
  });

  test('capitals and accents make no difference', async () => {
    for (const query of ['BLABÆR', 'blåbær', 'olzeug', 'ÖLZEUG', 'asa knot', '海の風']) {
      expect([query, await sorted(query, { types: ['POST'] })]).toEqual([query, ['Post 8']]);
    }
  });

  test('markup is no text', async () => {
    for (const query of ['strong', 'h2', 'amp']) expect([query, await sorted(query)]).toEqual([query, []]);
  });

  test.each(['%', '"', '"" “”', '   ', '()', '*', '-', '<b></b>'])(
    'a query without a word (%j) finds nothing',
    async (query) => {
      expect(await sorted(query)).toEqual([]);
    },
  );

  test.each([
    `'; drop table posts; --`,
    'NEAR(pitch, 5',
    'pitch AND NOT',
    'title:pitch',
    'pitch*',
    '^pitch',
    '{pitch}',
    '"pitch',
    'OR',
    'a'.repeat(5_000),
  ])('%j is looked for and not run', async (query) => {
    expect((await find(query)).found).not.toContain('Post 7');
  });
});

describe('types', () => {
  test.each([
    ['POST', ['Post 1']],
    ['ARTICLE', ['Post 3']],
    ['EVENT', ['Event 4']],
    ['POLL', ['Poll 5']],
    ['QUESTION', ['Poll 6']],
    ['COMMENT', ['Comment 1']],
    ['MEMBER', []],
    ['BADGE', []],
    ['SEGMENT', []],
  ])('%s', async (type, found) => {
    expect(await sorted('pitch', { types: [type] })).toEqual(found);
  });

  test('several together; none at all finds nothing', async () => {
    expect(await sorted('pitch', { types: ['COMMENT', 'EVENT', 'COMMENT', 'BADGE'] })).toEqual([
      'Comment 1',
      'Event 4',
    ]);
    expect(await sorted('pitch', { types: [] })).toEqual([]);
  });

  test('spaces by title, members by name: they come first', async () => {
    expect(await sorted('workshop')).toEqual(['Space 12']);
    expect(await sorted('小林')).toEqual(['User 1']);
  });

  test('a post that says it in its title comes before those that say it in their text', async () => {
    const { found } = await find('caulking');
    expect(found).toEqual(['Post 1', 'Post 2']);
  });
});

describe('visibility and pages', () => {
  test('what the viewer may not see is not found, for its members it is', async () => {
    expect(await sorted('secret')).toEqual([]);
    expect(await sorted('"nobody knows"')).toEqual([]);
    expect(await sorted('secret', {}, OTHER)).toEqual(['Post 7']);
    expect(await sorted('pitch', {}, 999)).toEqual([]);
  });

  test('page by page it is the same list', async () => {
    const whole = (await find('pitch', { first: 50 })).found;
    expect(whole).toHaveLength(6);
    const walked: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await find('pitch', { first: 2, ...(after ? { after } : {}) });
      walked.push(...page.found);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  });

  test('a cursor of another query or other types is BAD_USER_INPUT', async () => {
    const { pageInfo } = await find('pitch', { first: 1 });
    await expect(find('caulking', { after: pageInfo.endCursor })).rejects.toThrow('BAD_USER_INPUT');
    await expect(find('pitch', { after: pageInfo.endCursor, types: ['POST'] })).rejects.toThrow('BAD_USER_INPUT');
    await expect(find('pitch', { after: 'x' })).rejects.toThrow('BAD_USER_INPUT');
  });
});

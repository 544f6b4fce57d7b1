import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import {
  CELLAR,
  comment,
  community,
  HARBOUR,
  HOST,
  hoursAgo,
  LIMITED,
  MEMBER,
  MODERATOR,
  OTHER,
  post,
  WORKSHOP,
} from './testing/community.ts';

/** In the open, in the workshop, in the secret cellar. */
const [OPEN, MADE, HIDDEN] = [1, 2, 3];
const UNKNOWN = 404;

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(OPEN),
        post(MADE, { spaceId: WORKSHOP }),
        post(HIDDEN, { spaceId: CELLAR, slug: 'under-the-floor' }),
      ],
      comments: [comment(OPEN, OPEN), comment(MADE, MADE), comment(HIDDEN, HIDDEN)],
      reactions: [{ memberId: OTHER, target: 'post', targetId: HIDDEN, emoji: '🕯️', at: hoursAgo(3) }],
    }),
  );
});
afterAll(() => api.close());

async function seenBy(memberId: number) {
  const { data, errors } = await api.as(memberId)(`{ network {
    spaces { nodes { resourceId } } feed(filters: { sortBy: OLDEST }) { nodes { ... on FeedPostItem { post { ... on Post { resourceId } } } } }
    search(query: "comment", types: [COMMENT]) { nodes { ... on Comment { resourceId } } }
    members { totalCount } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  const ids = (nodes: { resourceId: string }[]) => nodes.map((node) => Number(node.resourceId)).sort();
  const { spaces, feed, search, members } = data.network;
  return {
    spaces: ids(spaces.nodes),
    posts: ids(feed.nodes.map((item: { post: { resourceId: string } }) => item.post)),
    comments: ids(search.nodes),
    members: members.totalCount,
  };
}

describe('who sees what', () => {
  test('a member: every open space, no secret one, nobody’s table of members', async () => {
    const open = { spaces: [HARBOUR, WORKSHOP], posts: [OPEN, MADE], comments: [OPEN, MADE] };
    expect(await seenBy(MEMBER)).toEqual({ ...open, members: 0 });
  });

  test('a member of a secret space: that one too', async () => {
    const all = [OPEN, MADE, HIDDEN];
    expect(await seenBy(OTHER)).toEqual({ spaces: [HARBOUR, WORKSHOP, CELLAR], posts: all, comments: all, members: 0 });
  });

  test.each([
    ['a moderator', MODERATOR],
    ['a host', HOST],
  ])('%s: what is open, and the table of members; not the secrets of others', async (_, viewer) => {
    const open = { spaces: [HARBOUR, WORKSHOP], posts: [OPEN, MADE], comments: [OPEN, MADE] };
    expect(await seenBy(viewer)).toEqual({ ...open, members: 6 });
  });

  test('a limited member: the spaces they were let into, and nothing else', async () => {
    expect(await seenBy(LIMITED)).toEqual({ spaces: [CELLAR], posts: [HIDDEN], comments: [HIDDEN], members: 0 });
  });

  test('a limited member finds whom they share a space with, a full member everybody', async () => {
    const names = async (viewer: number) => {
      const { data } = await api.as(viewer)(
        '{ network { search(query: "member", types: [MEMBER], first: 50) { nodes { ... on User { resourceId } } } } }',
      );
      return data.network.search.nodes.map((node: { resourceId: string }) => Number(node.resourceId)).sort();
    };
    expect(await names(LIMITED)).toEqual([OTHER, LIMITED]);
    expect(await names(OTHER)).toEqual([MODERATOR, HOST, OTHER, LIMITED, 6]);
  });
});

describe('what is hidden looks exactly like what never was', () => {
  const network = (field: string) => `{ network { it: ${field} } }`;
  const change = (name: string, input: string) => `mutation { it: ${name}(input: { ${input} }) { errors } }`;
  const questions: [string, (key: number) => string][] = [
    ['a post by resource id', (key) => network(`post(idOrSlug: "${key}") { id }`)],
    ['a post by GlobalID', (key) => network(`post(idOrSlug: "${globalId('Post', key)}") { id }`)],
    [
      'a post by slug',
      (key) => network(`post(idOrSlug: "${key === HIDDEN ? 'under-the-floor' : 'never-was'}") { id }`),
    ],
    ['a space', (key) => network(`space(idOrSlug: "${key === HIDDEN ? CELLAR : key}") { id }`)],
    ['a post’s comments', (key) => network(`comments(postId: "${globalId('Post', key)}") { nodes { id } }`)],
    [
      'a roster',
      (key) => network(`members(spaceId: "${globalId('Space', key === HIDDEN ? CELLAR : key)}") { totalCount }`),
    ],
    ['a node that is a post', (key) => `{ it: node(id: "${globalId('Post', key)}") { id } }`],
    ['a node that is a comment', (key) => `{ it: node(id: "${globalId('Comment', key)}") { id } }`],
    [
      'a node that is a reaction',
      (key) => `{ it: node(id: "${globalId('Reaction', key === HIDDEN ? 1 : key)}") { id } }`,
    ],
    ['a comment', (key) => change('createComment', `postId: "${globalId('Post', key)}", body: "Hm"`)],
    ['a reaction', (key) => change('createReaction', `targetId: "${globalId('Post', key)}", emoji: "👍"`)],
    ['a bookmark', (key) => change('createSavedPost', `postId: "${globalId('Post', key)}"`)],
    ['a deletion', (key) => change('deleteComment', `id: "${key}"`)],
  ];

  test.each(questions)('%s', async (_, question) => {
    const ask = api.as(HOST);
    const [hidden, unknown] = [await ask(question(HIDDEN)), await ask(question(UNKNOWN))];
    const [first] = unknown.errors ?? [];
    if (first) expect(first.extensions.code).toBe('NOT_FOUND');
    else expect(unknown.data).toEqual({ it: null });
    const said = ({ status, data, errors, extensions }: typeof hidden) => ({ status, data, errors, extensions });
    expect(JSON.stringify(said(hidden))).toBe(JSON.stringify(said(unknown)));
  });

  test('a member looked up by who may not: by id, by role and by e-mail address', async () => {
    const query = (id: number) => `{ network { it: member(id: "${id}") { id } } }`;
    const member = await api.as(MEMBER)(query(OTHER));
    expect(member.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(member.errors).toEqual((await api.as(HOST)(query(UNKNOWN))).errors);
    const asModerator = api.as(MODERATOR);
    expect((await asModerator(query(OTHER))).data.network.it).not.toBeNull();
    const wrongRole = await asModerator(`{ network { it: member(id: "${OTHER}", role: HOST) { id } } }`);
    expect(wrongRole.errors).toEqual(member.errors);
  });
});

test('a host who looks up address after address that nobody has is THROTTLED for a minute', async () => {
  const look = (email: string) => api.as(HOST)(`{ network { memberByEmail(email: "${email}") { resourceId } } }`);
  expect((await look(' MEMBER4@harbour.test ')).data.network.memberByEmail).toEqual({ resourceId: String(OTHER) });
  const outcomes: string[] = [];
  for (let i = 0; i < 12; i++)
    outcomes.push((await look(`nobody${i}@harbour.test`)).errors?.[0]?.extensions.code ?? 'none');
  expect(outcomes).toEqual([...Array(10).fill('none'), 'THROTTLED', 'THROTTLED']);
  expect((await look('member4@harbour.test')).status).toBe(200);
  api.clock.now = new Date(api.clock.now.getTime() + 61_000);
  expect((await look('nobody@harbour.test')).errors).toBeUndefined();
});

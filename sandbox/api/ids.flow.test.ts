import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import { CELLAR, comment, community, event, HARBOUR, MEMBER, OTHER, poll, post } from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(1, { slug: 'the-first-1' }),
        post(2, {
          kind: 'poll',
          poll: poll({ answers: [{ memberId: OTHER, choiceId: null, value: 3, at: new Date(0) }], type: 'HOT_COLD' }),
        }),
        post(3, { kind: 'event', event: event({}) }),
        post(4, { spaceId: CELLAR, slug: 'secret-4' }),
      ],
      comments: [comment(7, 1), comment(8, 4)],
      reactions: [
        { memberId: OTHER, target: 'post', targetId: 1, emoji: '👍', at: new Date(0) },
        { memberId: OTHER, target: 'comment', targetId: 8, emoji: '👍', at: new Date(0) },
      ],
    }),
  );
});
afterAll(() => api.close());

const node = async (id: string) =>
  (await api.ask('query ($id: ID!) { node(id: $id) { __typename id ... on DatabaseRecord { resourceId } } }', { id }))
    .data.node;

describe('node', () => {
  test.each([
    ['Network', 77],
    ['Space', HARBOUR],
    ['PostTag', HARBOUR],
    ['User', OTHER],
    ['Post', 1],
    ['Poll', 2],
    ['Event', 3],
    ['Comment', 7],
    ['Reaction', 1],
  ])('finds a %s by its GlobalID', async (type, key) => {
    const id = globalId(type, key);
    expect(await node(id)).toEqual({ __typename: type, id, resourceId: String(key) });
  });

  test('finds a FeedPostItem, which has no resource id', async () => {
    const id = globalId('FeedPostItem', 1);
    expect(await node(id)).toEqual({ __typename: 'FeedPostItem', id });
  });

  test.each([
    ['unknown', globalId('Post', 404)],
    ['of another type than it says', globalId('Poll', 1)],
    ['a post of a secret space', globalId('Post', 4)],
    ['a secret space', globalId('Space', CELLAR)],
    ['the tag of a secret space', globalId('PostTag', CELLAR)],
    ['a comment in a secret space', globalId('Comment', 8)],
    ['a reaction in a secret space', globalId('Reaction', 2)],
    ['a feed item of a secret space', globalId('FeedPostItem', 4)],
    ['somebody else’s answer to a poll', globalId('PollAnswer', 1)],
    ['of a type that is no Node', globalId('Asset', 1)],
    ['a resource id', '1'],
    ['nonsense', 'a b ☃'],
    ['too large a number', globalId('Post', '99999999999999999999')],
    ['a way out of the type', globalId('Post', '1 or 1=1')],
  ])('is null without an error for an id that is %s', async (_, id) => {
    const { data, errors } = await api.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect([data.node, errors]).toEqual([null, undefined]);
  });

  test('nodes keeps the order asked for, with null where node would be null', async () => {
    const ids = [globalId('Event', 3), globalId('Post', 4), globalId('Post', 1), globalId('Post', 1)];
    const { data, errors } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes.map((found: { id: string } | null) => found?.id ?? null)).toEqual([ids[0], null, ids[2], ids[3]]);
  });

  test('an object in a secret space is there for its members', async () => {
    const { data } = await api.as(OTHER)('query ($id: ID!) { node(id: $id) { id } }', { id: globalId('Comment', 8) });
    expect(data.node.id).toBe(globalId('Comment', 8));
  });
});

const POST = 'query ($id: String!) { network { post(idOrSlug: $id) { id } } }';
const SPACE = 'query ($id: String!) { network { space(idOrSlug: $id) { id } } }';

describe('arguments', () => {
  test.each([
    ['a resource id', '1'],
    ['a slug', 'the-first-1'],
    ['a GlobalID', globalId('Post', 1)],
  ])('post takes %s', async (_, id) => {
    expect((await api.ask(POST, { id })).data.network.post.id).toBe(globalId('Post', 1));
  });

  test.each([
    ['a resource id', String(HARBOUR)],
    ['a GlobalID', globalId('Space', HARBOUR)],
  ])('space takes %s', async (_, id) => {
    expect((await api.ask(SPACE, { id })).data.network.space.id).toBe(globalId('Space', HARBOUR));
  });

  test.each([
    ['an unknown post', POST, '404'],
    ['a post of a secret space', POST, '4'],
    ['a slug in a secret space', POST, 'secret-4'],
    ['no text', POST, ''],
    ['an unknown space', SPACE, '404'],
    ['a secret space', SPACE, String(CELLAR)],
    ['a space by its slug', SPACE, 'harbour'],
  ])('%s is null with NOT_FOUND, and the rest of the answer stands', async (_, query, id) => {
    const { status, data, errors } = await api.ask(query, { id });
    expect(status).toBe(200);
    expect(Object.values(data.network)).toEqual([null]);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('hidden and unknown cannot be told apart', async () => {
    const [hidden, unknown] = [await api.ask(POST, { id: '4' }), await api.ask(POST, { id: '404' })];
    expect(hidden.errors).toEqual(unknown.errors);
  });
});

test('ids are opaque and carry the type; resource ids are numbers in text', async () => {
  const { data } = await api.ask(
    '{ me { id resourceId } network { id resourceId post(idOrSlug: "1") { tags { id resourceId type name } } } }',
  );
  expect(Buffer.from(data.me.id, 'base64url').toString()).toBe(`gid://mighty/User/${MEMBER}`);
  expect(data.me.resourceId).toBe('1');
  expect(data.network.resourceId).toBe('77');
  expect(data.network.post.tags).toEqual([
    { id: globalId('PostTag', HARBOUR), resourceId: String(HARBOUR), type: 'FlexSpace', name: 'Harbour' },
  ]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import {
  CELLAR,
  community,
  event,
  HARBOUR,
  hoursAgo,
  LIMITED,
  MEMBER,
  NOW,
  OTHER,
  poll,
  post,
  WORKSHOP,
} from './testing/community.ts';

let api: TestApi;
beforeEach(async () => {
  const saved = (postId: number, hours: number, memberId = MEMBER) => ({ memberId, postId, at: hoursAgo(hours) });
  api = await startApi(
    community({
      posts: [
        post(1),
        post(2, { kind: 'poll', poll: poll({}) }),
        post(3, { kind: 'event', event: event({}) }),
        post(4, { spaceId: CELLAR }),
        post(5, { spaceId: WORKSHOP }),
      ],
      savedPosts: [saved(2, 5), saved(1, 9), saved(5, 7), saved(4, 1), saved(3, 1, OTHER)],
    }),
  );
  return () => api.close();
});

const LIST = `query ($spaceId: ID, $first: Int = 20, $after: String) { network { savedPosts(spaceId: $spaceId, first: $first, after: $after) {
  nodes { ... on PostInterface { saved } ... on DatabaseRecord { resourceId } } pageInfo { endCursor hasNextPage } } } }`;
const SAVE = `mutation ($input: CreateSavedPostInput!) { createSavedPost(input: $input) { errors clientMutationId savedPost { ... on PostInterface { id saved } } } }`;
const UNSAVE = `mutation ($input: DeleteSavedPostInput!) { deleteSavedPost(input: $input) { errors clientMutationId deletedPostId } }`;

async function list(variables: Record<string, unknown> = {}): Promise<number[]> {
  const { data, errors } = await api.ask(LIST, variables);
  expect(errors).toBeUndefined();
  return data.network.savedPosts.nodes.map((node: { resourceId: string }) => Number(node.resourceId));
}

describe('savedPosts', () => {
  test('are the viewer’s own, newest bookmark first, none that became hidden', async () => {
    expect(await list()).toEqual([2, 5, 1]);
  });

  test.each([
    ['a space', globalId('Space', HARBOUR), [2, 1]],
    ['the network', globalId('Network', 77), [2, 5, 1]],
    ['a space without any', globalId('Space', 404), []],
  ])('narrow to %s', async (_, spaceId, expected) => {
    expect(await list({ spaceId })).toEqual(expected);
  });

  test('spaceId takes a GlobalID only', async () => {
    const { errors } = await api.ask(LIST, { spaceId: String(HARBOUR) });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('go on from page to page', async () => {
    const { data } = await api.ask(LIST, { first: 1 });
    expect(await list({ after: data.network.savedPosts.pageInfo.endCursor })).toEqual([5, 1]);
  });
});

test('saving puts a post of any kind on top, and saved says so', async () => {
  api.clock.now = new Date(NOW.getTime() + 1_000);
  const id = globalId('Event', 3);
  const { data } = await api.ask(SAVE, { input: { postId: id, clientMutationId: 's' } });
  expect(data.createSavedPost).toEqual({ errors: [], clientMutationId: 's', savedPost: { id, saved: true } });
  expect(await list()).toEqual([3, 2, 5, 1]);
});

test('saving twice keeps the place in the list', async () => {
  const { data } = await api.ask(SAVE, { input: { postId: globalId('Post', 1) } });
  expect(data.createSavedPost.errors).toEqual([]);
  expect(await list()).toEqual([2, 5, 1]);
});

test('taking back removes it; twice is no error', async () => {
  const input = { postId: globalId('Poll', 2), clientMutationId: 'd' };
  for (let time = 0; time < 2; time++) {
    const { data } = await api.ask(UNSAVE, { input });
    expect(data.deleteSavedPost).toEqual({ errors: [], clientMutationId: 'd', deletedPostId: input.postId });
  }
  expect(await list()).toEqual([5, 1]);
});

describe.each([
  ['createSavedPost', SAVE],
  ['deleteSavedPost', UNSAVE],
])('%s', (_, query) => {
  test.each([
    ['a hidden post', globalId('Post', 4), 'NOT_FOUND'],
    ['an unknown post', globalId('Post', 404), 'NOT_FOUND'],
    ['a resource id', '1', 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_, postId, code) => {
    const { data, errors } = await api.ask(query, { input: { postId } });
    expect(Object.values(data)).toEqual([null]);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('needs the scope write:posts', async () => {
    const input = { postId: globalId('Post', 1) };
    const refused = await api.as(MEMBER, ['write:comments'])(query, { input });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(MEMBER, ['write:posts'])(query, { input })).errors).toBeUndefined();
  });
});

test('a limited member may save what they may see', async () => {
  const { errors } = await api.as(LIMITED)(SAVE, { input: { postId: globalId('Post', 4) } });
  expect(errors).toBeUndefined();
});

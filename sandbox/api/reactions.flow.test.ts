import { beforeEach, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { type Asker, startApi, type TestApi } from './testing/api.ts';
import { CELLAR, comment, community, hoursAgo, MEMBER, NOW, OTHER, poll, post } from './testing/community.ts';

const POST = globalId('Post', 1);
const COMMENT = globalId('Comment', 1);

let api: TestApi;
beforeEach(async () => {
  api = await startApi(
    community({
      posts: [post(1), post(2, { spaceId: CELLAR }), post(3, { kind: 'poll', poll: poll({}) })],
      comments: [comment(1, 1), comment(2, 2)],
      reactions: [
        { memberId: OTHER, target: 'post', targetId: 1, emoji: '👍🏿', at: hoursAgo(3) },
        { memberId: 3, target: 'post', targetId: 1, emoji: '👍', at: hoursAgo(2) },
        { memberId: 3, target: 'post', targetId: 1, emoji: '⛵', at: hoursAgo(4) },
      ],
    }),
  );
  return () => api.close();
});

const CREATE = `mutation ($input: CreateReactionInput!) { createReaction(input: $input) { errors clientMutationId
  reaction { id resourceId emoji baseEmoji createdAt updatedAt member { resourceId } post { id } comment { id } space { title } } } }`;
const DELETE =
  'mutation ($input: DeleteReactionInput!) { deleteReaction(input: $input) { errors clientMutationId deletedId } }';

async function react(emoji: string, targetId = POST, ask: Asker = api.ask) {
  const { data, errors } = await ask(CREATE, { input: { emoji, targetId, clientMutationId: 'r' } });
  expect(errors).toBeUndefined();
  return data.createReaction;
}

async function takeBack(emoji: string, targetId = POST) {
  const { data, errors } = await api.ask(DELETE, { input: { emoji, targetId } });
  expect(errors).toBeUndefined();
  return data.deleteReaction;
}

async function groups(id = POST, ask: Asker = api.ask) {
  const { data } = await ask(
    'query ($id: ID!) { node(id: $id) { ... on Reactable { reactions { emoji count reactedByViewer } } } }',
    { id },
  );
  return data.node.reactions;
}

describe('groups', () => {
  test('one per base emoji, skin tones folded together, most used first', async () => {
    expect(await groups()).toEqual([
      { emoji: '👍', count: 2, reactedByViewer: false },
      { emoji: '⛵', count: 1, reactedByViewer: false },
    ]);
    expect(await groups(POST, api.as(OTHER))).toContainEqual({ emoji: '👍', count: 2, reactedByViewer: true });
    expect(await groups(COMMENT)).toEqual([]);
  });
});

describe('createReaction', () => {
  test('on a post', async () => {
    const { reaction, errors, clientMutationId } = await react('👍🏽');
    expect([errors, clientMutationId]).toEqual([[], 'r']);
    expect(reaction).toMatchObject({
      emoji: '👍🏽',
      baseEmoji: '👍',
      createdAt: NOW.toISOString(),
      member: { resourceId: String(MEMBER) },
      post: { id: POST },
      comment: null,
      space: { title: 'Harbour' },
    });
    expect(reaction.id).toBe(globalId('Reaction', reaction.resourceId));
    expect(await groups()).toContainEqual({ emoji: '👍', count: 3, reactedByViewer: true });
  });

  test('on a comment, and on a poll, which is no Post', async () => {
    expect((await react('🎉', COMMENT)).reaction).toMatchObject({ post: null, comment: { id: COMMENT } });
    expect(await groups(COMMENT)).toEqual([{ emoji: '🎉', count: 1, reactedByViewer: true }]);
    const pollId = globalId('Poll', 3);
    expect((await react('🎉', pollId)).reaction).toMatchObject({
      post: null,
      comment: null,
      space: { title: 'Harbour' },
    });
  });

  test('twice is once, with the tone of the second', async () => {
    const first = await react('👍🏽');
    api.clock.now = new Date(NOW.getTime() + 1_000);
    const again = await react('👍🏽');
    const other = await react('👍🏿');
    expect(again.reaction).toEqual(first.reaction);
    expect(other.reaction).toMatchObject({
      id: first.reaction.id,
      emoji: '👍🏿',
      createdAt: NOW.toISOString(),
      updatedAt: api.clock.now.toISOString(),
    });
    expect(await groups()).toContainEqual({ emoji: '👍', count: 3, reactedByViewer: true });
  });

  test.each(['❤️', '❤', '🏴‍☠️', '🇳🇴', '👩🏽‍🚀', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('%s is an emoji', async (emoji) => {
    expect((await react(emoji)).errors).toEqual([]);
  });

  test.each([
    '',
    'a',
    '1',
    '👍👍',
    '👍 ',
    ':+1:',
    '<b>',
    '\u200d',
    '🏽',
    '👍\u0000',
    '👍🏽🏿',
    '🇳',
    '👨‍👩‍👧‍👦'.repeat(20),
  ])('%j is no emoji: an error of the payload', async (emoji) => {
    expect(await react(emoji)).toMatchObject({ reaction: null, errors: [expect.any(String)] });
    expect((await takeBack(emoji)).errors).toEqual([expect.any(String)]);
  });
});

describe('deleteReaction', () => {
  test('takes back the viewer’s own, whatever its tone', async () => {
    const { reaction } = await react('👍🏽');
    expect(await takeBack('👍🏿')).toMatchObject({ errors: [], deletedId: reaction.id });
    expect(await groups()).toContainEqual({ emoji: '👍', count: 2, reactedByViewer: false });
  });

  test('of what is not there changes nothing and is no error', async () => {
    expect(await takeBack('👍')).toMatchObject({ errors: [], deletedId: null });
    expect(await groups()).toContainEqual({ emoji: '👍', count: 2, reactedByViewer: false });
  });
});

describe('both', () => {
  test.each([
    ['a hidden post', globalId('Post', 2), 'NOT_FOUND'],
    ['a hidden comment', globalId('Comment', 2), 'NOT_FOUND'],
    ['an unknown post', globalId('Post', 404), 'NOT_FOUND'],
    ['what cannot be reacted to', globalId('Space', 11), 'NOT_FOUND'],
    ['a resource id', '1', 'BAD_USER_INPUT'],
  ])('are refused for %s', async (_, targetId, code) => {
    for (const query of [CREATE, DELETE]) {
      const { data, errors } = await api.ask(query, { input: { targetId, emoji: '👍' } });
      expect(Object.values(data)).toEqual([null]);
      expect(errors?.[0]?.extensions.code).toBe(code);
    }
  });

  test('need no scope of their own, but a member', async () => {
    const answer = await api.as(MEMBER, ['read:posts'])(
      'mutation ($input: CreateReactionInput!) { createReaction(input: $input) { errors } }',
      { input: { targetId: POST, emoji: '👍' } },
    );
    expect(answer).toMatchObject({ data: { createReaction: { errors: [] } } });
    expect(answer.errors).toBeUndefined();
    const { errors } = await api.as(999)(CREATE, { input: { targetId: POST, emoji: '👍' } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

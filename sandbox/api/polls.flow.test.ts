import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import { comment, community, HOST, hoursAgo, MEMBER, MODERATOR, OTHER, poll, post } from './testing/community.ts';

const answers = (...votes: [memberId: number, choiceId: number | null, value: number | null][]) =>
  votes.map(([memberId, choiceId, value]) => ({ memberId, choiceId, value, at: hoursAgo(1) }));
const choices = [
  { id: 1, text: 'Larch', value: null },
  { id: 2, text: 'Oak', value: null },
];

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [
        post(10, {
          kind: 'poll',
          poll: poll({ choices, answers: answers([MEMBER, 1, null], [OTHER, 1, null], [HOST, 2, null]) }),
        }),
        post(11, {
          kind: 'poll',
          poll: poll({
            choices: [{ id: 3, text: 'A', value: null }],
            answerThreshold: 3,
            answers: answers([MEMBER, 3, null]),
          }),
        }),
        post(12, {
          kind: 'poll',
          poll: poll({ type: 'HOT_COLD', answers: answers([MEMBER, null, 9], [OTHER, null, 0], [HOST, null, 9]) }),
        }),
        post(13, {
          kind: 'poll',
          poll: poll({
            type: 'PERCENTAGE',
            publicAnswers: true,
            answers: answers([MEMBER, null, 100], [OTHER, null, 9], [HOST, null, 10]),
          }),
        }),
        post(14, { kind: 'poll', poll: poll({ type: 'QUESTION' }) }),
        post(15, {
          kind: 'poll',
          poll: poll({ choices: [{ id: 4, text: 'A', value: null }], answers: answers([HOST, 4, null]) }),
        }),
      ],
      comments: [
        comment(1, 14, { authorId: MEMBER }),
        comment(2, 14, { authorId: MEMBER }),
        comment(3, 14, { authorId: HOST, replyToId: 1 }),
      ],
    }),
  );
});
afterAll(() => api.close());

const read: TestApi['readPost'] = (...given) => api.readPost(...given);

const POLL = `... on Poll { pollType answerType isQuestion minValue maxValue answerCount textAnswersCount pollAnswerCountThreshold
    viewerHasAnswered viewerAnswer { value choice { text tally } poll { id } } choices { id text position value tally } }`;
const tallies = async (id: number, viewerId: number) =>
  (await read(id, '... on Poll { choices { tally } }', viewerId)).choices.map(
    ({ tally }: { tally: number | null }) => tally,
  );

test('a poll of choices shows its results to who has answered', async () => {
  expect(await read(10, POLL)).toMatchObject({
    pollType: 'MULTIPLE_CHOICE',
    answerType: 'single',
    isQuestion: false,
    minValue: null,
    maxValue: null,
    answerCount: 3,
    textAnswersCount: null,
    viewerHasAnswered: true,
    viewerAnswer: { value: null, choice: { text: 'Larch', tally: 2 }, poll: { id: globalId('Poll', 10) } },
    choices: [
      { id: globalId('PollChoice', 1), text: 'Larch', position: 0, value: null, tally: 2 },
      { id: globalId('PollChoice', 2), text: 'Oak', position: 1, value: null, tally: 1 },
    ],
  });
});

test('a poll shows no results before the viewer’s answer, but to its author and hosts', async () => {
  expect(await tallies(15, MEMBER)).toEqual([null]);
  expect(await tallies(15, MODERATOR)).toEqual([null]);
  expect(await tallies(15, OTHER)).toEqual([1]);
  expect(await tallies(15, HOST)).toEqual([1]);
  expect(await read(15, POLL)).toMatchObject({ viewerHasAnswered: false, viewerAnswer: null, answerCount: 1 });
});

test('a poll shows nobody its results under its threshold', async () => {
  for (const viewer of [MEMBER, OTHER, HOST]) expect(await tallies(11, viewer)).toEqual([null]);
});

test('a poll with a slider has a bucket per value from cold to hot', async () => {
  const { choices: buckets, ...found } = await read(12, POLL);
  expect(found).toMatchObject({
    pollType: 'HOT_COLD',
    minValue: 0,
    maxValue: 9,
    viewerAnswer: { value: 9, choice: null },
  });
  expect(buckets.map(({ value }: { value: number }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(buckets.map(({ tally }: { tally: number }) => tally)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect(new Set(buckets.map(({ position }: { position: unknown }) => position))).toEqual(new Set([null]));
});

test('a poll of per cents has buckets of ten, 100 its own', async () => {
  const { choices: buckets, ...found } = await read(13, POLL);
  expect(found).toMatchObject({ pollType: 'PERCENTAGE', minValue: 0, maxValue: 100 });
  expect(buckets.map(({ value, tally }: Record<string, number>) => [value, tally])).toEqual(
    Array.from({ length: 11 }, (_, index) => [index * 10, [0, 1, 10].includes(index) ? 1 : 0]),
  );
});

test('a poll in words is answered by root comments', async () => {
  const question = { pollType: 'QUESTION', answerType: 'text', isQuestion: true, choices: null, viewerAnswer: null };
  expect(await read(14, POLL)).toMatchObject({ ...question, textAnswersCount: 1, viewerHasAnswered: true });
  expect(await read(14, POLL, HOST)).toMatchObject({ ...question, viewerHasAnswered: false });
});

test('a poll with public answers shows everybody’s', async () => {
  const find = 'query ($id: ID!) { node(id: $id) { ... on PollAnswer { value member { resourceId } } } }';
  const row = api.db.get<{ id: number }>('select id from poll_answers where post_id = 13 and member_id = ?', OTHER);
  const { data } = await api.ask(find, { id: globalId('PollAnswer', row?.id ?? 0) });
  expect(data.node).toEqual({ value: 9, member: { resourceId: String(OTHER) } });
});

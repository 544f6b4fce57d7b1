import { describe, expect, it } from 'vitest';
import type { PollResultsFragment } from '@/graphql/generated/graphql';
import { pollShown, wholePercents } from './poll-results';

type Choice = NonNullable<PollResultsFragment['choices']>[number];

function choice(id: string, over: Partial<Choice> = {}): Choice {
  return { __typename: 'PollChoice', id, text: id, position: 0, tally: 0, value: null, ...over };
}

function poll(over: Partial<PollResultsFragment>): PollResultsFragment {
  return {
    __typename: 'Poll',
    id: 'p',
    pollType: 'MULTIPLE_CHOICE',
    isQuestion: false,
    answerCount: 0,
    textAnswersCount: null,
    pollAnswerCountThreshold: 0,
    minValue: null,
    maxValue: null,
    viewerHasAnswered: false,
    viewerAnswer: null,
    choices: [],
    ...over,
  };
}

describe('wholePercents', () => {
  it('adds up to a hundred however the parts fall', () => {
    for (const counts of [
      [1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1],
      [2, 1],
      [999, 1],
      [1, 0, 0],
      [5, 5, 5, 5, 5, 5],
    ]) {
      expect(wholePercents(counts).reduce((sum, each) => sum + each, 0)).toBe(100);
    }
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([2, 1])).toEqual([67, 33]);
  });

  it('is nothing where nobody has answered', () => {
    expect(wholePercents([0, 0])).toEqual([0, 0]);
    expect(wholePercents([])).toEqual([]);
  });
});

describe('pollShown', () => {
  it('puts choices in their order, with their share and the member’s own', () => {
    const shown = pollShown(
      poll({
        viewerHasAnswered: true,
        viewerAnswer: {
          __typename: 'PollAnswer',
          id: 'a',
          value: null,
          choice: { __typename: 'PollChoice', id: 'oak' },
        },
        choices: [choice('larch', { position: 2, tally: 1 }), choice('oak', { position: 1, tally: 3 })],
      }),
    );
    expect(shown).toEqual({
      kind: 'choice',
      answers: 4,
      hidden: null,
      options: [
        { id: 'oak', text: 'oak', answers: 3, percent: 75, mine: true },
        { id: 'larch', text: 'larch', answers: 1, percent: 25, mine: false },
      ],
    });
  });

  it('hides results that may not be seen: until the member answers, or until enough have', () => {
    const choices = [choice('oak', { tally: null })];
    expect(pollShown(poll({ choices, answerCount: 7 }))).toMatchObject({ answers: 7, hidden: { more: 0 } });
    const answered = poll({ choices, answerCount: 3, pollAnswerCountThreshold: 5, viewerHasAnswered: true });
    expect(pollShown(answered)).toMatchObject({ hidden: { more: 2 }, options: [{ percent: null, answers: null }] });
  });

  it('reads a slider by its values, between its ends', () => {
    const choices = [choice('b', { text: null, value: 10, tally: 1 }), choice('a', { text: null, value: 0, tally: 1 })];
    expect(pollShown(poll({ pollType: 'PERCENTAGE', minValue: 0, maxValue: 100, choices }))).toMatchObject({
      kind: 'slider',
      low: '0 %',
      high: '100 %',
      options: [
        { id: 'a', text: '0' },
        { id: 'b', text: '10' },
      ],
    });
    expect(pollShown(poll({ pollType: 'HOT_COLD', choices }))).toMatchObject({ low: 'Cold', high: 'Hot' });
  });

  it('counts answers in words for a question', () => {
    expect(pollShown(poll({ isQuestion: true, textAnswersCount: 12, choices: null }))).toEqual({
      kind: 'question',
      answers: 12,
    });
  });

  it('shows a kind it does not know as a choice', () => {
    expect(pollShown(poll({ pollType: null, choices: [choice('yes')] }))).toMatchObject({ kind: 'choice' });
  });
});

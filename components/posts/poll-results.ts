import type { PollResultsFragment } from '@/graphql/generated/graphql';

export type PollOption = {
  id: string;
  text: string;
  /** Null until results may be seen. */
  answers: number | null;
  /** 0–100, whole; null until results may be seen. */
  percent: number | null;
  mine: boolean;
};

export type PollShown =
  | { kind: 'question'; answers: number }
  | { kind: 'choice'; options: PollOption[]; answers: number; hidden: HiddenReason | null }
  | {
      kind: 'slider';
      options: PollOption[];
      answers: number;
      hidden: HiddenReason | null;
      low: string;
      high: string;
      mine: number | null;
    };

/** Why results are not shown. `more` is how many answers are missing; 0 where the member has to answer first. */
export type HiddenReason = { more: number };

/** What a poll shows. Networks add kinds of poll: an unknown one with choices is shown as a choice. */
export function pollShown(poll: PollResultsFragment): PollShown {
  if (poll.isQuestion || poll.pollType === 'QUESTION') {
    return { kind: 'question', answers: poll.textAnswersCount ?? poll.answerCount ?? 0 };
  }
  const slider = poll.pollType === 'HOT_COLD' || poll.pollType === 'PERCENTAGE';
  const choices = [...(poll.choices ?? [])].sort((a, b) =>
    slider ? (a.value ?? 0) - (b.value ?? 0) : (a.position ?? 0) - (b.position ?? 0),
  );
  const tallies = choices.map((choice) => choice.tally);
  const seen = choices.length > 0 && tallies.every((tally) => tally !== null);
  const counted = tallies.reduce<number>((sum, tally) => sum + (tally ?? 0), 0);
  const percents = seen ? wholePercents(tallies.map((tally) => tally ?? 0)) : [];
  const options = choices.map(
    (choice, index): PollOption => ({
      id: choice.id,
      text: choice.text?.trim() || (choice.value === null ? 'No words' : String(choice.value)),
      answers: seen ? choice.tally : null,
      percent: percents[index] ?? null,
      mine: poll.viewerAnswer?.choice?.id === choice.id,
    }),
  );
  const answers = seen ? counted : (poll.answerCount ?? 0);
  const hidden = seen ? null : { more: missing(poll) };
  if (!slider) return { kind: 'choice', options, answers, hidden };
  return {
    kind: 'slider',
    options,
    answers,
    hidden,
    ...ends(poll),
    mine: poll.viewerAnswer?.value ?? null,
  };
}

function missing(poll: PollResultsFragment): number {
  if (!poll.viewerHasAnswered) return 0;
  return Math.max(0, (poll.pollAnswerCountThreshold ?? 0) - (poll.answerCount ?? 0));
}

function ends(poll: PollResultsFragment): { low: string; high: string } {
  if (poll.pollType === 'HOT_COLD') return { low: 'Cold', high: 'Hot' };
  return { low: `${poll.minValue ?? 0} %`, high: `${poll.maxValue ?? 100} %` };
}

/**
 * Whole percents that add up to 100 (largest remainder; of equal remainders the earlier option), all 0 where nobody
 * has answered.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

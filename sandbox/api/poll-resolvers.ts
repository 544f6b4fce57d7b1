import type { PollAnswerRow, PollChoiceRow, PollRow, PostRow } from '../db/rows.ts';
import type { PollChoice, Resolvers } from '../generated/resolvers.ts';
import { type ApiContext, isModerator, memberOf } from './context.ts';
import { globalId } from './global-id.ts';
import { postFields } from './post-resolvers.ts';
import { visiblePost } from './posts.ts';

/** What a slider's answers may be, and how wide one of its buckets is. */
const SLIDERS = {
  HOT_COLD: { min: 0, max: 9, step: 1 },
  PERCENTAGE: { min: 0, max: 100, step: 10 },
};
const TREATMENTS = { MULTIPLE_CHOICE: 'list', HOT_COLD: 'continuous', PERCENTAGE: 'percentage', QUESTION: null };
const ANSWER_TYPES = { MULTIPLE_CHOICE: 'single', HOT_COLD: 'ordered', PERCENTAGE: 'ordered', QUESTION: 'text' };

const pollOf = (context: ApiContext, post: PostRow) =>
  context.db.get<PollRow>('select * from polls where post_id = ?', post.id);

const sliderOf = (poll: PollRow | null) =>
  poll?.type === 'HOT_COLD' || poll?.type === 'PERCENTAGE' ? SLIDERS[poll.type] : null;

const ANSWER = `select 'PollAnswer' as __typename, * from poll_answers`;

/** The viewer's vote; an answer in words is a comment and no vote. */
function viewerAnswer(context: ApiContext, postId: number): PollAnswerRow | null {
  if (!context.viewer) return null;
  return context.db.get<PollAnswerRow>(`${ANSWER} where post_id = ? and member_id = ?`, postId, context.viewer.id);
}

/** Somebody else's answer may be looked at where answers are public, and by hosts and moderators. */
export function answerById(context: ApiContext, id: number): PollAnswerRow | null {
  const answer = context.db.get<PollAnswerRow>(`${ANSWER} where id = ?`, id);
  const post = answer && visiblePost(context, answer.post_id);
  if (!post) return null;
  const open = answer.member_id === context.viewer?.id || isModerator(context.viewer);
  return open || pollOf(context, post)?.public_answers ? answer : null;
}

function answeredInWords(context: ApiContext, post: PostRow): boolean {
  const own = 'select 1 from comments where post_id = ? and author_id = ? and reply_to_id is null';
  return context.viewer !== null && context.db.get(own, post.id, context.viewer.id) !== null;
}

const countAnswers = (context: ApiContext, post: PostRow): number =>
  context.db.get<{ count: number }>('select count(*) as count from poll_answers where post_id = ?', post.id)?.count ??
  0;

/** Enough answers are in, and the viewer gave one, or asked, or is a host. */
function resultsReady(context: ApiContext, post: PostRow, poll: PollRow): boolean {
  if (countAnswers(context, post) < poll.answer_threshold) return false;
  const { viewer } = context;
  return viewer?.role === 'host' || viewer?.id === post.creator_id || viewerAnswer(context, post.id) !== null;
}

const choiceFields = (choice: PollChoiceRow) => ({
  color: null,
  id: globalId('PollChoice', choice.id),
  position: choice.position,
  text: choice.text,
  value: null,
});

/** Choices as they were written, or a slider's buckets; tallies only where results may be seen. */
function choicesOf(context: ApiContext, post: PostRow, poll: PollRow): PollChoice[] {
  const ready = resultsReady(context, post, poll);
  const slider = sliderOf(poll);
  const key = slider ? `min(value, ?) / ${slider.step} * ${slider.step}` : 'choice_id';
  const tallies = new Map(
    context.db
      .all<{ key: number; count: number }>(
        `select ${key} as key, count(*) as count from poll_answers where post_id = ? group by 1`,
        ...(slider ? [slider.max, post.id] : [post.id]),
      )
      .map(({ key, count }) => [key, count]),
  );
  const tally = (of: number) => (ready ? (tallies.get(of) ?? 0) : null);
  if (!slider) {
    const choices = 'select * from poll_choices where post_id = ? order by position';
    return context.db
      .all<PollChoiceRow>(choices, post.id)
      .map((row) => ({ ...choiceFields(row), tally: tally(row.id) }));
  }
  const buckets = Math.floor((slider.max - slider.min) / slider.step) + 1;
  return Array.from({ length: buckets }, (_, index) => {
    const value = slider.min + index * slider.step;
    const id = globalId('PollChoice', `${post.id}-${value}`);
    return { color: null, id, position: null, tally: tally(value), text: String(value), value };
  });
}

export const pollResolvers = {
  Poll: {
    ...postFields,
    answerCount: (post, _, context) => countAnswers(context, post),
    answerType: (post, _, context) => ANSWER_TYPES[pollOf(context, post)?.type ?? 'QUESTION'],
    choices: (post, _, context) => {
      const poll = pollOf(context, post);
      return poll && poll.type !== 'QUESTION' ? choicesOf(context, post, poll) : null;
    },
    isQuestion: (post, _, context) => pollOf(context, post)?.type === 'QUESTION',
    maxValue: (post, _, context) => sliderOf(pollOf(context, post))?.max ?? null,
    minValue: (post, _, context) => sliderOf(pollOf(context, post))?.min ?? null,
    pollAnswerCountThreshold: (post, _, context) => pollOf(context, post)?.answer_threshold ?? null,
    pollColor: () => null,
    pollTreatment: (post, _, context) => TREATMENTS[pollOf(context, post)?.type ?? 'QUESTION'],
    pollType: (post, _, context) => pollOf(context, post)?.type ?? null,
    publicAnswers: (post, _, context) => pollOf(context, post)?.public_answers === 1,
    textAnswersCount: (post, _, context) => {
      if (pollOf(context, post)?.type !== 'QUESTION') return null;
      const answerers =
        'select count(distinct author_id) as count from comments where post_id = ? and reply_to_id is null';
      return context.db.get<{ count: number }>(answerers, post.id)?.count ?? 0;
    },
    venue: () => null,
    viewerAnswer: (post, _, context) => viewerAnswer(context, post.id),
    viewerHasAnswered: (post, _, context) =>
      pollOf(context, post)?.type === 'QUESTION'
        ? answeredInWords(context, post)
        : viewerAnswer(context, post.id) !== null,
  },
  PollAnswer: {
    choice: (answer, _, context) => {
      const choice = context.db.get<PollChoiceRow>('select * from poll_choices where id = ?', answer.choice_id);
      if (!choice) return null;
      const post = visiblePost(context, answer.post_id);
      const poll = post && pollOf(context, post);
      const all = post && poll ? choicesOf(context, post, poll) : [];
      return all.find(({ id }) => id === globalId('PollChoice', choice.id)) ?? null;
    },
    createdAt: (answer) => answer.created_at,
    id: (answer) => globalId('PollAnswer', answer.id),
    member: (answer, _, context) => memberOf(context, answer.member_id),
    poll: (answer, _, context) => visiblePost(context, answer.post_id),
    resourceId: (answer) => String(answer.id),
    updatedAt: (answer) => answer.created_at,
    value: (answer) => answer.value,
  },
} satisfies Resolvers;

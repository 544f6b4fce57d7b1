import type { ReactionsFragment } from '@/graphql/generated/graphql';

/** One emoji under a post or comment, as the API counts it. */
export type ReactionGroup = Readonly<ReactionsFragment['reactions'][number]>;

const SKIN_TONES = /[\u{1F3FB}-\u{1F3FF}]/gu;
const VARIATION = /\u{FE0F}/gu;

/** The API folds skin tones together, and writes ❤ with or without its variation selector. */
export function baseEmoji(emoji: string): string {
  return emoji.replace(SKIN_TONES, '');
}

export function sameEmoji(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(emoji: string): string {
  return baseEmoji(emoji).replace(VARIATION, '');
}

export function hasReacted(groups: readonly ReactionGroup[], emoji: string): boolean {
  return groups.some((group) => group.reactedByViewer && sameEmoji(group.emoji, emoji));
}

/**
 * The groups once the viewer's reaction with `emoji` is there (`on`) or gone. Saying what is true already changes
 * nothing, so an answer that comes after its optimistic twin does not count twice. Others' groups keep their places.
 */
export function withReaction(groups: readonly ReactionGroup[], emoji: string, on: boolean): ReactionGroup[] {
  const at = groups.findIndex((group) => sameEmoji(group.emoji, emoji));
  const group = groups[at];
  if (!group) {
    if (!on) return [...groups];
    return [...groups, { __typename: 'ReactionGroup', emoji: baseEmoji(emoji), count: 1, reactedByViewer: true }];
  }
  if (group.reactedByViewer === on) return [...groups];
  const count = Math.max(0, group.count + (on ? 1 : -1));
  return groups.flatMap((each, index) => {
    if (index !== at) return [each];
    return count === 0 ? [] : [{ ...each, count, reactedByViewer: on }];
  });
}

/** The viewer's reaction with `emoji` turned over. */
export function toggleReaction(groups: readonly ReactionGroup[], emoji: string): ReactionGroup[] {
  return withReaction(groups, emoji, !hasReacted(groups, emoji));
}

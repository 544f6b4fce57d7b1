import { describe, expect, it } from 'vitest';
import { baseEmoji, hasReacted, type ReactionGroup, toggleReaction, withReaction } from './groups';

function group(emoji: string, count: number, reactedByViewer: boolean): ReactionGroup {
  return { __typename: 'ReactionGroup', emoji, count, reactedByViewer };
}

const heart = group('❤️', 3, false);
const boat = group('⛵', 1, true);

describe('toggleReaction', () => {
  it('adds the viewer to a group and takes them out again', () => {
    const once = toggleReaction([heart, boat], '❤️');
    expect(once).toEqual([group('❤️', 4, true), boat]);
    expect(toggleReaction(once, '❤️')).toEqual([heart, boat]);
  });

  it('starts a group at the end, and ends one that nobody is left in', () => {
    expect(toggleReaction([heart], '🎉')).toEqual([heart, group('🎉', 1, true)]);
    expect(toggleReaction([heart, boat], '⛵')).toEqual([heart]);
  });

  it('knows an emoji in any skin and with or without its variation selector', () => {
    expect(toggleReaction([group('👋', 1, false)], '👋🏾')).toEqual([group('👋', 2, true)]);
    expect(toggleReaction([heart], '❤')).toEqual([group('❤️', 4, true)]);
    expect(toggleReaction([], '👋🏾')).toEqual([group('👋', 1, true)]);
  });

  it('leaves what it was given alone', () => {
    const groups = Object.freeze([Object.freeze({ ...heart })]);
    expect(() => toggleReaction(groups, '❤️')).not.toThrow();
    expect(groups).toEqual([heart]);
  });
});

describe('withReaction', () => {
  it('counts nobody twice', () => {
    expect(withReaction([boat], '⛵', true)).toEqual([boat]);
    expect(withReaction([heart], '❤️', false)).toEqual([heart]);
    expect(withReaction([heart], '🎉', false)).toEqual([heart]);
  });

  it('never counts below nobody', () => {
    expect(withReaction([group('⛵', 0, true)], '⛵', false)).toEqual([]);
  });
});

it('keeps the joined parts of an emoji', () => {
  expect(baseEmoji('🧑🏽‍🚀')).toBe('🧑‍🚀');
  expect(hasReacted([group('🧑‍🚀', 1, true)], '🧑🏿‍🚀')).toBe(true);
});

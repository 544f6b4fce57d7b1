import data from 'emojibase-data/en/compact.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { type Emoji, emojiGroups, searchEmoji } from './emoji-search';

const all: readonly Emoji[] = data;

it('finds by name and by tag, names first', () => {
  expect(searchEmoji(all, 'sailboat')[0]?.label).toBe('sailboat');
  expect(searchEmoji(all, 'yacht').map((each) => each.label)).toContain('sailboat');
  expect(searchEmoji(all, 'heart')[0]?.label).toMatch(/^heart/);
});

it('wants every word, in any case', () => {
  const found = searchEmoji(all, 'RED heart');
  expect(found[0]?.label).toBe('red heart');
  expect(found.every((each) => /red/i.test(`${each.label} ${each.tags}`))).toBe(true);
});

it('finds nothing for nothing, and keeps to the limit', () => {
  expect(searchEmoji(all, '  ')).toEqual([]);
  expect(searchEmoji(all, 'zzqqxx')).toEqual([]);
  expect(searchEmoji(all, 'a', 5)).toHaveLength(5);
});

it('groups all that can be picked, and no bare letters or tones', () => {
  const groups = emojiGroups(all);
  expect(groups.every((group) => group.emoji.length > 20)).toBe(true);
  expect(groups.flatMap((group) => group.emoji).some((each) => each.label.startsWith('regional indicator'))).toBe(
    false,
  );
  expect(searchEmoji(all, 'skin tone').some((each) => /^\p{Emoji_Modifier}$/u.test(each.unicode))).toBe(false);
});

import data from 'emojibase-data/en/data.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { readEmoji } from './emoji.ts';

// Tones and the letters of flags are listed too, but are parts of others.
const isPart = (emoji: string) => /^[\p{Emoji_Modifier}\p{Regional_Indicator}]\ufe0f?$/u.test(emoji);
const emojis = data.filter(({ emoji }) => !isPart(emoji));
const bare = (emoji: string | undefined) => emoji?.replaceAll('\ufe0f', '');

test('every emoji is its own base, with or without variation selectors', () => {
  expect(emojis.length).toBeGreaterThan(1_900);
  for (const { emoji } of emojis) {
    const read = readEmoji(emoji);
    expect([emoji, bare(read?.base)]).toEqual([emoji, bare(emoji)]);
    expect(readEmoji(bare(emoji) ?? '')).toEqual(read);
  }
});

test('every toned emoji has the untoned one as base', () => {
  const toned = emojis.flatMap(({ emoji, skins = [] }) => skins.map((skin) => [skin.emoji, emoji] as const));
  expect(toned.length).toBeGreaterThan(1_600);
  for (const [emoji, base] of toned) {
    expect([emoji, bare(readEmoji(emoji)?.base)]).toEqual([emoji, bare(base)]);
    expect(bare(readEmoji(emoji)?.emoji)).toBe(bare(emoji));
  }
});

/** One emoji as `emojibase-data/en/compact.json` lists it; components of others (letters, tones) have no group. */
export type Emoji = { unicode: string; label: string; group?: number; tags?: string[] };

export type EmojiGroup = { name: string; emoji: Emoji[] };

// The data's own order of groups; 2 are components, which are not offered.
const GROUPS: [group: number, name: string][] = [
  [0, 'Smileys'],
  [1, 'People'],
  [3, 'Animals and nature'],
  [4, 'Food and drink'],
  [5, 'Travel and places'],
  [6, 'Activities'],
  [7, 'Objects'],
  [8, 'Symbols'],
  [9, 'Flags'],
];

export function emojiGroups(all: readonly Emoji[]): EmojiGroup[] {
  return GROUPS.map(([group, name]) => ({ name, emoji: all.filter((each) => each.group === group) }));
}

/** Emoji whose name or tags hold every word that was typed, those whose name begins with it first. At most `limit`. */
export function searchEmoji(all: readonly Emoji[], typed: string, limit = 80): Emoji[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = all.filter((each) => {
    if (each.group === undefined || each.group === 2) return false;
    const text = `${each.label} ${each.tags?.join(' ') ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word)) || each.unicode === typed.trim();
  });
  const start = words.join(' ');
  const rank = (each: Emoji) => (each.label.toLowerCase().startsWith(start) ? 0 : each.tags?.includes(start) ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

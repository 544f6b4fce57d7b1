const MAX_CHARACTERS = 4_000_000;

/**
 * Remembers the results of a pure function of a text, the least recently used forgotten first. Members read
 * the same posts, so most HTML was made safe before; the whole text is the key, so nothing crosses over.
 */
export function remembered(make: (text: string) => string, maxCharacters = MAX_CHARACTERS): (text: string) => string {
  const results = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) {
      results.delete(text);
      results.set(text, known);
      return known;
    }
    const made = make(text);
    results.set(text, made);
    characters += text.length + made.length;
    for (const [oldest, result] of results) {
      if (characters <= maxCharacters) break;
      results.delete(oldest);
      characters -= oldest.length + result.length;
    }
    return made;
  };
}

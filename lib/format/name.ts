const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PICTURE = /\p{Extended_Pictographic}/u;
const LETTER = /[\p{L}\p{N}]/u;
// Scripts without capitals or word gaps carry a whole name in one sign: one is enough in a small circle.
const ONE_IS_ENOUGH =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Thai}]/u;

/** What stands for a person who gave no name. */
export const NO_NAME = 'A member';

/** The name to show; blank and missing names become `NO_NAME`. */
export function displayName(name: string | null | undefined): string {
  return name?.trim() || NO_NAME;
}

/** One or two signs for a round avatar, whole graphemes in any script: “MO”, “李”, “م”, “🦊”. Empty where there is none. */
export function initials(name: string | null | undefined): string {
  const words = (name ?? '')
    .trim()
    .split(/[\s._]+/u)
    .map(firstSign)
    .filter((sign) => sign !== '');
  const first = words[0] ?? '';
  if (first === '' || PICTURE.test(first) || ONE_IS_ENOUGH.test(first)) return first;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first + (PICTURE.test(last) ? '' : last)).toLocaleUpperCase('en');
}

// Punctuation and quotes in front of a name are no initial.
function firstSign(word: string): string {
  for (const { segment } of segmenter.segment(word)) {
    if (PICTURE.test(segment) || LETTER.test(segment)) return segment;
  }
  return '';
}

/** A network's name from its subdomain, for pages that may not ask it: “my-boats” -> “My Boats”; null for a bare number. */
export function networkName(slug: string): string | null {
  if (/^\d+$/.test(slug)) return null;
  const words = slug.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('en') + word.slice(1)).join(' ') || null;
}

const EMOJI = /^\p{RGI_Emoji}$/v;
const SKIN_TONES = /\p{Emoji_Modifier}/gu;
// A pictograph that is text by default, such as a heart or a pointing finger, is an emoji only with U+FE0F behind it.
const TEXT_BY_DEFAULT = /^(?!\p{Emoji_Presentation})\p{Extended_Pictographic}$/u;
const JOINER = '\u200d';
const LONGEST = 40;

const qualified = (emoji: string) =>
  emoji
    .split(JOINER)
    .map((part) => (TEXT_BY_DEFAULT.test(part) ? `${part}\ufe0f` : part))
    .join(JOINER);

/** Sequences that exist only with two tones: without any, one code point stands for them. */
const PAIRS = new Map([
  ['👩‍🤝‍👨', '👫'],
  ['👩‍🤝‍👩', '👭'],
  ['👨‍🤝‍👨', '👬'],
  ['🫱‍🫲', '🤝'],
]);

/** The emoji with skin tones taken off, or null where the text is not exactly one emoji. */
export function baseEmojiOf(text: string): string | null {
  if (text.length > LONGEST || !EMOJI.test(qualified(text))) return null;
  const bare = qualified(text.replace(SKIN_TONES, ''));
  const base = PAIRS.get(bare) ?? bare;
  return EMOJI.test(base) ? base : null;
}

const EMOJI = /^\p{RGI_Emoji}$/v;
const SKIN_TONES = /\p{Emoji_Modifier}/gu;
// A pictograph that is text by default, such as a heart or a pointing finger, is an emoji only with U+FE0F behind it.
const TEXT_BY_DEFAULT = /^(?!\p{Emoji_Presentation})\p{Extended_Pictographic}$/u;
const KEYCAP = /^([0-9#*])\u20e3$/;
const VARIATION = /\ufe0f/g;
const JOINER = '\u200d';
const LONGEST = 40;

/** Clients differ in the U+FE0F they send, too many or too few: the form that Unicode calls fully qualified. */
function qualified(text: string): string {
  const parts = text.split(JOINER).map((part) => {
    const bare = part.replace(VARIATION, '');
    return TEXT_BY_DEFAULT.test(bare) ? `${bare}\ufe0f` : bare.replace(KEYCAP, '$1\ufe0f\u20e3');
  });
  return parts.join(JOINER);
}

/** Sequences that exist only with two tones: without any, one code point stands for them. */
const PAIRS = new Map([
  ['👩‍🤝‍👨', '👫'],
  ['👩‍🤝‍👩', '👭'],
  ['👨‍🤝‍👨', '👬'],
  ['🫱‍🫲', '🤝'],
  ['🧑‍❤️‍🧑', '💑'],
  ['🧑‍❤️‍💋‍🧑', '💏'],
  ['🧑‍🐰‍🧑', '👯'],
  ['👨‍🐰‍👨', '👯‍♂️'],
  ['👩‍🐰‍👩', '👯‍♀️'],
  ['🧑‍🫯‍🧑', '🤼'],
  ['👨‍🫯‍👨', '🤼‍♂️'],
  ['👩‍🫯‍👩', '🤼‍♀️'],
]);

/** The emoji, and the same with skin tones taken off; null where the text is not exactly one emoji. */
export function readEmoji(text: string): { emoji: string; base: string } | null {
  const emoji = text.length > LONGEST ? '' : qualified(text);
  if (!EMOJI.test(emoji)) return null;
  const bare = qualified(emoji.replace(SKIN_TONES, ''));
  const base = PAIRS.get(bare) ?? bare;
  return EMOJI.test(base) ? { emoji, base } : null;
}

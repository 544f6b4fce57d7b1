import type { Person } from './members.ts';
import type { Random } from './random.ts';
import { FINISHES, KIDS, MONTHS, PLACES, TOOLS, WEEKDAYS, WINDS, WOODS } from './text/vocabulary.ts';

/** What one post and its comments agree on: the same wood, the same child, the same harbour down the coast. */
export type Facts = Record<'wood' | 'tool' | 'finish' | 'kid' | 'month' | 'day' | 'wind' | 'place', string>;

export function drawFacts(random: Random): Facts {
  return {
    wood: random.pick(WOODS),
    tool: random.pick(TOOLS),
    finish: random.pick(FINISHES),
    kid: random.pick(KIDS),
    month: random.pick(MONTHS),
    day: random.pick(WEEKDAYS),
    wind: random.pick(WINDS),
    place: random.pick(PLACES),
  };
}

/** Who speaks, about whose boat, to whom. */
export type Speech = {
  speaker: Person;
  starter: Person;
  answered: Person;
  facts: Facts;
  random: Random;
  /** Somebody else of the community, for a mention in passing. */
  someone: () => Person;
};

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function mention(person: Person): string {
  const { id, name } = person.member;
  return `<a class="mention" href="{{member:${id}}}" data-mention-id="${id}">@${escapeHtml(name)}</a>`;
}

export function hashtag(word: string): string {
  return `<a class="hashtag" href="{{hashtag:${word}}}">#${word}</a>`;
}

export function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function slot(name: string, speech: Speech): { text: string } | { html: string } {
  const { speaker, starter, answered, facts, random } = speech;
  switch (name) {
    case 'boat':
      return { text: starter.boat };
    case 'boatname':
      return { html: `<em>${escapeHtml(starter.boatName)}</em>` };
    case 'myboat':
      return { text: speaker.boat };
    case 'myname':
      return { html: `<em>${escapeHtml(speaker.boatName)}</em>` };
    case 'harbour':
      return { text: speaker.harbour };
    case 'op':
      return { text: starter.member.firstName };
    case 'to':
      return { text: answered.member.firstName };
    case '@op':
      return { html: mention(starter) };
    case '@to':
      return { html: mention(answered) };
    case '@':
      return { html: mention(speech.someone()) };
  }
  if (name in facts) return { text: facts[name as keyof Facts] };
  const range = /^(\d+)-(\d+)$/.exec(name);
  if (range) return { text: String(random.int(Number(range[1]), Number(range[2]))) };
  throw new Error(`No slot is called {${name}}`);
}

/**
 * One line of the texts as HTML. Markup: `**strong**`, `_emphasis_` or `*emphasis*` and `` `code` `` around words,
 * `#word` for a hashtag, `[words](https://address)` for a link, `{slot}` for something filled in.
 */
export function render(line: string, speech: Speech): string {
  const kept: string[] = [];
  const keep = (html: string) => {
    kept.push(html);
    return `\uE000${kept.length - 1}\uE001`;
  };
  const filled = line.replace(/\{([^{}]+)\}/g, (_, name: string, offset: number) => {
    const value = slot(name, speech);
    if ('html' in value) return keep(value.html);
    const begins = offset === 0 || /[.?!] $/.test(line.slice(0, offset));
    return begins ? value.text.charAt(0).toUpperCase() + value.text.slice(1) : value.text;
  });
  return escapeHtml(filled)
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, words: string, url: string) =>
      keep(`<a href="${url}">${words}</a>`),
    )
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/(^|[\s(“])_(.+?)_(?=$|[\s).,:;!?”’])/g, '$1<em>$2</em>')
    .replace(/`(.+?)`/g, '<code>$1</code>')
    .replace(/(^|\s)#([\p{L}\p{M}\d]+)/gu, (_, before: string, word: string) => `${before}${hashtag(word)}`)
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}

export function list(items: string[], ordered = false): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

/** Text of HTML made here, good enough for slugs and word counts. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

export function slugOf(text: string, id: number): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${words.slice(0, 60).replace(/-+$/, '') || 'post'}-${id}`;
}

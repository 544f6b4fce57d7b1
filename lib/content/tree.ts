/**
 * The safe tree that stands for a member's HTML. The gateway writes it, screens draw it with React elements.
 * HTML itself never reaches a browser.
 */
export const TAGS = [
  'p',
  'br',
  'strong',
  'em',
  'u',
  's',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'code',
  'h2',
  'h3',
  'h4',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'img',
  'figure',
  'figcaption',
  'embed',
] as const;

export type Tag = (typeof TAGS)[number];

export type ContentElement = {
  t: Tag;
  c?: ContentNode[];
  /** a: http(s) or mailto, or a path of Foyer (it begins with a single `/`). */
  href?: string;
  /** img: http(s). embed: https, the player of a known video host. */
  src?: string;
  alt?: string;
  /** embed: what the frame says of itself. */
  title?: string;
  /** img and embed: pixels, where the HTML says so. */
  w?: number;
  h?: number;
  /** a: who or what it names. Absent on a plain link. */
  kind?: 'mention' | 'hashtag' | 'link';
  /** a: the network's id of who or what is named, where the HTML carries one. */
  ref?: string;
  /** pre: the programming language. */
  lang?: string;
  /** ol */
  start?: number;
  /** th, td */
  colSpan?: number;
  rowSpan?: number;
};

export type ContentNode = string | ContentElement;

const KNOWN: ReadonlySet<unknown> = new Set(TAGS);
const ADDRESS: Record<'href' | 'src', RegExp> = { href: /^(https?:\/\/|mailto:|\/(?![/\\]))/, src: /^https?:\/\// };
const MAX_DEPTH = 64;

/**
 * Reads a serialised tree. Anything else, HTML included, comes back as one plain text, so that a field that
 * missed the gateway shows its source and never becomes markup. [] for null, undefined and ''.
 */
export function parseContent(value: string | null | undefined): ContentNode[] {
  if (!value) return [];
  if (!value.startsWith('[')) return [value];
  try {
    const tree: unknown = JSON.parse(value);
    if (Array.isArray(tree)) return nodesFrom(tree, 0);
  } catch {
    // Text that begins with a bracket: shown as it is, below.
  }
  return [value];
}

/** The tree is checked again where it is used: a bug upstream of here must not become a script. */
function nodesFrom(value: unknown, depth: number): ContentNode[] {
  if (!Array.isArray(value) || depth > MAX_DEPTH) return [];
  return value.flatMap((item: unknown): ContentNode[] => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null || !('t' in item)) return [];
    const element = item as ContentElement;
    const children = nodesFrom(element.c, depth + 1);
    if (!KNOWN.has(element.t)) return children;
    for (const name of ['href', 'src'] as const) {
      const address = element[name];
      if (address !== undefined && (typeof address !== 'string' || !ADDRESS[name].test(address))) return children;
    }
    return [element.c === undefined ? element : { ...element, c: children }];
  });
}

const BLOCKS: ReadonlySet<Tag> = new Set<Tag>([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'h2',
  'h3',
  'h4',
  'hr',
  'table',
  'figure',
  'figcaption',
  'embed',
]);

/** Whether the node stands on lines of its own. */
export function isBlock(node: ContentNode): boolean {
  return typeof node !== 'string' && BLOCKS.has(node.t);
}

/** The words alone: blocks parted by an empty line, items, rows and line breaks by a new line, cells by a tab. */
export function plainText(nodes: ContentNode[]): string {
  return textOf(nodes)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function textOf(nodes: ContentNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.t === 'br') text += '\n';
    else if (node.t === 'li' || node.t === 'tr') text += `${textOf(node.c ?? []).trimEnd()}\n`;
    else if (node.t === 'td' || node.t === 'th') text += `${textOf(node.c ?? []).trim()}\t`;
    else if (isBlock(node)) text += `\n\n${textOf(node.c ?? [])}\n\n`;
    else text += textOf(node.c ?? []);
  }
  return text;
}

/** What an excerpt leaves out: it is words, and the card shows its media beside them. */
const NOT_IN_EXCERPT: ReadonlySet<Tag> = new Set<Tag>(['img', 'figure', 'embed', 'hr', 'table']);

/**
 * The beginning of a text, with its links and emphasis: at most `characters` as people count them, cut
 * between words where one ends near. `truncated` says whether anything was left out.
 */
export function excerpt(nodes: ContentNode[], characters: number): { nodes: ContentNode[]; truncated: boolean } {
  const budget = { left: characters, truncated: false };
  return { nodes: take(nodes, budget), truncated: budget.truncated };
}

function take(nodes: ContentNode[], budget: { left: number; truncated: boolean }): ContentNode[] {
  const taken: ContentNode[] = [];
  for (const node of nodes) {
    if (typeof node !== 'string' && NOT_IN_EXCERPT.has(node.t)) {
      budget.truncated = true;
      continue;
    }
    if (budget.left <= 0) {
      budget.truncated = true;
      break;
    }
    if (typeof node !== 'string') {
      const c = node.c && take(node.c, budget);
      if (!c || c.length > 0) taken.push(c ? { ...node, c } : node);
      continue;
    }
    const text = cut(node, budget);
    if (text !== '') taken.push(text);
  }
  return taken;
}

function cut(text: string, budget: { left: number; truncated: boolean }): string {
  if (text.length <= budget.left) {
    budget.left -= text.length;
    return text;
  }
  // Whole graphemes: half an emoji or a letter without its accent is not the member's text.
  const graphemes = Array.from(new Intl.Segmenter().segment(text.slice(0, budget.left * 16)), (part) => part.segment);
  if (graphemes.length <= budget.left && graphemes.join('') === text) {
    budget.left -= graphemes.length;
    return text;
  }
  const head = graphemes.slice(0, budget.left).join('');
  const space = head.search(/\s+\S*$/);
  budget.left = 0;
  budget.truncated = true;
  return `${(space > head.length - 24 && space > 0 ? head.slice(0, space) : head).trimEnd()}…`;
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';

export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Far beyond what a person writes, and low enough that no text can keep the server busy. */
const MAX_CHARACTERS = 400_000;
const MAX_ELEMENTS = 20_000;
const MAX_OPEN = 400;

class TooMuchMarkup extends Error {}

/**
 * Parses as the HTML standard says, so that what we read is what a browser would read. Null for markup
 * beyond our limits: nesting and restarted formatting cost more than their length.
 */
export function parseHtml(html: string): HtmlParent | null {
  if (html.length > MAX_CHARACTERS) return null;
  let elements = 0;
  let open = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++elements > MAX_ELEMENTS) throw new TooMuchMarkup();
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush() {
      if (++open > MAX_OPEN) throw new TooMuchMarkup();
    },
    onItemPop() {
      open--;
    },
  };
  try {
    return parseFragment(html, { treeAdapter, scriptingEnabled: false });
  } catch (error) {
    if (error instanceof TooMuchMarkup) return null;
    throw error;
  }
}

/** The words of markup that is not worth parsing: tags taken out, the commonest entities read. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

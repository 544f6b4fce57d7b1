import 'server-only';
import { embedFrom, imageFrom, linkFrom } from './addresses';
import { around, isBlank, paragraphs, split } from './blocks';
import { contentFromText } from './compose';
import { BOXES, DROPPED, INLINE, LINES } from './elements';
import { type HtmlElement, type HtmlNode, type HtmlParent, parseHtml, wordsOf } from './parse-html';
import type { ContentElement, ContentNode } from './tree';

type Context = { communityUrl: URL; depth: number; inLink: boolean };

/** Deeper than this, elements are taken away and their words stay. Half of what `parseContent` takes: lists add items. */
const MAX_DEPTH = 30;

/**
 * A member's HTML as a tree of what we draw, and nothing else: the tags of `TAGS`, addresses that passed
 * lib/content/addresses, numbers within bounds. No attribute is copied, so there is no list of bad ones to keep.
 * Blocks stand only where HTML allows them, so that React and the browser agree on the tree.
 */
export function contentFromHtml(html: string, { communityUrl }: { communityUrl: URL }): ContentNode[] {
  // Half a character (JSON can carry one) is written differently by the server and by the browser.
  const whole = html.toWellFormed();
  const root = parseHtml(whole);
  if (!root) return contentFromText(wordsOf(whole));
  return paragraphs(childrenOf(root, { communityUrl, depth: 0, inLink: false }));
}

function childrenOf(parent: HtmlParent, context: Context): ContentNode[] {
  const below = { ...context, depth: context.depth + 1 };
  return parent.childNodes.flatMap((child) => nodesFrom(child, below));
}

function nodesFrom(node: HtmlNode, context: Context): ContentNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const { tagName } = node;
  // SVG and MathML go here by their roots, so that all below is HTML.
  if (DROPPED.has(tagName)) return [];
  if (context.depth > MAX_DEPTH) return childrenOf(node, context);

  const inline = INLINE.get(tagName);
  if (inline) return around({ t: inline }, childrenOf(node, context));
  const line = LINES.get(tagName);
  if (line) return split(line, childrenOf(node, context));
  if (BOXES.has(tagName)) return paragraphs(childrenOf(node, context));
  return special(node, context);
}

function special(node: HtmlElement, context: Context): ContentNode[] {
  switch (node.tagName) {
    case 'a':
      return link(node, context);
    case 'img':
      return image(node, context);
    case 'iframe':
      return embed(node, context);
    case 'br':
    case 'hr':
      return [{ t: node.tagName }];
    case 'ul':
    case 'ol':
      return list(node, node.tagName, context);
    case 'li': {
      const inList = node.parentNode && ['ul', 'ol'].includes(node.parentNode.nodeName);
      return inList ? [{ t: 'li', c: childrenOf(node, context) }] : paragraphs(childrenOf(node, context));
    }
    case 'blockquote':
      return filled({ t: 'blockquote', c: paragraphs(childrenOf(node, context)) });
    case 'pre':
      return [codeBlock(node)];
    case 'figure':
      return filled({ t: 'figure', c: childrenOf(node, context).filter((child) => !isBlank([child])) });
    case 'figcaption':
      return node.parentNode?.nodeName === 'figure'
        ? filled({ t: 'figcaption', c: childrenOf(node, context) })
        : paragraphs(childrenOf(node, context));
    case 'table':
      return table(node, context);
    default:
      return childrenOf(node, context);
  }
}

function filled(element: ContentElement): ContentNode[] {
  return isBlank(element.c ?? []) ? [] : [element];
}

function link(node: HtmlElement, context: Context): ContentNode[] {
  const href = context.inLink ? null : linkFrom(attribute(node, 'href') ?? '', context.communityUrl);
  if (href === null) return childrenOf(node, context);
  const names = (attribute(node, 'class') ?? '').split(/\s+/);
  const kind = (['mention', 'hashtag'] as const).find((name) => names.includes(name));
  return around({ t: 'a', href, ...(kind && { kind }) }, childrenOf(node, { ...context, inLink: true }));
}

function image(node: HtmlElement, { communityUrl }: Context): ContentNode[] {
  const src = imageFrom(attribute(node, 'src') ?? '', communityUrl);
  const alt = (attribute(node, 'alt') ?? '').slice(0, 1_000).toWellFormed();
  if (src === null) return alt === '' ? [] : [alt];
  return [{ t: 'img', src, alt, ...size(node) }];
}

function embed(node: HtmlElement, { communityUrl }: Context): ContentNode[] {
  const src = embedFrom(attribute(node, 'src') ?? '', communityUrl);
  if (src === null) return [];
  const title = attribute(node, 'title')?.trim().slice(0, 200).toWellFormed();
  return [{ t: 'embed', src, ...(title && { title }), ...size(node) }];
}

function list(node: HtmlElement, t: 'ul' | 'ol', context: Context): ContentNode[] {
  const c = childrenOf(node, context)
    .filter((child) => !isBlank([child]))
    .map((child): ContentNode => (typeof child !== 'string' && child.t === 'li' ? child : { t: 'li', c: [child] }));
  const start = t === 'ol' ? number(node, 'start', 1_000_000) : undefined;
  return c.length === 0 ? [] : [{ t, c, ...(start !== undefined && { start }) }];
}

/** Code keeps its spaces and line breaks; colours and links inside it are not the code. */
function codeBlock(node: HtmlElement): ContentElement {
  const inner = node.childNodes.find((child) => 'tagName' in child && child.tagName === 'code');
  const classes = `${attribute(node, 'class') ?? ''} ${inner && 'attrs' in inner ? (attribute(inner, 'class') ?? '') : ''}`;
  const lang = /(?:^|\s)lang(?:uage)?-([\w+#-]{1,20})(?=\s|$)/.exec(classes)?.[1];
  return { t: 'pre', c: [rawText(node)], ...(lang && { lang }) };
}

function rawText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || DROPPED.has(node.tagName)) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(rawText).join('');
}

function table(node: HtmlElement, context: Context): ContentNode[] {
  const caption = elements(node, ['caption']).flatMap((child) => paragraphs(childrenOf(child, context)));
  const c = elements(node, ['thead', 'tbody', 'tfoot']).map((group): ContentElement => {
    const rows = elements(group, ['tr']).map((row): ContentElement => {
      const cells = elements(row, ['td', 'th']).map((cell) =>
        tableCell(cell, { ...context, depth: context.depth + 3 }),
      );
      return { t: 'tr', c: cells };
    });
    return { t: group.tagName === 'thead' ? 'thead' : 'tbody', c: rows };
  });
  return c.length === 0 ? caption : [...caption, { t: 'table', c }];
}

function tableCell(node: HtmlElement, context: Context): ContentElement {
  const colSpan = number(node, 'colspan', 50);
  const rowSpan = number(node, 'rowspan', 500);
  const c = childrenOf(node, context);
  return { t: node.tagName === 'th' ? 'th' : 'td', c, ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) };
}

function elements(parent: HtmlParent, tagNames: string[]): HtmlElement[] {
  return parent.childNodes.filter((child) => 'tagName' in child).filter((child) => tagNames.includes(child.tagName));
}

function attribute(node: HtmlElement, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value;
}

function number(node: HtmlElement, name: string, max: number): number | undefined {
  const value = /^\s*(\d{1,7})/.exec(attribute(node, name) ?? '')?.[1];
  const read = Number(value);
  return value !== undefined && read >= 1 && read <= max ? read : undefined;
}

function size(node: HtmlElement): { w?: number; h?: number } {
  const w = number(node, 'width', 20_000);
  const h = number(node, 'height', 20_000);
  return w && h ? { w, h } : {};
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import type { AssetRow } from '../db/rows.ts';
import { assetUrl, hashtagUrl, memberUrl, spaceUrl } from './addresses.ts';
import type { ApiContext } from './context.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const PLACEHOLDER = /\{\{(asset|member|space|hashtag):([^{}]+)\}\}/g;

/** Stored HTML as it is served: `{{asset:1}}` and its like become addresses of the community host. */
export function serveHtml(context: ApiContext, html: string): string {
  if (!html.includes('{{')) return html;
  return html.replace(PLACEHOLDER, (_, kind: string, key: string) => {
    if (kind === 'member') return memberUrl(context, key);
    if (kind === 'space') return spaceUrl(context, key);
    if (kind === 'hashtag') return hashtagUrl(context, key);
    const asset = context.db.get<Pick<AssetRow, 'id' | 'filename'>>(
      'select id, filename from assets where id = ?',
      Number(key),
    );
    return asset ? assetUrl(context, asset) : '';
  });
}

const KEPT = new Set(['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'code']);
const RENAMED: Record<string, string> = { b: 'strong', i: 'em', div: 'p' };
/** Dropped with all they hold; of every other unknown element the words stay. */
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'textarea',
  'title',
  'select',
]);
const BLOCKS = new Set([
  'p',
  'li',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
  'br',
  'table',
  'figure',
]);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Two braces in a member's words are two braces: only the seed's own text may name assets and people.
const escapeText = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '').replaceAll('{{', '{&#123;');

/** Deeper nesting is nobody's writing, and would end the walk below with a stack overflow. */
const MAX_OPEN = 200;
class TooDeep extends Error {}

function parse(html: string): HtmlNode[] {
  let open = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++open > MAX_OPEN) throw new TooDeep();
    },
    onItemPop() {
      open--;
    },
  };
  try {
    return parseFragment(html, { treeAdapter, scriptingEnabled: false }).childNodes;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return parseFragment(html.replace(/<[^<>]*>/g, ' ')).childNodes;
  }
}

const isElement = defaultTreeAdapter.isElementNode;
const isText = defaultTreeAdapter.isTextNode;

function safeHref(node: DefaultTreeAdapterTypes.Element): string | null {
  const href = node.attrs.find(({ name }) => name === 'href')?.value;
  const url = href === undefined ? null : URL.parse(href);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function cleanNode(node: HtmlNode): string {
  if (isText(node)) return escapeText(node.value);
  if (!isElement(node) || DROPPED.has(node.tagName)) return '';
  const inner = node.childNodes.map(cleanNode).join('');
  const tag = RENAMED[node.tagName] ?? node.tagName;
  if (!KEPT.has(tag)) return inner;
  if (tag === 'br') return '<br>';
  if (tag !== 'a') return `<${tag}>${inner}</${tag}>`;
  const href = safeHref(node);
  return href ? `<a href="${escapeText(href)}" rel="nofollow noopener">${inner}</a>` : inner;
}

/** A member's HTML, down to the few elements that a comment may hold; everything else is escaped or gone. */
export function cleanHtml(html: string): string {
  return parse(html).map(cleanNode).join('').trim();
}

function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  const inner = node.childNodes.map(textOf).join('');
  return BLOCKS.has(node.tagName) ? `${inner}\n` : inner;
}

/** The words without the markup, a line per block. */
export function plainText(html: string): string {
  return parse(html)
    .map(textOf)
    .join('')
    .replace(/[\u00a0 \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

import type { ContentElement, ContentNode } from './tree';

/** A tree as the string that stands in an `…Html` field; `parseContent` reads it back. */
export function serializeContent(nodes: ContentNode[]): string {
  return JSON.stringify(nodes);
}

const LINK = /https?:\/\/[^\s<>"']+/g;

/**
 * A member's plain words as a tree: an empty line parts paragraphs, a new line breaks one, web addresses are
 * links. For showing words at once, before the network has answered.
 */
export function contentFromText(text: string): ContentNode[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): ContentElement => ({ t: 'p', c: paragraph.split('\n').flatMap(lineNodes) }));
}

function lineNodes(line: string, index: number): ContentNode[] {
  const nodes: ContentNode[] = index > 0 ? [{ t: 'br' }] : [];
  let at = 0;
  for (const match of line.matchAll(LINK)) {
    // Punctuation after an address belongs to the sentence; a bracket only where the address opened none.
    const address = match[0].replace(match[0].includes('(') ? /[.,;:!?…]+$/ : /[.,;:!?)\]…]+$/, '');
    if (!URL.canParse(address)) continue;
    if (match.index > at) nodes.push(line.slice(at, match.index));
    nodes.push({ t: 'a', href: address, c: [address] });
    at = match.index + address.length;
  }
  if (at < line.length) nodes.push(line.slice(at));
  return nodes;
}

/** The simple HTML that the API takes for a member's plain words: paragraphs, line breaks and links, all else escaped. */
export function htmlFromText(text: string): string {
  return contentFromText(text).map(html).join('');
}

function html(node: ContentNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (node.t === 'br') return '<br>';
  const href = node.href === undefined ? '' : ` href="${escapeHtml(node.href)}"`;
  return `<${node.t}${href}>${(node.c ?? []).map(html).join('')}</${node.t}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

import { type ContentElement, type ContentNode, isBlock, type Tag } from './tree';

/** Spaces and line breaks only. */
export function isBlank(nodes: ContentNode[]): boolean {
  return nodes.every((node) => (typeof node === 'string' ? /^\s*$/.test(node) : node.t === 'br'));
}

/** Blocks only: what runs between them becomes paragraphs. */
export function paragraphs(nodes: ContentNode[]): ContentNode[] {
  return split('p', nodes);
}

/**
 * Lines of tag `t` around what runs, parted by the blocks in between: neither a paragraph nor a heading may hold a
 * block. A paragraph inside a heading becomes heading, so that its words keep their weight.
 */
export function split(t: Tag, nodes: ContentNode[]): ContentNode[] {
  return runs(nodes, (run) => (isBlank(run) ? [] : [{ t, c: run }])).map((node) =>
    t !== 'p' && typeof node !== 'string' && node.t === 'p' ? { ...node, t } : node,
  );
}

/** Blocks that an inline element reaches into: it goes around what they hold. */
const ENTERED: ReadonlySet<Tag> = new Set<Tag>([
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'figure',
  'figcaption',
]);

/** An inline element around `nodes`; where they hold blocks, around the content of each. */
export function around(element: ContentElement, nodes: ContentNode[]): ContentNode[] {
  return runs(
    nodes,
    (run) => (run.length === 0 ? [] : [{ ...element, c: run }]),
    (block) => (ENTERED.has(block.t) ? { ...block, c: around(element, block.c ?? []) } : block),
  );
}

function runs(
  nodes: ContentNode[],
  wrap: (run: ContentNode[]) => ContentNode[],
  enter: (block: ContentElement) => ContentElement = (block) => block,
): ContentNode[] {
  const result: ContentNode[] = [];
  let run: ContentNode[] = [];
  for (const node of nodes) {
    if (typeof node === 'string' || !(isBlock(node) || node.t === 'li')) {
      run.push(node);
      continue;
    }
    result.push(...wrap(run), enter(node));
    run = [];
  }
  return [...result, ...wrap(run)];
}

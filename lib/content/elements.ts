import type { Tag } from './tree';

function tags(table: { [tag in Tag]?: string }): ReadonlyMap<string, Tag> {
  // A Map, not an object: an element may be called `constructor`.
  return new Map(
    Object.entries(table).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag as Tag] as const)),
  );
}

/** What runs within a line, by the tag we draw it with. */
export const INLINE = tags({
  strong: 'strong b',
  em: 'em i cite dfn var',
  u: 'u ins',
  s: 's del strike',
  code: 'code kbd samp tt',
});

/** What is a line or paragraph of its own. Headings start at 2: the page's title is its heading 1. */
export const LINES = tags({ p: 'p', h2: 'h1 h2', h3: 'h3', h4: 'h4 h5 h6' });

/** Boxes without a meaning we draw: their content stays, in paragraphs of its own. */
export const BOXES: ReadonlySet<string> = new Set(
  (
    'address article aside center dd details div dl dt fieldset footer header hgroup legend main nav search section ' +
    'summary'
  ).split(' '),
);

/** Gone with all that is in them: code, what loads or posts, what a browser reads by other rules than HTML's. */
export const DROPPED: ReadonlySet<string> = new Set(
  (
    'applet area audio base button canvas datalist dialog embed form frame frameset head input link listing map math ' +
    'meta meter noembed noframes noscript object optgroup option output param plaintext portal progress script select ' +
    'slot source style svg template textarea title track video xmp'
  ).split(' '),
);

import clsx from 'clsx';
import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import type { ContentElement, ContentNode, Tag } from '@/lib/content/tree';
import styles from './content.module.css';
import { ContentLink } from './content-link';

type ContentProps = {
  nodes: ContentNode[];
  /** `page`: headings are headings, media plays. `card`: words only, headings are bold lines, nothing scrolls by itself. */
  place?: 'page' | 'card';
  className?: string;
};

/** Draws a member's words. The tags are named one by one: what is not in the map is shown as the words it holds. */
export function Content({ nodes, place = 'page', className }: ContentProps) {
  return <div className={clsx(styles.content, className)}>{draw(nodes, place)}</div>;
}

// Cards hold words alone: what pictures and players need comes with the pages that have them.
const Embed = lazy(() => import('./embed'));
const Picture = lazy(() => import('./picture'));

type Place = NonNullable<ContentProps['place']>;
type Drawn = (node: ContentElement, inside: ReactNode, place: Place, inLink: boolean) => ReactNode;

function draw(nodes: ContentNode[] | undefined, place: Place, inLink = false): ReactNode {
  return nodes?.map((node, index) => {
    if (typeof node === 'string') return node;
    const inside = draw(node.c, place, inLink || node.t === 'a');
    const drawn = Object.hasOwn(DRAW, node.t) ? DRAW[node.t] : words;
    // The tree never changes its order, so a place in it is a key.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{drawn(node, inside, place, inLink)}</Fragment>;
  });
}

const words: Drawn = (_, inside) => inside;

const heading =
  (Level: 'h2' | 'h3' | 'h4'): Drawn =>
  (_, inside, place) =>
    place === 'page' ? (
      <Level dir="auto">{inside}</Level>
    ) : (
      <p dir="auto" className="font-[600]">
        {inside}
      </p>
    );

// `dir="auto"` on every block: each paragraph reads in the direction of its own words.
const DRAW: Record<Tag, Drawn> = {
  p: (_, inside) => <p dir="auto">{inside}</p>,
  br: () => <br />,
  strong: (_, inside) => <strong>{inside}</strong>,
  em: (_, inside) => <em>{inside}</em>,
  u: (_, inside) => <u>{inside}</u>,
  s: (_, inside) => <s>{inside}</s>,
  a: (node, inside) => <ContentLink node={node}>{inside}</ContentLink>,
  ul: (_, inside) => <ul dir="auto">{inside}</ul>,
  ol: (node, inside) => (
    <ol dir="auto" start={node.start}>
      {inside}
    </ol>
  ),
  li: (_, inside) => <li dir="auto">{inside}</li>,
  blockquote: (_, inside) => <blockquote dir="auto">{inside}</blockquote>,
  pre: (node, inside, place) =>
    place === 'card' ? (
      <pre dir="ltr">{inside}</pre>
    ) : (
      <Scrolling label={node.lang ? `Code, ${node.lang}` : 'Code'}>
        <pre dir="ltr">{inside}</pre>
      </Scrolling>
    ),
  code: (_, inside) => <code dir="ltr">{inside}</code>,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  hr: () => <hr />,
  table: (_, inside) => (
    <Scrolling label="Table">
      <table dir="auto">{inside}</table>
    </Scrolling>
  ),
  thead: (_, inside) => <thead>{inside}</thead>,
  tbody: (_, inside) => <tbody>{inside}</tbody>,
  tr: (_, inside) => <tr>{inside}</tr>,
  th: (node, inside) => (
    <th colSpan={node.colSpan} rowSpan={node.rowSpan}>
      {inside}
    </th>
  ),
  td: (node, inside) => (
    <td colSpan={node.colSpan} rowSpan={node.rowSpan}>
      {inside}
    </td>
  ),
  img: (node, _, __, inLink) => (
    <Suspense>
      <Picture node={node} inLink={inLink} />
    </Suspense>
  ),
  figure: (_, inside) => <figure>{inside}</figure>,
  figcaption: (_, inside) => <figcaption dir="auto">{inside}</figcaption>,
  embed: (node, _, place) =>
    place === 'page' && node.src ? (
      <Suspense fallback={<div className="aspect-video rounded-card bg-sunken" />}>
        <Embed src={node.src} title={node.title} />
      </Suspense>
    ) : null,
};

/** What may be wider than the column scrolls in a box of its own, which the keyboard can reach. */
function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field stands in it, and a landmark per table would be noise
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable to be scrolled by keys
    <div role="group" aria-label={label} tabIndex={0} className="overflow-x-auto">
      {children}
    </div>
  );
}

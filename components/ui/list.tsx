'use client';

import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef } from 'react';
import { Button } from './button';
import { ErrorState } from './error-state';
import { ListItem } from './list-item';
import { ListMore } from './list-more';

export type ListProps<Item> = {
  /** Names the list for people who hear it: “Feed”, “Posts in Rigging”. */
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** The card's inside. The list draws the `<article>` around it, so the card itself is a `<div>`. */
  render: (item: Item, index: number) => ReactNode;
  /** Names one article: “Post by Mira”. */
  labelOf: (item: Item) => string;
  /** One card's shape; shown three times at first, once below the items while more come. */
  skeleton: ReactNode;
  /** `loading` and `failed` speak of the request under way or just ended; items that are there stay. */
  state: 'ready' | 'loading' | 'failed';
  /** Sentences for `failed`. */
  failure?: { what: string; next: string } | null;
  hasMore: boolean;
  /** Asks for the next page; also the retry where `onRetry` is not given. Called once per page, never while loading. */
  onMore: () => void;
  onRetry?: () => void;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  /** The last line under a list that has ended. */
  end?: ReactNode;
  /** New items that wait: “Show 3 new posts”. */
  fresh?: { count: number; label: string; onShow: () => void };
  /** Classes of the room around each item, such as `py-1.5`. */
  itemClassName?: string;
};

/** So many items stay in the page for good (find-in-page reaches them); the ones after them are virtualised. */
const MOUNTED = 100;

const VirtualItems = lazy(() => import('./list-virtual-items'));

/** The one list engine: skeletons, items, “show n new”, more, end, empty, failure. Lists scroll with the window. */
export function List<Item>(props: ListProps<Item>) {
  'use memo';
  const { label, items, keyOf, render, labelOf, skeleton, state, failure, hasMore, onMore, onRetry, empty, end } =
    props;
  const feed = useRef<HTMLDivElement>(null);
  const retry = onRetry ?? onMore;
  const isEmpty = items.length === 0;
  const size = hasMore ? -1 : items.length;

  // WAI-ARIA feed pattern: Page Down and Page Up move from article to article.
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    const current = (event.target as HTMLElement).closest<HTMLElement>('[data-position]');
    if (!current || (event.target as HTMLElement).closest('textarea, input, select')) return;
    const position = Number(current.dataset.position) + (event.key === 'PageDown' ? 1 : -1);
    const next = feed.current?.querySelector<HTMLElement>(`[data-position="${position}"]`);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  const draw = (item: Item, index: number) => (
    <ListItem key={keyOf(item)} label={labelOf(item)} position={index + 1} size={size} className={props.itemClassName}>
      {render(item, index)}
    </ListItem>
  );

  if (isEmpty && state === 'ready' && !hasMore) return empty;
  if (isEmpty && state === 'failed') {
    return (
      <ErrorState
        what={failure?.what ?? 'This list could not be loaded.'}
        next={failure?.next ?? 'Try again in a moment.'}
        action={<Button onClick={retry}>Try again</Button>}
      />
    );
  }
  return (
    <div>
      {props.fresh && props.fresh.count > 0 ? (
        <div className="pointer-events-none sticky top-16 z-20 flex justify-center pb-3">
          <Button
            variant="solid"
            className="pointer-events-auto rounded-full shadow-float"
            onClick={props.fresh.onShow}
          >
            {props.fresh.label}
          </Button>
        </div>
      ) : null}
      <div ref={feed} role="feed" aria-label={label} aria-busy={state === 'loading'} onKeyDown={onKeyDown}>
        {items.slice(0, MOUNTED).map(draw)}
        {items.length > MOUNTED ? (
          <Suspense fallback={null}>
            <VirtualItems>{items.slice(MOUNTED).map((item, index) => draw(item, index + MOUNTED))}</VirtualItems>
          </Suspense>
        ) : null}
      </div>
      {isEmpty && state === 'loading' ? <Skeletons shape={skeleton} count={3} className={props.itemClassName} /> : null}
      {isEmpty ? null : (
        <ListMore
          state={state}
          failure={failure}
          hasMore={hasMore}
          onMore={onMore}
          onRetry={retry}
          skeleton={<Skeletons shape={skeleton} count={1} className={props.itemClassName} />}
          end={end}
        />
      )}
    </div>
  );
}

function Skeletons({ shape, count, className }: { shape: ReactNode; count: number; className?: string | undefined }) {
  return (
    <div aria-hidden="true">
      {['first', 'second', 'third'].slice(0, count).map((place) => (
        <div key={place} className={className}>
          {shape}
        </div>
      ))}
    </div>
  );
}

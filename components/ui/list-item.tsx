import clsx from 'clsx';
import type { ReactNode } from 'react';

type ListItemProps = {
  label: string;
  /** 1-based place in the whole list. */
  position: number;
  /** How many there are; -1 while nobody knows. */
  size: number;
  className?: string | undefined;
  /** Off-screen items are skipped in layout and paint, but stay findable. */
  contained: boolean;
  children: ReactNode;
};

// Containment clips what paints outside the box: the outset keeps a card's focus ring whole.
const CONTAINED = '-mx-1 px-1 [content-visibility:auto] [contain-intrinsic-size:auto_360px]';

/** One article of a feed: focusable by script, numbered for people who hear it. */
export function ListItem({ label, position, size, className, contained, children }: ListItemProps) {
  return (
    <article
      aria-label={label}
      aria-posinset={position}
      aria-setsize={size}
      data-position={position}
      tabIndex={-1}
      className={clsx('rounded-card', className, contained && CONTAINED)}
    >
      {children}
    </article>
  );
}

import clsx from 'clsx';
import type { ReactNode } from 'react';

type ListItemProps = {
  label: string;
  /** 1-based place in the whole list. */
  position: number;
  /** How many there are; -1 while nobody knows. */
  size: number;
  className?: string | undefined;
  children: ReactNode;
};

/**
 * One article of a feed: focusable by script, numbered for people who hear it. Laid out whole even off screen: a guessed
 * height (content-visibility) would move everything under it, and Back would not find its place.
 */
export function ListItem({ label, position, size, className, children }: ListItemProps) {
  return (
    <article
      aria-label={label}
      aria-posinset={position}
      aria-setsize={size}
      data-position={position}
      tabIndex={-1}
      className={clsx('rounded-card', className)}
    >
      {children}
    </article>
  );
}

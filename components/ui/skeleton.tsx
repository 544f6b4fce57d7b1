import clsx from 'clsx';

/** A resting shape of what is coming; give it the real thing's size. Breathes, unless motion is unwanted. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block animate-pulse rounded-control bg-hover', className)} />;
}

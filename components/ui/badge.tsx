import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A small word beside a name or title. */
export function Badge({ tone = 'plain', children }: { tone?: 'plain' | 'accent'; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 items-center rounded-full px-2 font-[560] text-[0.75rem]/5',
        tone === 'accent' ? 'bg-accent-soft text-accent-text' : 'bg-hover text-ink-2',
      )}
    >
      {children}
    </span>
  );
}

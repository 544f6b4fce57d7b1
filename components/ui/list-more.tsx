'use client';

import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { Button } from './button';
import { ErrorState } from './error-state';

type ListMoreProps = {
  state: 'ready' | 'loading' | 'failed';
  failure?: { what: string; next: string } | null | undefined;
  hasMore: boolean;
  onMore: () => void;
  onRetry: () => void;
  skeleton: ReactNode;
  end?: ReactNode;
};

/** What stands under the items: the way to more, the card that is coming, what went wrong, or the end. */
export function ListMore({ state, failure, hasMore, onMore, onRetry, skeleton, end }: ListMoreProps) {
  const mark = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  const watches = hasMore && state === 'ready';

  // A new observer after every page reports at once where the mark still stands, so short pages go on loading;
  // after a failure nothing is asked for until the person says so.
  useEffect(() => {
    if (!watches || !mark.current) return;
    // Entries queue up while the page is busy, oldest first: only the last one says where the mark is now.
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && more(), {
      rootMargin: '0px 0px 1200px 0px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [watches]);

  if (state === 'failed') {
    return (
      <ErrorState
        inline
        what={failure?.what ?? 'The rest of the list could not be loaded.'}
        next={failure?.next ?? 'What you see stays. Try again in a moment.'}
        action={<Button onClick={onRetry}>Try again</Button>}
      />
    );
  }
  if (state === 'loading') return skeleton;
  if (!hasMore) return end ? <p className="py-8 text-center text-meta text-ink-3">{end}</p> : null;
  return (
    <div ref={mark} className="flex justify-center py-6">
      <Button variant="quiet" onClick={onMore}>
        Show more
      </Button>
    </div>
  );
}

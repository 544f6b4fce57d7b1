'use client';

import clsx from 'clsx';
import { SmilePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Popover } from '@/components/ui/popover';
import { Skeleton } from '@/components/ui/skeleton';

const ReactionPanel = lazy(() => import('./reaction-panel'));

type ReactionMenuProps = { size: 'post' | 'comment'; onPick: (emoji: string) => void };

/** Adds another emoji. What it opens is drawn, and loaded, only once it is asked for: a feed holds many of these. */
export function ReactionMenu({ size, onPick }: ReactionMenuProps) {
  const [opened, setOpened] = useState(0);
  return (
    <Popover
      label="Add a reaction"
      align="start"
      button={<SmilePlus aria-hidden="true" size={18} strokeWidth={1.75} />}
      buttonClassName={clsx(
        'needs-reactions target inline-grid place-items-center rounded-full text-ink-2 transition-colors hover:bg-hover hover:text-ink',
        size === 'post' ? 'size-8' : 'size-7',
      )}
      className="p-1.5"
      onOpen={() => setOpened(opened + 1)}
    >
      {(close) =>
        opened === 0 ? null : (
          <Suspense fallback={<Skeleton className="h-10 w-70" />}>
            <ReactionPanel
              // Opened anew, it begins anew.
              key={opened}
              onPick={(emoji) => {
                close();
                onPick(emoji);
              }}
            />
          </Suspense>
        )
      }
    </Popover>
  );
}

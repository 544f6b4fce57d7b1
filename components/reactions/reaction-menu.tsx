'use client';

import clsx from 'clsx';
import { Ellipsis, SmilePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { Skeleton } from '@/components/ui/skeleton';

const QUICK: [emoji: string, name: string][] = [
  ['❤️', 'Heart'],
  ['👍', 'Thumbs up'],
  ['😂', 'Laughing'],
  ['🎉', 'Celebrating'],
  ['😮', 'Surprised'],
  ['🙏', 'Thanks'],
];

const EmojiPicker = lazy(() => import('./emoji-picker'));

type ReactionMenuProps = { size: 'post' | 'comment'; onPick: (emoji: string) => void };

/** Six emoji at hand, and all of them on demand: their list is only loaded when it is asked for. */
export function ReactionMenu({ size, onPick }: ReactionMenuProps) {
  const [stage, setStage] = useState<'closed' | 'quick' | 'all'>('closed');
  return (
    <Popover
      label="Add a reaction"
      align="start"
      button={<SmilePlus aria-hidden="true" size={18} strokeWidth={1.75} />}
      buttonClassName={clsx(
        'target inline-grid place-items-center rounded-full text-ink-2 transition-colors hover:bg-hover hover:text-ink',
        size === 'post' ? 'size-8' : 'size-7',
      )}
      className="p-1.5"
      onOpen={(panel) => {
        setStage('quick');
        // The row is drawn by the state set above; the first emoji is there after it.
        requestAnimationFrame(() => panel.querySelector<HTMLElement>('button')?.focus());
      }}
    >
      {(close) => {
        if (stage === 'closed') return null;
        const pick = (emoji: string) => {
          close();
          onPick(emoji);
        };
        if (stage === 'all') {
          return (
            <Suspense fallback={<Skeleton className="h-80 w-[19.5rem]" />}>
              <EmojiPicker onPick={pick} />
            </Suspense>
          );
        }
        return (
          <div className="flex items-center">
            {QUICK.map(([emoji, name]) => (
              <button
                key={emoji}
                type="button"
                aria-label={name}
                title={name}
                onClick={() => pick(emoji)}
                className="grid size-10 place-items-center rounded-control text-[1.375rem]/none transition-[background-color,transform] hover:scale-110 hover:bg-hover"
              >
                {emoji}
              </button>
            ))}
            <IconButton icon={Ellipsis} label="All emoji" onClick={() => setStage('all')} />
          </div>
        );
      }}
    </Popover>
  );
}

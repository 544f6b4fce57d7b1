'use client';

import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
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

/** Six emoji at hand, and all of them on demand: their list is only loaded when it is asked for. */
export default function ReactionPanel({ onPick }: { onPick: (emoji: string) => void }) {
  const [all, setAll] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  // The menu was opened to choose: focus goes in with the first emoji.
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  if (all) {
    return (
      <Suspense fallback={<Skeleton className="h-80 w-[19.5rem]" />}>
        <EmojiPicker onPick={onPick} />
      </Suspense>
    );
  }
  return (
    <div ref={row} className="flex items-center">
      {QUICK.map(([emoji, name]) => (
        <button
          key={emoji}
          type="button"
          aria-label={name}
          title={name}
          onClick={() => onPick(emoji)}
          className="grid size-10 place-items-center rounded-control text-[1.375rem]/none transition-[background-color,transform] hover:scale-110 hover:bg-hover"
        >
          {emoji}
        </button>
      ))}
      <IconButton icon={Ellipsis} label="All emoji" onClick={() => setAll(true)} />
    </div>
  );
}

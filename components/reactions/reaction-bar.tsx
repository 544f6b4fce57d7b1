'use client';

import clsx from 'clsx';
import { plural, shortCount } from '@/lib/format/number';
import { ReactionMenu } from './reaction-menu';
import type { ReactionTarget } from './send-reaction';
import { useReaction } from './use-reaction';

/** The emoji under a post or comment: a press adds the viewer's or takes it away; the last one adds another. */
export function ReactionBar({ target, size = 'post' }: { target: ReactionTarget; size?: 'post' | 'comment' }) {
  const toggle = useReaction(target);
  return (
    <div className={clsx('flex flex-wrap items-center gap-1 sm:gap-1.5', target.reactions.length === 0 && '-ms-1.5')}>
      {target.reactions.map((group) => (
        <button
          key={group.emoji}
          type="button"
          aria-pressed={group.reactedByViewer}
          aria-label={`${group.emoji} ${plural(group.count, 'reaction')}`}
          onClick={() => toggle(group.emoji)}
          className={clsx(
            'target inline-flex select-none items-center gap-1.5 rounded-full border font-[560] text-meta tabular-nums transition-[background-color,border-color,transform] active:scale-95',
            size === 'post' ? 'h-8 px-2.5 sm:px-3' : 'h-7 px-2.5',
            group.reactedByViewer
              ? 'border-accent/40 bg-accent-soft text-accent-text'
              : 'border-hairline text-ink-2 hover:bg-hover hover:text-ink',
          )}
        >
          <span aria-hidden="true" className="text-base/none">
            {group.emoji}
          </span>
          <span aria-hidden="true">{shortCount(group.count)}</span>
        </button>
      ))}
      <ReactionMenu size={size} onPick={toggle} />
    </div>
  );
}

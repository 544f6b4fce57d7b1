'use client';

import { KeyRound } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class';
import { useNow } from '@/components/ui/now';
import { timeLeft } from './time-left';

/** Says that this is host mode, for how long still, and the way out. `endsAt` in milliseconds. */
export function HostBanner({ endsAt }: { endsAt: number }) {
  const now = useNow();
  const left = timeLeft(endsAt - (now ?? new Date()).getTime());
  return (
    <aside
      aria-label="Host mode"
      className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-accent-soft py-1.5 pr-1.5 pl-4 text-ui"
    >
      <KeyRound aria-hidden="true" size={18} strokeWidth={1.75} className="shrink-0 text-accent-text" />
      <p className="min-w-0 grow basis-32 py-1" suppressHydrationWarning key={now === null ? 'arrived' : 'alive'}>
        <strong className="font-[640] text-accent-text">Host mode</strong>{' '}
        <span className="text-ink-2">
          {left ? `ends in ${left}` : 'has ended. What you see stays; open it again to go on.'}
        </span>
      </p>
      {left ? (
        <form method="post" action="/api/auth/leave-host-mode">
          <button type="submit" className={buttonClass('quiet')}>
            <span>
              Leave<span className="max-sm:sr-only"> host mode</span>
            </span>
          </button>
        </form>
      ) : (
        <a href="/host" className={buttonClass('quiet')}>
          Open again
        </a>
      )}
    </aside>
  );
}

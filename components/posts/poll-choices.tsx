import clsx from 'clsx';
import { Check } from 'lucide-react';
import { count } from '@/lib/format/number';
import type { PollOption } from './poll-results';

/** Choices with their share in words, and as a bar for the eye; before results may be seen, the choices alone. */
export function PollChoices({ options }: { options: PollOption[] }) {
  const most = Math.max(1, ...options.map((option) => option.percent ?? 0));
  return (
    <ul className="flex flex-col gap-1.5">
      {options.map((option) =>
        option.percent === null ? (
          // No box, no bar: nothing that looks as if it could be pressed.
          <li key={option.id} dir="auto" className="flex gap-2.5 text-ui">
            <span aria-hidden="true" className="mt-[0.6em] size-1 shrink-0 rounded-full bg-ink-3" />
            {option.text}
          </li>
        ) : (
          <li
            key={option.id}
            className="relative isolate flex min-h-10 items-center gap-3 overflow-hidden rounded-control bg-surface px-3 py-2 text-ui"
          >
            <span
              aria-hidden="true"
              className={clsx(
                'absolute inset-y-0 start-0 -z-10',
                option.percent === most ? 'bg-accent-soft' : 'bg-hover',
              )}
              style={{ width: `${option.percent}%` }}
            />
            <span dir="auto" className={clsx('min-w-0 grow break-words', option.mine && 'font-[600]')}>
              {option.text}
              {option.mine ? (
                <span className="ms-2 inline-flex items-center gap-1 whitespace-nowrap font-[400] text-accent-text text-meta">
                  <Check aria-hidden="true" size={14} strokeWidth={2} />
                  your answer
                </span>
              ) : null}
            </span>
            <span className="shrink-0 tabular-nums">
              <span className="font-[600]">{option.percent} %</span>
              <span className="sr-only">, {count(option.answers ?? 0)} answers</span>
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

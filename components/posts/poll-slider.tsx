import { count } from '@/lib/format/number';
import type { PollShown } from './poll-results';

type Slider = Extract<PollShown, { kind: 'slider' }>;

/** How the answers of a slider spread between its ends: columns for the eye, a list of numbers for the ear. */
export function PollSlider({ poll }: { poll: Slider }) {
  const most = Math.max(1, ...poll.options.map((option) => option.answers ?? 0));
  return (
    <div>
      {poll.hidden ? (
        <div aria-hidden="true" className="my-4 h-2 rounded-full bg-gradient-to-r from-hover to-accent" />
      ) : (
        <>
          <div aria-hidden="true" className="flex h-20 items-end gap-1">
            {poll.options.map((option) => (
              <span key={option.id} className="flex h-full grow items-end rounded-t-[4px] bg-hover">
                <span
                  className="w-full rounded-t-[4px] bg-accent"
                  style={{ height: `${((option.answers ?? 0) * 100) / most}%` }}
                />
              </span>
            ))}
          </div>
          <ul className="sr-only">
            {poll.options.map((option) => (
              <li key={option.id}>
                {option.text}: {count(option.answers ?? 0)} answers, {option.percent} %
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-1 flex justify-between text-ink-2 text-meta">
        <span>{poll.low}</span>
        {poll.mine === null ? null : <span className="text-accent-text">You said {poll.mine}</span>}
        <span>{poll.high}</span>
      </div>
    </div>
  );
}

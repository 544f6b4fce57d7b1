import clsx from 'clsx';
import { CloudAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ErrorStateProps = {
  /** What happened, one sentence. */
  what: string;
  /** What became of the person's input and what to do, one or two sentences. */
  next: string;
  /** A button or link that does it. */
  action?: ReactNode;
  /** Inside a list or card, without the tall room around it. */
  inline?: boolean;
  /** `h1` where the failure is the whole page. */
  heading?: 'h1' | 'h2';
};

export function ErrorState({ what, next, action, inline = false, heading: Heading = 'h2' }: ErrorStateProps) {
  return (
    <div
      role={inline ? 'alert' : undefined}
      className={clsx('mx-auto flex max-w-md flex-col items-center px-4 text-center', inline ? 'py-8' : 'py-16')}
    >
      <CloudAlert aria-hidden="true" size={inline ? 20 : 28} strokeWidth={1.5} className="mb-3 text-ink-3" />
      <Heading className={clsx('text-ink', inline ? 'font-[560] text-ui' : 'text-title')}>{what}</Heading>
      <p className="mt-1 text-balance text-ink-2 text-ui">{next}</p>
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  /** Says what will be here. */
  children: ReactNode;
  /** `h1` where it is the whole page. */
  heading?: 'h1' | 'h2';
  /** One step. */
  action?: ReactNode;
};

export function EmptyState({ icon: Icon, title, children, action, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
      <span className="mb-4 grid size-14 place-items-center rounded-full bg-accent-soft text-accent-text">
        <Icon aria-hidden="true" size={24} strokeWidth={1.5} />
      </span>
      <Heading className="text-title">{title}</Heading>
      <p className="mt-1 text-balance text-ink-2 text-ui">{children}</p>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}

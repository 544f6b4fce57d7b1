import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  icon: LucideIcon;
  /** What it does, for those who cannot see the icon; also its tooltip. */
  label: string;
  /** A switch that is on: the icon is filled and coloured. Leave out where it is no switch. */
  pressed?: boolean;
};

/** 40 × 40, one icon. */
export function IconButton({ icon: Icon, label, pressed, type = 'button', className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      className={clsx(
        'inline-grid size-10 shrink-0 place-items-center rounded-control transition-colors hover:bg-hover',
        pressed ? 'text-accent-text [&>svg]:fill-current' : 'text-ink-2 hover:text-ink',
        className,
      )}
    >
      <Icon aria-hidden="true" size={18} strokeWidth={1.75} />
    </button>
  );
}

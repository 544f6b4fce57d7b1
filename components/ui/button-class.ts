import clsx from 'clsx';

export type ButtonVariant = 'solid' | 'soft' | 'quiet' | 'danger';

const looks: Record<ButtonVariant, string> = {
  solid: 'bg-accent text-accent-ink hover:bg-accent-hover',
  soft: 'bg-hover text-ink hover:bg-[color-mix(in_oklab,var(--ink)_10%,transparent)]',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-danger-ink hover:opacity-90',
};

/** The look that Button and LinkButton share. */
export function buttonClass(variant: ButtonVariant): string {
  return clsx(
    'relative inline-flex min-h-10 select-none items-center justify-center gap-2 rounded-control px-4 py-2 font-[560] text-ui',
    'transition-[background-color,color,opacity,transform] active:scale-[0.98] disabled:pointer-events-none disabled:opacity-50',
    looks[variant],
  );
}

import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  /** Work is under way: the label keeps its room, a spinner turns, a second press does nothing. */
  busy?: boolean;
};

/** A verb. `soft` is the ordinary one, `solid` the one a screen is about, `quiet` stands in rows, `danger` destroys. */
export function Button({ variant = 'soft', busy = false, type = 'button', className, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={clsx(buttonClass(variant), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden="true" size={18} strokeWidth={1.75} className="animate-spin" />
        </span>
      ) : null}
      <span className={clsx('inline-flex items-center gap-2', busy && 'opacity-0')}>{children}</span>
    </button>
  );
}

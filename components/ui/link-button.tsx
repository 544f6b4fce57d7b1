import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({
  variant = 'soft',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link {...rest} className={clsx(buttonClass(variant), className)} />;
}

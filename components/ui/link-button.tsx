import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';

/** A link that looks like a button: it goes somewhere. Not fetched ahead: every page asks the network. */
export function LinkButton({
  variant = 'soft',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant }) {
  return <Link prefetch={false} {...rest} className={clsx(buttonClass(variant), className)} />;
}

'use client';

import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { MouseEvent, ReactNode } from 'react';

type MenuItemProps = {
  icon?: LucideIcon;
  children: ReactNode;
  /** Goes there … */
  href?: string;
  /** … or does this … */
  onSelect?: () => void;
  /** … or submits the form of this id, which stands outside the menu. */
  form?: string;
  tone?: 'plain' | 'danger';
};

/** One line of a Menu; the menu closes when it is chosen. */
export function MenuItem({ icon: Icon, children, href, onSelect, form, tone = 'plain' }: MenuItemProps) {
  const className = clsx(
    'flex min-h-10 w-full items-center gap-3 rounded-control px-3 text-left text-ui hover:bg-hover',
    'focus-visible:bg-hover focus-visible:outline-offset-[-2px]',
    tone === 'danger' && 'text-danger',
  );
  const inside = (
    <>
      {Icon ? <Icon aria-hidden="true" size={18} strokeWidth={1.75} className="shrink-0 opacity-80" /> : null}
      {children}
    </>
  );
  const choose = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onSelect?.();
  };
  if (href) {
    return (
      <Link href={href} prefetch={false} role="menuitem" tabIndex={-1} className={className} onClick={choose}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      type={form ? 'submit' : 'button'}
      form={form}
      role="menuitem"
      tabIndex={-1}
      className={className}
      onClick={choose}
    >
      {inside}
    </button>
  );
}

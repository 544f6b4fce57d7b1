'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps = { href: string; onNavigate?: (() => void) | undefined; children: ReactNode };

/** One line of the navigation; says where the person is. */
export function NavLink({ href, onNavigate, children }: NavLinkProps) {
  const pathname = usePathname();
  const current = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      onClick={onNavigate}
      className={clsx(
        'group flex min-h-10 items-center gap-3 rounded-control px-3 text-ui transition-colors',
        current ? 'bg-hover font-[600] text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}

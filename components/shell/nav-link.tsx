'use client';

import clsx from 'clsx';
import Link, { useLinkStatus } from 'next/link';
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
        'relative flex min-h-10 items-center gap-3 rounded-control px-3 text-ui transition-colors',
        current ? 'bg-hover font-[600] text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      {children}
      <OnTheWay />
    </Link>
  );
}

// A short bar beside the line that was chosen, where the page takes longer than a blink.
function OnTheWay() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'absolute inset-y-2.5 left-0 w-[3px] rounded-full bg-accent transition-opacity',
        pending ? 'opacity-100 delay-100' : 'opacity-0',
      )}
    />
  );
}

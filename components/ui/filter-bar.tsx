import clsx from 'clsx';
import Link from 'next/link';

export type FilterLink = { href: string; label: string; current: boolean };

/** A row of choices that are links: the address carries the state. Scrolls sideways where it is too long. */
export function FilterBar({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav aria-label={label} className="-mx-1 overflow-x-auto px-1 py-1 [scrollbar-width:none]">
      <ul className="flex w-max gap-1">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              scroll={false}
              prefetch={false}
              aria-current={link.current ? 'true' : undefined}
              className={clsx(
                'flex min-h-10 items-center rounded-full px-4 text-ui transition-colors',
                link.current ? 'bg-ink font-[560] text-page' : 'text-ink-2 hover:bg-hover hover:text-ink',
              )}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

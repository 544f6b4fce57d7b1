'use client';

import clsx from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { Popover } from '@/components/ui/popover';

type FilterMenuProps = {
  label: string;
  /** The choice that holds, shown on the button. */
  chosen: string;
  /** Whether it is another than the ordinary one: then the button is marked. */
  narrowed: boolean;
  links: { href: string; label: string; current: boolean }[];
};

/** One of several, behind a button that says which. The choices are links, so each has its address. */
export function FilterMenu({ label, chosen, narrowed, links }: FilterMenuProps) {
  return (
    <Popover
      label={label}
      words
      button={
        <>
          <span className="sr-only">{label}: </span>
          <span className="truncate">{chosen}</span>
          <ChevronDown aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0" />
        </>
      }
      buttonClassName={clsx(
        'inline-flex min-h-10 min-w-0 items-center gap-1 rounded-control px-2.5 text-ui transition-colors hover:bg-hover sm:px-3',
        narrowed ? 'font-[560] text-accent-text' : 'text-ink-2 hover:text-ink',
      )}
      className="min-w-52 p-1"
      onOpen={(panel) => panel.querySelector<HTMLElement>('[aria-current], a')?.focus()}
    >
      {(close) => (
        <nav aria-label={label}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  scroll={false}
                  prefetch={false}
                  aria-current={link.current ? 'true' : undefined}
                  onClick={close}
                  className="flex min-h-10 items-center gap-3 rounded-control px-3 text-ui hover:bg-hover focus-visible:outline-offset-[-2px]"
                >
                  {link.label}
                  {link.current ? (
                    <Check aria-hidden="true" size={18} strokeWidth={1.75} className="ms-auto text-accent-text" />
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Popover>
  );
}

'use client';

import clsx from 'clsx';
import { Bookmark, House, LayoutGrid, type LucideIcon, UserRound } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { SpaceList, type SpaceListProps } from './space-list';

const place =
  'flex min-h-14 flex-col items-center justify-center gap-1 font-[560] text-[0.6875rem]/4 transition-colors';
const look = (current: boolean) => clsx(place, current ? 'text-accent-text' : 'text-ink-2');

/** A phone's ways, within the thumb's reach; spaces open as a sheet. */
export function BottomBar({ memberId, spaces }: { memberId: string | null; spaces: SpaceListProps }) {
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const inSpace = pathname.startsWith('/spaces/');
  return (
    <>
      <nav
        aria-label="Main, at the bottom"
        className="fixed inset-x-0 bottom-0 z-30 border-hairline border-t bg-[color-mix(in_oklab,var(--page)_86%,transparent)] pb-[env(safe-area-inset-bottom)] backdrop-blur-xl md:hidden"
      >
        <ul className="mx-auto grid max-w-md auto-cols-fr grid-flow-col">
          <Way href="/feed" icon={House} label="Home" pathname={pathname} />
          <li>
            <button
              type="button"
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(true)}
              className={clsx(look(inSpace), 'w-full')}
            >
              <LayoutGrid aria-hidden="true" size={20} strokeWidth={1.75} />
              Spaces
            </button>
          </li>
          <Way href="/saved" icon={Bookmark} label="Saved" pathname={pathname} />
          {memberId ? (
            <Way href={`/members/${encodeURIComponent(memberId)}`} icon={UserRound} label="Me" pathname={pathname} />
          ) : null}
        </ul>
      </nav>
      <Dialog open={open} onClose={() => setOpen(false)} title="Spaces" shape="sheet">
        <div className="-mx-3">{open ? <SpaceList {...spaces} onNavigate={() => setOpen(false)} /> : null}</div>
      </Dialog>
    </>
  );
}

function Way({
  href,
  icon: Icon,
  label,
  pathname,
}: {
  href: string;
  icon: LucideIcon;
  label: string;
  pathname: string;
}) {
  const current = pathname === href;
  return (
    <li>
      <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined} className={look(current)}>
        <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
        {label}
      </Link>
    </li>
  );
}

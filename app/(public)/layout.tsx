import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/components/shell/mark';
import { SkipLink } from '@/components/shell/skip-link';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[72rem] flex-col px-5 md:px-10">
      <SkipLink />
      <header className="flex h-20 items-center">
        <Link
          href="/"
          prefetch={false}
          className="flex min-h-10 items-center gap-3 rounded-control font-serif text-[1.375rem]/8"
        >
          <Mark size={30} />
          Foyer
        </Link>
      </header>
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      <footer className="mt-20 border-hairline border-t py-8 text-ink-3 text-meta">
        Foyer keeps no copy of what you read or write. It all stays with your network.
      </footer>
    </div>
  );
}

import type { ReactNode } from 'react';
import { TimeZone } from '@/components/ui/time-zone';
import { Toasts } from '@/components/ui/toasts';
import type { ShellQuery } from '@/graphql/generated/graphql';
import { accentFor } from '@/lib/theme';
import { BackGuard } from './back-guard';
import { BottomBar } from './bottom-bar';
import { Navigation } from './navigation';
import { SessionNotice } from './session-notice';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

/** What every page of a member stands in, in the network's name and colour. */
export function Shell({ data, children }: { data: ShellQuery; children: ReactNode }) {
  const { me, network } = data;
  const brand = {
    id: network?.id ?? 'network',
    title: network?.title?.trim() || 'Your network',
    subtitle: network?.subtitle ?? null,
    avatarUrl: network?.avatarUrl ?? null,
  };
  const page = network?.spaces;
  const spaces = {
    collections: network?.spacesCollections ?? [],
    spaces: (page?.nodes ?? []).filter((space) => space !== null),
    next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  };
  return (
    <div style={accentFor(network?.theme) as React.CSSProperties} className="min-h-dvh">
      <SkipLink />
      <TopBar brand={brand} account={{ me }} />
      <TimeZone zone={me?.timeZone ?? null}>
        <div className="mx-auto flex max-w-[82rem]">
          <Navigation brand={brand} account={{ me }} spaces={spaces} />
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 grow px-3 pt-4 pb-[calc(5.5rem+env(safe-area-inset-bottom))] outline-none md:px-6 md:pt-6 md:pb-16"
          >
            {children}
          </main>
        </div>
        <BottomBar memberId={me?.id ?? null} spaces={spaces} />
      </TimeZone>
      <Toasts />
      <SessionNotice />
      <BackGuard />
    </div>
  );
}

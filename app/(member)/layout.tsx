import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PictureHosts } from '@/components/content/picture-hosts';
import { ViewerProvider } from '@/components/members/viewer';
import { Shell } from '@/components/shell/shell';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { ApolloRoom } from '@/lib/apollo/browser';
import { config } from '@/lib/config';
import { ownHosts } from '@/lib/content/picture-hosts';
import { networkName } from '@/lib/format/name';
import { unavailableParts } from '@/lib/loaders/features';
import { loadShell } from '@/lib/loaders/shell';
import { loadViewerMark } from '@/lib/loaders/viewer';

// The tab speaks of the network, not of us. Metadata is made anew for every move inside the app, so it asks nobody.
export function generateMetadata(): Metadata {
  const title = networkName(config().network) ?? 'Foyer';
  return { title: { default: title, template: `%s · ${title}` } };
}

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const [shell, viewer] = await Promise.all([loadShell(), loadViewerMark()]);
  if (!shell.ok) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState heading="h1" what={shell.what} next={shell.next} action={<RefreshButton />} />
      </main>
    );
  }
  return (
    <ApolloRoom viewer={viewer}>
      <ViewerProvider viewer={shell.data.me}>
        <PictureHosts hosts={ownHosts(config().communityUrl, shell.data.network?.avatarUrl)}>
          <div data-unavailable={unavailableParts()} className="contents">
            <Shell data={shell.data}>{children}</Shell>
          </div>
        </PictureHosts>
      </ViewerProvider>
    </ApolloRoom>
  );
}

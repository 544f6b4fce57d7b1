import type { Metadata } from 'next';
import { AboutNetwork } from '@/components/feed/about-network';
import { FeedHead } from '@/components/feed/feed-head';
import { FeedList } from '@/components/feed/feed-list';
import { FeedSkeleton } from '@/components/feed/feed-skeleton';
import { feedFilters, feedHref, feedView, type SearchParams } from '@/components/feed/filters';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadFeed } from '@/lib/loaders/feed';
import { loadShell } from '@/lib/loaders/shell';

export const metadata: Metadata = { title: 'Feed' };

export default async function FeedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = feedView(await searchParams);
  return (
    <PageColumns
      content={
        <>
          <FeedHead view={view} />
          <Arrival fallback={<FeedSkeleton />}>
            {async () => {
              const first = await loadFeed(feedFilters(view));
              return first.ok ? (
                <FeedList key={feedHref(view)} view={view} first={first.data} />
              ) : (
                <ErrorState what={first.what} next={first.next} action={<RefreshButton />} />
              );
            }}
          </Arrival>
        </>
      }
      context={<Arrival fallback={null}>{aboutNetwork}</Arrival>}
    />
  );
}

async function aboutNetwork() {
  const shell = await loadShell();
  return shell.ok && shell.data.network ? <AboutNetwork network={shell.data.network} /> : null;
}

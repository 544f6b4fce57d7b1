import type { Metadata } from 'next';
import { FeedHead } from '@/components/feed/feed-head';
import { FeedList } from '@/components/feed/feed-list';
import { FeedSkeleton } from '@/components/feed/feed-skeleton';
import { feedFilters, feedHref, feedView, type SearchParams } from '@/components/feed/filters';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadFeed } from '@/lib/loaders/feed';
import { NetworkContext } from './network-context';

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
      context={<NetworkContext />}
    />
  );
}

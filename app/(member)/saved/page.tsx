import type { Metadata } from 'next';
import { FeedSkeleton } from '@/components/feed/feed-skeleton';
import { SavedPosts } from '@/components/posts/saved-posts';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadSavedPosts } from '@/lib/loaders/saved';
import { NetworkContext } from '../feed/network-context';

export const metadata: Metadata = { title: 'Saved' };

export default function SavedPage() {
  return (
    <PageColumns
      content={
        <>
          <h1 className="mb-4 text-title-lg">Saved</h1>
          <Arrival fallback={<FeedSkeleton />}>
            {async () => {
              const saved = await loadSavedPosts();
              return saved.ok ? (
                <SavedPosts first={saved.data} />
              ) : (
                <ErrorState what={saved.what} next={saved.next} action={<RefreshButton />} />
              );
            }}
          </Arrival>
        </>
      }
      context={<NetworkContext />}
    />
  );
}

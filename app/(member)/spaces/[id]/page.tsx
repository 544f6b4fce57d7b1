import type { Metadata } from 'next';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { SpaceScreen } from '@/components/spaces/space-screen';
import { SpaceSkeleton } from '@/components/spaces/space-skeleton';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadSpace } from '@/lib/loaders/space';
import { NetworkContext } from '../../feed/network-context';

type SpacePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: SpacePageProps): Promise<Metadata> {
  const space = await loadSpace((await params).id);
  return { title: space.ok ? space.data.network?.space?.title : 'Space' };
}

export default async function SpacePage({ params }: SpacePageProps) {
  const { id } = await params;
  return (
    <PageColumns
      content={
        <Arrival fallback={<SpaceSkeleton />}>
          {async () => {
            const space = await loadSpace(id);
            return space.ok ? (
              <SpaceScreen key={id} id={id} first={space.data} />
            ) : (
              <ErrorState heading="h1" what={space.what} next={space.next} action={<RefreshButton />} />
            );
          }}
        </Arrival>
      }
      context={<NetworkContext />}
    />
  );
}

import type { Metadata } from 'next';
import { MemberCard } from '@/components/members/member-card';
import { MemberCardSkeleton } from '@/components/members/member-card-skeleton';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { displayName } from '@/lib/format/name';
import { loadMember } from '@/lib/loaders/member';
import { NetworkContext } from '../../feed/network-context';

type MemberPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: MemberPageProps): Promise<Metadata> {
  const loaded = await loadMember((await params).id);
  const member = loaded.ok ? loaded.data.node : null;
  return { title: member && 'name' in member ? displayName(member.name) : 'Member' };
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { id } = await params;
  return (
    <PageColumns
      content={
        <Arrival fallback={<MemberCardSkeleton />}>
          {async () => {
            const loaded = await loadMember(id);
            if (!loaded.ok) {
              return <ErrorState heading="h1" what={loaded.what} next={loaded.next} action={<RefreshButton />} />;
            }
            return loaded.data.node?.__typename === 'User' ? <MemberCard member={loaded.data.node} /> : null;
          }}
        </Arrival>
      }
      context={<NetworkContext />}
    />
  );
}

import type { Metadata } from 'next';
import { MembersHead } from '@/components/host/members-head';
import { MembersSkeleton } from '@/components/host/members-skeleton';
import { MembersTable } from '@/components/host/members-table';
import { membersHref, membersVariables, membersView, type SearchParams } from '@/components/host/members-view';
import { Arrival } from '@/components/shell/arrival';
import { ErrorState } from '@/components/ui/error-state';
import { LinkButton } from '@/components/ui/link-button';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadHostMembers } from '@/lib/loaders/host';

export const metadata: Metadata = { title: 'Members' };

export default async function HostMembersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = membersView(await searchParams);
  return (
    <Arrival fallback={<MembersSkeleton view={view} />}>
      {async () => {
        const first = await loadHostMembers(membersVariables(view));
        if (first.ok) {
          const { title, members } = first.data.network;
          return (
            <>
              <MembersHead view={view} network={title} total={members.totalCount} />
              <MembersTable key={membersHref(view)} view={view} first={members} />
            </>
          );
        }
        return (
          <>
            <MembersHead view={view} network={null} total={null} />
            <ErrorState what={first.what} next={first.next} action={<Action code={first.code} />} />
          </>
        );
      }}
    </Arrival>
  );
}

function Action({ code }: { code: string }) {
  if (code === 'HOST_MODE_ENDED') return <a href="/host">Open host dashboard</a>;
  // A cursor that the network no longer knows: the list begins anew.
  if (code === 'BAD_INPUT') return <LinkButton href="/host/members">Show the members from the start</LinkButton>;
  return <RefreshButton />;
}

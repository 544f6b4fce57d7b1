'use client';

import { useApolloClient } from '@apollo/client/react';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { HostMembersDocument, type HostMembersQuery } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { MemberRow } from './member-row';
import { MembersMore } from './members-more';
import { MembersTableHead } from './members-table-head';
import { type MembersView, membersVariables } from './members-view';

export type MembersPage = HostMembersQuery['network']['members'];
type MembersTableProps = { view: MembersView; first: MembersPage };

/** The members, fifty at a time. What hosts see is kept here and in no cache that a member's page reads. */
export function MembersTable({ view, first }: MembersTableProps) {
  const client = useApolloClient();
  const [{ members, page }, setShown] = useState({ members: first.nodes, page: first.pageInfo });
  const [state, setState] = useState<'ready' | 'loading'>('ready');
  const [failure, setFailure] = useState<{ what: string; next: string } | null>(null);
  const next = page.hasNextPage ? page.endCursor : null;

  async function showMore(after: string) {
    if (state === 'loading') return;
    setState('loading');
    setFailure(null);
    try {
      const variables = { ...membersVariables(view), after };
      const { data } = await client.query({ query: HostMembersDocument, variables, fetchPolicy: 'no-cache' });
      const more = data?.network.members;
      if (more) setShown({ members: withEach(members, more.nodes), page: more.pageInfo });
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setState('ready');
    }
  }

  if (members.length === 0) return <NobodyHere view={view} />;
  const unknownVisits = members.some((member) => member.lastActiveAt === null);
  return (
    <>
      <div className="overflow-clip rounded-card border border-hairline bg-surface">
        <table className="w-full table-fixed border-collapse text-left text-ui">
          <caption className="sr-only">Members of the network</caption>
          <MembersTableHead view={view} />
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </tbody>
        </table>
      </div>
      <MembersMore
        view={view}
        next={next}
        shown={members.length}
        total={first.totalCount}
        busy={state === 'loading'}
        failure={failure}
        onMore={showMore}
      />
      {unknownVisits ? (
        <p className="mt-4 max-w-measure text-ink-2 text-meta">
          A dash under “Last visit” means that the network did not say. It tells hosts only, and only those who came in
          with the scope <code className="rounded bg-sunken px-1 py-0.5">host:read:network_members</code>; who has never
          been here has no visit.
        </p>
      ) : null}
    </>
  );
}

/** Somebody who moved within the order while it was read is not shown twice. */
function withEach(shown: MembersPage['nodes'], more: MembersPage['nodes']): MembersPage['nodes'] {
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...more.filter(({ id }) => !known.has(id))];
}

function NobodyHere({ view }: { view: MembersView }) {
  if (view.term) {
    return (
      <EmptyState icon={UsersRound} title="Nobody by that name">
        The search looks for a part of a name, as people write it themselves. Try fewer letters.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={UsersRound} title="The network showed nobody">
      It shows this list to hosts and moderators only. If you have just become one, leave host mode and open it again.
    </EmptyState>
  );
}

import type { Metadata } from 'next';
import { SessionList } from '@/components/settings/session-list';
import { SessionsNotice } from '@/components/settings/sessions-notice';
import { PageColumns } from '@/components/shell/page-columns';
import { PageOf } from '@/components/shell/page-of';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { viewerOfPage } from '@/lib/apollo/viewer-of-page';
import { loadSessions } from '@/lib/loaders/sessions';
import { NetworkContext } from '../../feed/network-context';

export const metadata: Metadata = { title: 'Your sessions' };

type SessionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const moment = (ms: number) => new Date(ms).toISOString();

export default async function SessionsPage({ searchParams }: SessionsPageProps) {
  const [{ ended }, loaded] = await Promise.all([searchParams, loadSessions()]);
  return (
    <PageColumns
      content={
        <PageOf viewer={viewerOfPage().mark}>
          <h1 className="mb-2 text-title-lg">Your sessions</h1>
          <p className="mb-5 max-w-measure text-ink-2">
            Every browser in which you are signed in to Foyer. End those that you do not know or no longer use: they
            then have to sign in again, and Foyer throws their keys to the network away.
          </p>
          {typeof ended === 'string' ? <SessionsNotice ended={ended} /> : null}
          {loaded.ok ? (
            <SessionList
              isKnown={loaded.data.isKnown}
              idleDays={loaded.data.idleDays}
              sessions={loaded.data.sessions.map((session) => ({
                ...session,
                createdAt: moment(session.createdAt),
                lastUsedAt: moment(session.lastUsedAt),
                latestEnd: moment(session.latestEnd),
                grants: session.grants.map((grant) => ({
                  ...grant,
                  endsAt: grant.endsAt === null ? null : moment(grant.endsAt),
                })),
              }))}
            />
          ) : (
            <ErrorState what={loaded.what} next={loaded.next} action={<RefreshButton />} />
          )}
        </PageOf>
      }
      context={<NetworkContext />}
    />
  );
}

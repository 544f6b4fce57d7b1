'use client';

import { useQuery } from '@apollo/client/react';
import { Link2Off } from 'lucide-react';
import { LinkedCommentDocument, type LinkedCommentQuery } from '@/graphql/generated/graphql';
import { useSeed } from '@/lib/apollo/seed';
import { pathOf } from './thread';
import { ThreadView } from './thread-view';

type LinkedThreadProps = { id: string; answer: LinkedCommentQuery | null; problem: string | null };

/** The thread that the address points into, above the others; or why it is not there. */
export function LinkedThread({ id, answer, problem }: LinkedThreadProps) {
  if (!answer) return <Missing problem={problem} />;
  return <FollowedThread id={id} answer={answer} />;
}

function FollowedThread({ id, answer }: { id: string; answer: LinkedCommentQuery }) {
  useSeed(LinkedCommentDocument, { id }, answer);
  // From the cache alone: what the member does to it shows, and one that they delete is not asked for again.
  const { data } = useQuery(LinkedCommentDocument, { variables: { id }, fetchPolicy: 'cache-only' });
  const [root, ...below] = pathOf(data?.node);
  if (!root) return <Missing problem={null} />;
  return (
    <section aria-label="The comment you followed" className="mt-5 border-hairline border-b pb-4">
      <h3 className="mb-1 font-[560] text-accent-text text-meta">The comment you followed</h3>
      <ul>
        <ThreadView comment={root} path={below} />
      </ul>
    </section>
  );
}

function Missing({ problem }: { problem: string | null }) {
  return (
    <p role="status" className="mt-4 flex gap-2.5 rounded-card bg-hover px-4 py-3 text-ink-2 text-ui">
      <Link2Off aria-hidden="true" size={18} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      {problem ?? 'The comment you followed is no longer here.'} The rest of the conversation is below.
    </p>
  );
}

'use client';

import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNextPage } from '@/components/posts/use-next-page';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { CommentRepliesDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { CommentSkeleton } from './comment-skeleton';
import { type CommentView, commentsOf, withPinned } from './thread';
import { ThreadView } from './thread-view';

type RepliesProps = { to: CommentView; path: CommentView[]; all: boolean };

/** The replies to a comment: asked for when they are opened, page by page; what is there stays when a page fails. */
export function Replies({ to, path, all }: RepliesProps) {
  const client = useApolloClient();
  const { data, error, loading, refetch } = useQuery(CommentRepliesDocument, { variables: { id: to.id }, skip: !all });
  const replies = data?.node?.__typename === 'Comment' ? data.node.replies : null;
  const after = replies?.pageInfo.endCursor ?? null;
  const ask = useCallback(
    () => client.query({ query: CommentRepliesDocument, variables: { id: to.id, after }, fetchPolicy: 'network-only' }),
    [client, to.id, after],
  );
  const { state, failure, more } = useNextPage(ask);
  const retry = () => {
    // What goes wrong again comes back as `error`.
    refetch().catch(() => {});
  };
  const [next, ...rest] = path;
  const shown = withPinned(next, all ? commentsOf(replies) : []);
  const failed = error ? failureOf(error) : failure;
  return (
    <>
      <ul>
        {shown.map((reply) => (
          <ThreadView key={reply.id} comment={reply} path={reply.id === next?.id ? rest : []} />
        ))}
      </ul>
      {all && loading && !replies ? <CommentSkeleton /> : null}
      {failed && (error || state === 'failed') ? (
        <ErrorState
          inline
          what={failed.what}
          next={failed.next}
          action={<Button onClick={error ? retry : more}>Try again</Button>}
        />
      ) : all && replies?.pageInfo.hasNextPage ? (
        <Button variant="quiet" className="-ms-2" busy={state === 'loading'} onClick={more}>
          Show more replies
        </Button>
      ) : null}
    </>
  );
}

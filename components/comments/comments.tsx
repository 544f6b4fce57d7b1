'use client';

import { useApolloClient } from '@apollo/client/react';
import { MessageCircle } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useNextPage } from '@/components/posts/use-next-page';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { type LinkedCommentQuery, MoreCommentsDocument, type PostWithCommentsQuery } from '@/graphql/generated/graphql';
import { count } from '@/lib/format/number';
import { CommentBox } from './comment-box';
import { CommentsContext } from './comments-context';
import { LinkedThread } from './linked-thread';
import { commentsOf, pathOf } from './thread';
import { ThreadView } from './thread-view';
import { useCommentMutations } from './use-comment-mutations';

type Post = NonNullable<NonNullable<PostWithCommentsQuery['network']>['post']>;

type CommentsProps = {
  post: Post;
  href: string;
  /** What the server found where the address points at a comment: its answer, or words for why there is none. */
  linked: { id: string; answer: LinkedCommentQuery | null; problem: string | null } | null;
};

/** The conversation under a post. */
export function Comments({ post, href, linked }: CommentsProps) {
  const client = useApolloClient();
  const { create } = useCommentMutations(post);
  const [arrivingId, arrive] = useState<string | null>(linked?.id ?? null);
  const linkedRoot = pathOf(linked?.answer?.node)[0];
  const after = post.comments?.pageInfo.endCursor ?? null;
  const ask = useCallback(async () => {
    if (after === null) return;
    await client.query({
      query: MoreCommentsDocument,
      variables: { postId: post.resourceId, after },
      fetchPolicy: 'network-only',
    });
  }, [client, post.resourceId, after]);
  const { state, failure, more } = useNextPage(ask);
  const roots = commentsOf(post.comments).filter((root) => root.id !== linkedRoot?.id);
  const { __typename, id, commentsEnabled } = post;
  const linkedId = linked?.id ?? null;
  const room = useMemo(
    () => ({ post: { __typename, id }, href, open: commentsEnabled, arrivingId, arrive, linkedId }),
    [__typename, id, href, commentsEnabled, arrivingId, linkedId],
  );

  return (
    <CommentsContext value={room}>
      <section id="comments" aria-labelledby="comments-title" className="mt-6">
        <h2 id="comments-title" tabIndex={-1} className="mb-3 text-title outline-offset-4">
          Comments
          {post.commentCount > 0 ? (
            <span className="ms-2 font-[400] text-ink-2 text-ui tabular-nums">{count(post.commentCount)}</span>
          ) : null}
        </h2>
        {commentsEnabled ? (
          <CommentBox
            place={`post:${id}`}
            label="Write a comment"
            placeholder="Write a comment"
            action="Comment"
            send={async (text) => {
              const outcome = await create(text, null);
              if ('problem' in outcome) return outcome.problem;
              arrive(outcome.comment.id);
              return null;
            }}
            returnTo={href}
          />
        ) : (
          <p className="rounded-card bg-hover px-4 py-3 text-ink-2 text-ui">Comments are closed here.</p>
        )}
        {linked ? <LinkedThread {...linked} /> : null}
        <ul className="mt-3 flex flex-col gap-1">
          {roots.map((root) => (
            <ThreadView key={root.id} comment={root} />
          ))}
        </ul>
        {roots.length === 0 && !linkedRoot && commentsEnabled ? (
          <p className="flex items-center justify-center gap-2 py-10 text-ink-2 text-ui">
            <MessageCircle aria-hidden="true" size={18} strokeWidth={1.75} />
            Nobody has said anything yet. The first word is yours.
          </p>
        ) : null}
        {state === 'failed' && failure ? (
          <ErrorState
            inline
            what={failure.what}
            next={failure.next}
            action={<Button onClick={more}>Try again</Button>}
          />
        ) : post.comments?.pageInfo.hasNextPage ? (
          <div className="mt-4 flex justify-center">
            <Button busy={state === 'loading'} onClick={more}>
              Show more comments
            </Button>
          </div>
        ) : null}
      </section>
    </CommentsContext>
  );
}

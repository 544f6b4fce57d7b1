'use client';

import { useApolloClient } from '@apollo/client/react';
import { Bookmark } from 'lucide-react';
import { useCallback, useRef } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { SavedPostsDocument, type SavedPostsQuery } from '@/graphql/generated/graphql';
import { PostCard } from './post-card';
import { PostList } from './post-list';
import { RemovedPost } from './removed-post';
import { useLive } from './use-live';

/** What the member saved. A post that they let go of keeps its place, with the way back, until they leave. */
export function SavedPosts({ first }: { first: SavedPostsQuery }) {
  const client = useApolloClient();
  const saved = useLive(SavedPostsDocument, {}, first).network?.savedPosts;
  const after = saved?.pageInfo.endCursor ?? null;
  const ask = useCallback(
    () => client.query({ query: SavedPostsDocument, variables: { after }, fetchPolicy: 'network-only' }),
    [client, after],
  );
  // Those that were let go of on another page are not shown here again: only what was seen saved keeps a place.
  const seen = useRef(new Set<string>());
  const posts = (saved?.nodes ?? []).filter((post) => {
    if (post?.saved) seen.current.add(post.id);
    return post !== null && seen.current.has(post.id);
  });
  return (
    <PostList
      label="Saved posts"
      posts={posts.filter((post) => post !== null)}
      hasMore={saved?.pageInfo.hasNextPage ?? false}
      ask={ask}
      card={(post, index) => (post.saved ? <PostCard post={post} eager={index === 0} /> : <RemovedPost post={post} />)}
      empty={
        <EmptyState
          icon={Bookmark}
          title="Nothing saved yet"
          action={
            <LinkButton href="/feed" variant="solid">
              Go to the feed
            </LinkButton>
          }
        >
          Press the bookmark under a post, and you find it here again. Only you see this list.
        </EmptyState>
      }
      end="That is everything you saved."
    />
  );
}

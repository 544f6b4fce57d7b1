'use client';

import { useApolloClient } from '@apollo/client/react';
import { Sprout } from 'lucide-react';
import { useCallback } from 'react';
import { PostCard } from '@/components/posts/post-card';
import { PostList } from '@/components/posts/post-list';
import { useLive } from '@/components/posts/use-live';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { SpacePostsDocument, type SpacePostsQuery } from '@/graphql/generated/graphql';
import { SpaceHead } from './space-head';

/** A space: what it is called, and its posts, newest first. */
export function SpaceScreen({ id, first }: { id: string; first: SpacePostsQuery }) {
  const client = useApolloClient();
  const space = useLive(SpacePostsDocument, { id }, first).network?.space;
  const after = space?.posts.pageInfo.endCursor ?? null;
  const ask = useCallback(
    () => client.query({ query: SpacePostsDocument, variables: { id, after }, fetchPolicy: 'network-only' }),
    [client, id, after],
  );
  if (!space) return null;
  return (
    <>
      <SpaceHead space={space} />
      <PostList
        label={`Posts in ${space.title}`}
        posts={(space.posts.nodes ?? []).filter((post) => post !== null)}
        hasMore={space.posts.pageInfo.hasNextPage}
        ask={ask}
        card={(post, index) => <PostCard post={post} eager={index === 0} namesSpace={false} />}
        empty={
          <EmptyState
            icon={Sprout}
            title="Quiet here so far"
            action={<LinkButton href="/feed">Go to the feed</LinkButton>}
          >
            What members write in this space will be here.
          </EmptyState>
        }
        end="That is everything in this space."
      />
    </>
  );
}

'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { postLabel } from '@/components/posts/post';
import { PostCard } from '@/components/posts/post-card';
import { PostCardSkeleton } from '@/components/posts/post-card-skeleton';
import { useLive } from '@/components/posts/use-live';
import { useNextPage } from '@/components/posts/use-next-page';
import { List } from '@/components/ui/list';
import { FeedDocument, type FeedQuery } from '@/graphql/generated/graphql';
import { FeedEmpty } from './feed-empty';
import { FeedReason } from './feed-reason';
import { type FeedView, feedFilters } from './filters';

type Item = NonNullable<FeedQuery['network']>['feed']['nodes'][number];
type Shown = Item & { post: NonNullable<Item['post']> };

/** The feed under one view: painted from what the server loaded, read on page by page while it is scrolled. */
export function FeedList({ view, first }: { view: FeedView; first: FeedQuery }) {
  const client = useApolloClient();
  const variables = { filters: feedFilters(view) };
  const feed = useLive(FeedDocument, variables, first).network?.feed;
  const after = feed?.pageInfo.endCursor ?? null;
  const ask = useCallback(
    () =>
      client.query({
        query: FeedDocument,
        variables: { filters: feedFilters(view), after },
        fetchPolicy: 'network-only',
      }),
    [client, view, after],
  );
  const { state, failure, more } = useNextPage(ask);
  // A post that is gone leaves its item behind.
  const items = (feed?.nodes ?? []).filter((item): item is Shown => item.post !== null);
  return (
    <List
      label="Feed"
      items={items}
      keyOf={(item) => item.id}
      labelOf={(item) => postLabel(item.post)}
      render={(item, index) => <PostCard post={item.post} reason={<FeedReason item={item} />} eager={index === 0} />}
      skeleton={<PostCardSkeleton />}
      itemClassName="pb-3"
      state={state}
      failure={failure}
      hasMore={feed?.pageInfo.hasNextPage ?? false}
      onMore={more}
      empty={<FeedEmpty view={view} />}
      end="That is everything here."
    />
  );
}

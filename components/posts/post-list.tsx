'use client';

import type { ReactNode } from 'react';
import { List } from '@/components/ui/list';
import { type PostView, postLabel } from './post';
import { PostCard } from './post-card';
import { PostCardSkeleton } from './post-card-skeleton';
import { useNextPage } from './use-next-page';

type PostListProps = {
  label: string;
  posts: PostView[];
  hasMore: boolean;
  /** Asks for the next page; keep it the same between renders that ask the same. */
  ask: () => Promise<unknown>;
  empty: ReactNode;
  end: string;
  card?: (post: PostView, index: number) => ReactNode;
};

/** Posts one under the other. */
export function PostList({ label, posts, hasMore, ask, empty, end, card }: PostListProps) {
  const { state, failure, more } = useNextPage(ask);
  return (
    <List
      label={label}
      items={posts}
      keyOf={(post) => post.id}
      labelOf={postLabel}
      render={card ?? ((post, index) => <PostCard post={post} eager={index === 0} />)}
      skeleton={<PostCardSkeleton />}
      itemClassName="pb-3"
      state={state}
      failure={failure}
      hasMore={hasMore}
      onMore={more}
      empty={empty}
      end={end}
    />
  );
}

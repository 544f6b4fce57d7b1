import { PostCardSkeleton } from '@/components/posts/post-card-skeleton';

/** A list of posts before it is there. */
export function FeedSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3">
      <PostCardSkeleton />
      <PostCardSkeleton />
      <PostCardSkeleton />
    </div>
  );
}

import { FeedSkeleton } from '@/components/feed/feed-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

/** A space before it is there. */
export function SpaceSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="mb-5 flex items-center gap-4">
        <Skeleton className="size-16 rounded-[28%]" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-7 w-52" />
          <Skeleton className="h-4 w-32" />
        </div>
      </div>
      <FeedSkeleton />
    </div>
  );
}

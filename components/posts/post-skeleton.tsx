import { CommentSkeleton } from '@/components/comments/comment-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

/** A post's page before it is there. */
export function PostSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="flex flex-col gap-5 rounded-card border border-hairline bg-surface p-4 sm:p-8">
        <Skeleton className="h-9 w-3/4" />
        <div className="flex items-center gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex flex-col gap-1.5">
            <Skeleton className="h-4 w-36" />
            <Skeleton className="h-3 w-24" />
          </div>
        </div>
        <div className="flex flex-col gap-3">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-11/12" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      </div>
      <Skeleton className="mt-6 mb-3 h-7 w-32" />
      <CommentSkeleton />
      <CommentSkeleton />
    </div>
  );
}

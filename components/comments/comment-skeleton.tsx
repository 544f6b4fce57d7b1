import { Skeleton } from '@/components/ui/skeleton';

/** A comment's shape before it is there. */
export function CommentSkeleton() {
  return (
    <div aria-hidden="true" className="flex gap-3 py-2">
      <Skeleton className="size-8 shrink-0 rounded-full" />
      <div className="flex grow flex-col gap-2 pt-1">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    </div>
  );
}

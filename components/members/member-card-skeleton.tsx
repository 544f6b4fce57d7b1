import { Skeleton } from '@/components/ui/skeleton';

/** A member's card before it is there. */
export function MemberCardSkeleton() {
  return (
    <div aria-hidden="true" className="rounded-card border border-hairline bg-surface p-6 sm:p-8">
      <div className="flex flex-col items-start gap-5 sm:flex-row sm:items-center sm:gap-6">
        <Skeleton className="size-28 rounded-full" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="h-4 w-28" />
        </div>
      </div>
      <Skeleton className="mt-6 h-4 w-full" />
      <Skeleton className="mt-2.5 h-4 w-2/3" />
    </div>
  );
}

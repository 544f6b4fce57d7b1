import { Skeleton } from '@/components/ui/skeleton';
import { MembersHead } from './members-head';
import { MembersTableHead } from './members-table-head';
import type { MembersView } from './members-view';

/** The table's shape while its members come. */
export function MembersSkeleton({ view }: { view: MembersView }) {
  return (
    <>
      <MembersHead view={view} network={null} total={null} />
      <div className="overflow-clip rounded-card border border-hairline bg-surface" aria-busy="true">
        <table className="w-full table-fixed border-collapse text-left text-ui">
          <MembersTableHead view={view} />
          <tbody aria-hidden="true">
            {['1', '2', '3', '4', '5', '6', '7', '8'].map((row) => (
              <tr key={row} className="border-hairline border-b last:border-0">
                <td className="px-4 py-2.5">
                  <span className="flex items-center gap-3">
                    <Skeleton className="size-9 rounded-full" />
                    <Skeleton className="h-4 w-32" />
                  </span>
                </td>
                <td className="hidden px-4 md:table-cell">
                  <Skeleton className="h-4 w-24" />
                </td>
                <td className="hidden px-4 md:table-cell">
                  <Skeleton className="h-4 w-16" />
                </td>
                <td className="px-4">
                  <Skeleton className="h-4 w-16" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

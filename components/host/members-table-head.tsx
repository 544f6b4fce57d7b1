import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { type MembersView, membersHref, ORDERS, orderOf, type Sort, sortedBy } from './members-view';

const COLUMNS: [Sort, string][] = [
  ['name', 'w-[67%] md:w-[42%]'],
  ['role', 'hidden md:table-cell md:w-[24%]'],
  ['joined', 'hidden md:table-cell'],
  ['visit', 'max-md:px-0'],
];

/** A column's name is the way to its order; chosen again it turns the order around. */
export function MembersTableHead({ view }: { view: MembersView }) {
  return (
    <thead>
      <tr className="border-hairline border-b">
        {COLUMNS.map(([sort, className]) => (
          <Column key={sort} view={view} sort={sort} className={className} />
        ))}
      </tr>
    </thead>
  );
}

function Column({ view, sort, className }: { view: MembersView; sort: Sort; className: string }) {
  const current = sort === view.sort;
  const ascending = orderOf(view) === 'ASC';
  const Arrow = ascending ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={current ? (ascending ? 'ascending' : 'descending') : undefined}
      className={clsx('px-2 py-0.5 font-normal first:ps-3', className)}
    >
      <Link
        href={membersHref(sortedBy(view, sort))}
        prefetch={false}
        scroll={false}
        className={clsx(
          'inline-flex min-h-10 items-center gap-1 rounded-control px-2 text-meta hover:bg-hover',
          current ? 'font-[620] text-ink' : 'text-ink-2 hover:text-ink',
        )}
      >
        {ORDERS[sort].label}
        {current ? <Arrow aria-hidden="true" size={14} strokeWidth={2} /> : null}
      </Link>
    </th>
  );
}

import clsx from 'clsx';
import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { FilterBar } from '@/components/ui/filter-bar';
import { plural } from '@/lib/format/number';
import { type MembersView, membersHref, ORDERS, orderHref, SORTS } from './members-view';

type MembersHeadProps = {
  view: MembersView;
  /** The network's title; null where it could not be asked. */
  network: string | null;
  /** How many there are under this search; null while nobody knows. */
  total: number | null;
};

/** Whose members, how many, the search, and the orders. */
export function MembersHead({ view, network, total }: MembersHeadProps) {
  const found = total === null ? null : plural(total, 'member');
  return (
    <header className="mb-2 max-md:mb-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <p className="truncate text-meta text-ink-2" dir="auto">
            {network?.trim() || 'Host dashboard'}
          </p>
          <h1 className="text-title-xl">Members</h1>
        </div>
        <Form action="/host/members" prefetch={false} role="search" className="flex min-w-0 grow gap-2 sm:max-w-sm">
          {view.sort === 'visit' ? null : <input type="hidden" name="sort" value={view.sort} />}
          {view.reversed ? <input type="hidden" name="order" value="reversed" /> : null}
          <label className="relative min-w-0 grow">
            <span className="sr-only">Search members by name</span>
            <Search
              aria-hidden="true"
              size={18}
              strokeWidth={1.75}
              className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3"
            />
            <input
              key={view.term}
              type="search"
              name="q"
              defaultValue={view.term}
              placeholder="Part of a name"
              maxLength={100}
              dir="auto"
              autoComplete="off"
              className="min-h-10 w-full rounded-control border border-hairline bg-surface pr-3 pl-10 text-ui placeholder:text-ink-3"
            />
          </label>
          <button type="submit" className={buttonClass('soft')}>
            Search
          </button>
        </Form>
      </div>
      <div className="mt-2 flex min-h-10 flex-wrap items-center justify-between gap-x-6 text-ink-2 text-ui">
        <p role="status" className="min-w-0">
          {found && view.term ? (
            <>
              {found} with <q className="break-words">{view.term}</q> in the name.{' '}
              <Link
                href={membersHref({ ...view, term: '', after: null })}
                prefetch={false}
                className="text-accent-text underline"
              >
                Show everybody
              </Link>
            </>
          ) : (
            found
          )}
        </p>
        {/* On a desk the columns' names are the ways to the other orders. */}
        <Link
          href={orderHref(view, 'complete')}
          prefetch={false}
          aria-current={view.sort === 'complete' ? 'true' : undefined}
          title="In the order of their numbers: the one order in which nobody is missed or seen twice"
          className={clsx(
            'hidden min-h-10 items-center rounded-control px-3 hover:bg-hover hover:text-ink md:flex',
            view.sort === 'complete' && 'bg-hover font-[600] text-ink',
          )}
        >
          Complete list
        </Link>
      </div>
      <div className="mt-1 min-w-0 md:hidden">
        <FilterBar
          label="Order"
          links={SORTS.map((sort) => ({
            href: orderHref(view, sort),
            label: ORDERS[sort].label,
            current: sort === view.sort,
          }))}
        />
      </div>
    </header>
  );
}

import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { ErrorState } from '@/components/ui/error-state';
import { count } from '@/lib/format/number';
import { type MembersView, membersHref, sortedBy } from './members-view';

type MembersMoreProps = {
  view: MembersView;
  /** Cursor of the next fifty; null where these are the last. */
  next: string | null;
  shown: number;
  total: number;
  busy: boolean;
  failure: { what: string; next: string } | null;
  onMore: (after: string) => void;
};

/** How much of the list is here, and the way to more. A link, so that it leads on without JavaScript too. */
export function MembersMore({ view, next, shown, total, busy, failure, onMore }: MembersMoreProps) {
  const fromStart = view.after === null;
  return (
    <div className="mt-4 flex flex-col items-center gap-2">
      {failure ? <ErrorState inline what={failure.what} next={`What you see stays. ${failure.next}`} /> : null}
      {next ? (
        <a
          href={membersHref({ ...view, after: next })}
          aria-disabled={busy || undefined}
          className={buttonClass('soft')}
          onClick={(event) => {
            event.preventDefault();
            onMore(next);
          }}
        >
          {failure ? 'Try again' : 'Show more members'}
        </a>
      ) : null}
      <p role="status" className="text-center text-ink-2 text-meta">
        {busy ? 'Loading more members …' : words(fromStart, shown, total, next === null)}
      </p>
      {next === null && fromStart && view.sort !== 'complete' && !view.term ? (
        <p className="text-center text-ink-2 text-meta">
          People move within this order while you read.{' '}
          <Link
            href={membersHref(sortedBy({ ...view, reversed: false }, 'complete'))}
            prefetch={false}
            className="underline"
          >
            The complete list
          </Link>{' '}
          has everybody exactly once.
        </p>
      ) : null}
      {fromStart ? null : (
        <Link href={membersHref({ ...view, after: null })} prefetch={false} className={buttonClass('quiet')}>
          Show the members from the start
        </Link>
      )}
    </div>
  );
}

function words(fromStart: boolean, shown: number, total: number, ended: boolean): string {
  if (!fromStart) return `${count(shown)} of ${count(total)}, from the middle of the list`;
  return ended ? 'That is everybody.' : `${count(shown)} of ${count(total)}`;
}

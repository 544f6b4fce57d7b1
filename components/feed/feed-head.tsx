import { FilterBar } from '@/components/ui/filter-bar';
import { FilterMenu } from './filter-menu';
import { type FeedView, feedHref, KINDS, SHOWS, SORTS } from './filters';

const SHOW_WORDS = { all: 'All', hosts: 'From hosts', unanswered: 'Unanswered', mine: 'Mine' };
const SORT_WORDS = { activity: 'Latest activity', newest: 'Newest', top: 'Top' };
const KIND_WORDS = {
  all: 'All kinds',
  article: 'Articles',
  post: 'Quick posts',
  poll: 'Polls and questions',
  event: 'Events',
};

/** What of the feed is shown, in what order, of which kind: links, so that every view has an address. */
export function FeedHead({ view }: { view: FeedView }) {
  return (
    <header className="mb-3 flex flex-col gap-2">
      <div className="flex items-center gap-1">
        <h1 className="grow text-title-lg">Feed</h1>
        <FilterMenu
          label="Kind of post"
          chosen={KIND_WORDS[view.kind]}
          narrowed={view.kind !== 'all'}
          links={KINDS.map((kind) => ({
            label: KIND_WORDS[kind],
            href: feedHref({ ...view, kind }),
            current: kind === view.kind,
          }))}
        />
        <FilterMenu
          label="Order"
          chosen={SORT_WORDS[view.sort]}
          narrowed={view.sort !== 'activity'}
          links={SORTS.map((sort) => ({
            label: SORT_WORDS[sort],
            href: feedHref({ ...view, sort }),
            current: sort === view.sort,
          }))}
        />
      </div>
      <FilterBar
        label="What to show"
        links={SHOWS.map((show) => ({
          label: SHOW_WORDS[show],
          href: feedHref({ ...view, show }),
          current: show === view.show,
        }))}
      />
    </header>
  );
}

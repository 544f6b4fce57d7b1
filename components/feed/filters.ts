import type { FeedFilters } from '@/graphql/generated/graphql';

export const SHOWS = ['all', 'hosts', 'unanswered', 'mine'] as const;
export const SORTS = ['activity', 'newest', 'top'] as const;
export const KINDS = ['all', 'article', 'post', 'poll', 'event'] as const;

/** Which part of the feed an address asks for. */
export type FeedView = { show: (typeof SHOWS)[number]; sort: (typeof SORTS)[number]; kind: (typeof KINDS)[number] };

export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads `/feed?show=…&sort=…&kind=…`. What is missing or unknown counts as not said, a repeated key by its first value. */
export function feedView(params: SearchParams): FeedView {
  return {
    show: oneOf(SHOWS, params.show, 'all'),
    sort: oneOf(SORTS, params.sort, 'activity'),
    kind: oneOf(KINDS, params.kind, 'all'),
  };
}

function oneOf<T extends string>(known: readonly T[], value: string | string[] | undefined, otherwise: T): T {
  const said = Array.isArray(value) ? value[0] : value;
  return known.find((each) => each === said) ?? otherwise;
}

/** The address of a view; what is ordinary is left out, so each view has one address. */
export function feedHref(view: FeedView): string {
  const params = new URLSearchParams();
  if (view.show !== 'all') params.set('show', view.show);
  if (view.sort !== 'activity') params.set('sort', view.sort);
  if (view.kind !== 'all') params.set('kind', view.kind);
  const query = params.toString();
  return query ? `/feed?${query}` : '/feed';
}

const SORT_BY = { activity: 'LAST_ACTIVITY', newest: 'NEWEST', top: 'POPULARITY' } as const;

/**
 * The filters of the API's `feed(filters:)`. Its ranking for the viewer (`personalized`, on unless told otherwise)
 * overrules `sortBy`, so it is always told. Equal views give equal objects: they key the cached list.
 */
export function feedFilters(view: FeedView): FeedFilters {
  return {
    personalized: false,
    sortBy: SORT_BY[view.sort],
    ...(view.show === 'hosts' && { byHosts: true }),
    ...(view.show === 'unanswered' && { unanswered: true }),
    ...(view.show === 'mine' && { mine: true }),
    ...(view.kind !== 'all' && { postTypes: [view.kind] }),
  };
}

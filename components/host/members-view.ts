import type { HostMembersQueryVariables, MemberSort, SortOrder } from '@/graphql/generated/graphql';

export const SORTS = ['visit', 'name', 'role', 'joined', 'complete'] as const;
export type Sort = (typeof SORTS)[number];

/** Which part of the members table an address asks for. */
export type MembersView = { sort: Sort; reversed: boolean; term: string; after: string | null };

export type SearchParams = Record<string, string | string[] | undefined>;

type Order = { label: string; by: MemberSort; order: SortOrder };

/** Each order in its natural direction: the latest first, names from A. Only RESOURCE_ID lists everyone exactly once. */
export const ORDERS: Record<Sort, Order> = {
  visit: { label: 'Last visit', by: 'LAST_VISIT', order: 'DESC' },
  name: { label: 'Name', by: 'MEMBER_NAME', order: 'ASC' },
  role: { label: 'Role', by: 'MEMBER_TYPE', order: 'ASC' },
  joined: { label: 'Joined', by: 'DATE_JOINED', order: 'DESC' },
  complete: { label: 'Complete list', by: 'RESOURCE_ID', order: 'ASC' },
};

const LONGEST_TERM = 100;

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Reads `/host/members?sort=…&order=reversed&q=…&after=…`. What is missing or unknown counts as not said. */
export function membersView(params: SearchParams): MembersView {
  return {
    sort: SORTS.find((each) => each === single(params.sort)) ?? 'visit',
    reversed: single(params.order) === 'reversed',
    term: (single(params.q) ?? '').trim().slice(0, LONGEST_TERM),
    after: single(params.after) || null,
  };
}

/** The address of a view; what is ordinary is left out, so each view has one address. */
export function membersHref({ sort, reversed, term, after }: MembersView): string {
  const params = new URLSearchParams();
  if (sort !== 'visit') params.set('sort', sort);
  if (reversed) params.set('order', 'reversed');
  if (term) params.set('q', term);
  if (after) params.set('after', after);
  const query = params.toString();
  return query ? `/host/members?${query}` : '/host/members';
}

/** The same members in another order, from its beginning: a cursor is good only for the order it came from. */
export function sortedBy(view: MembersView, sort: Sort): MembersView {
  return { ...view, sort, reversed: sort === view.sort && !view.reversed, after: null };
}

/** The address of an order in its natural direction; of the one that holds, as it is. */
export function orderHref(view: MembersView, sort: Sort): string {
  return membersHref(sort === view.sort ? { ...view, after: null } : sortedBy(view, sort));
}

export function orderOf({ sort, reversed }: MembersView): SortOrder {
  const { order } = ORDERS[sort];
  if (!reversed) return order;
  return order === 'ASC' ? 'DESC' : 'ASC';
}

export function membersVariables(view: MembersView): HostMembersQueryVariables {
  return {
    sort: ORDERS[view.sort].by,
    sortOrder: orderOf(view),
    term: view.term || null,
    after: view.after,
  };
}

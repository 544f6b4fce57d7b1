import { operationText } from '../scripts/operations.ts';

export type PageInfo = { hasNextPage: boolean; endCursor: string | null };

/** One reader's way through one list. */
export type Walk = {
  /** Under whose figure it counts. */
  list: string;
  /** Which of its kind it is. */
  label: string;
  viewer: 'member' | 'host';
  query: string;
  variables: Record<string, unknown>;
  /** Where the answer says what comes next. */
  pageOf: (data: unknown) => PageInfo;
  /** How many pages are read, where there are so many. */
  pages: number;
};

const PAGES = 4;
const FAR = 30;
const VIEWERS = ['member', 'host'] as const;

const SEARCH = `query ($query: String!, $types: [SearchResultType!], $after: String) { network { search(query: $query, types: $types, first: 20, after: $after) {
  nodes { __typename ... on Node { id } ... on PostInterface { title bodyText createdAt creator { name } } ... on Comment { bodyText author { name } }
    ... on User { name shortBio avatarUrl } ... on Space { spaceTitle: title } }
  pageInfo { hasNextPage endCursor } } } }`;

const MEMBERS = `query ($sort: MemberSort, $sortOrder: SortOrder, $term: String, $memberType: MemberType, $spaceId: ID, $after: String) { network {
  members(sort: $sort, sortOrder: $sortOrder, term: $term, memberType: $memberType, spaceId: $spaceId, first: 50, after: $after) {
    totalCount nodes { id name avatarUrl joinedAt memberType networkRole } pageInfo { hasNextPage endCursor } } } }`;

const LAST: PageInfo = { hasNextPage: false, endCursor: null };
const inNetwork =
  (list: string) =>
  (data: unknown): PageInfo =>
    (data as { network: Record<string, { pageInfo: PageInfo }> }).network[list]?.pageInfo ?? LAST;

/** The GlobalID of a space of the practice network. */
const space = (id: number) => Buffer.from(`gid://mighty/Space/${id}`).toString('base64url');

function feeds(): Walk[] {
  const sorts = ['PERSONALIZED', 'LAST_ACTIVITY', 'NEWEST', 'OLDEST', 'POPULARITY'];
  const filters = [
    {},
    { byHosts: true },
    { unanswered: true },
    { mine: true },
    { postTypes: ['event'] },
    { filterTagIds: ['7'] },
  ];
  return VIEWERS.flatMap((viewer) =>
    sorts.flatMap((sort) =>
      filters.map((filter): Walk => {
        const sorted = sort === 'PERSONALIZED' ? filter : { ...filter, sortBy: sort };
        return {
          list: 'The feed',
          label: `${sort} ${JSON.stringify(filter)}, ${viewer}`,
          viewer,
          query: operationText('Feed'),
          variables: { filters: sorted },
          pageOf: inNetwork('feed'),
          pages: Object.keys(filter).length === 0 && viewer === 'member' ? FAR : PAGES,
        };
      }),
    ),
  );
}

function searches(): Walk[] {
  const queries = [
    'the',
    'boat',
    'oak',
    'b',
    'building st',
    'mast sail wind',
    '"the boat"',
    '"low water" harbour',
    'josé',
    'Lindqvist',
    'zzzz',
    '小',
    'Σ',
    'a" OR NEAR(b*',
  ];
  const all = queries.flatMap((query) =>
    VIEWERS.map((viewer) => ({ query, viewer, types: undefined as string[] | undefined })),
  );
  const some = [['EVENT'], ['COMMENT'], ['MEMBER'], ['QUESTION', 'ARTICLE']].map((types) => ({
    query: 'the',
    viewer: 'member' as const,
    types,
  }));
  return [...all, ...some].map(({ query, viewer, types }) => ({
    list: 'Search',
    label: `${query} ${types ?? ''}, ${viewer}`,
    viewer,
    query: SEARCH,
    variables: { query, types },
    pageOf: inNetwork('search'),
    pages: query === 'boat' ? FAR : 8,
  }));
}

function rosters(): Walk[] {
  const sorts = ['LAST_VISIT', 'RESOURCE_ID', 'MEMBER_NAME', 'DATE_JOINED', 'MEMBER_TYPE', 'ROLE'];
  const narrowings = [
    {},
    { term: 'an' },
    { term: 'jose' },
    { memberType: 'FULL_MEMBER' },
    { spaceId: space(7) },
    { spaceId: space(4) },
  ];
  return sorts.flatMap((sort) =>
    narrowings.flatMap((narrowing) =>
      ['ASC', 'DESC'].map((sortOrder) => ({
        list: 'Members',
        label: `${sort} ${sortOrder} ${JSON.stringify(narrowing)}`,
        viewer: 'host' as const,
        query: MEMBERS,
        variables: { sort, sortOrder, ...narrowing },
        pageOf: inNetwork('members'),
        pages: Object.keys(narrowing).length === 0 && sortOrder === 'ASC' ? FAR : PAGES,
      })),
    ),
  );
}

/** What else a visit asks for: the frame of every page, a post that much was said about, saved posts, a space. */
function pages(): Walk[] {
  const asked: [operation: string, variables: Record<string, unknown>, pageOf: Walk['pageOf']][] = [
    ['Shell', {}, () => LAST],
    ['SavedPosts', {}, inNetwork('savedPosts')],
    [
      'PostWithComments',
      { id: '99934' },
      (data) => (data as { network: { post: { comments: { pageInfo: PageInfo } } } }).network.post.comments.pageInfo,
    ],
    [
      'SpacePosts',
      { id: '7' },
      (data) => (data as { network: { space: { posts: { pageInfo: PageInfo } } } }).network.space.posts.pageInfo,
    ],
  ];
  return Array.from({ length: 4 }, () =>
    VIEWERS.flatMap((viewer) =>
      asked.map(([operation, variables, pageOf]) => ({
        list: 'Shell, a post’s page, saved posts, a space',
        label: `${operation}, ${viewer}`,
        viewer,
        query: operationText(operation),
        variables,
        pageOf,
        pages: PAGES,
      })),
    ),
  ).flat();
}

/** Every sort, filter and kind of term, for a member in all spaces and for a host; some of them far into the list. */
export const walksOf = (): Walk[] => [...feeds(), ...searches(), ...rosters(), ...pages()];

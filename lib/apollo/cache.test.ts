import { gql } from '@apollo/client';
import type { InMemoryCache } from '@apollo/client/cache';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeCache } from './cache';

const FEED = gql`query F($filters: FeedFilters!, $after: String, $first: Int) {
  network { id feed(filters: $filters, after: $after, first: $first) { nodes { id action } pageInfo { endCursor hasNextPage } } }
}`;
const COMMENTS = gql`query C($after: String) {
  network { id post(idOrSlug: "7") { id comments(rootOnly: true, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }
}`;

let cache: InMemoryCache;
beforeEach(() => {
  cache = makeCache();
});

const all = { filters: {} };

/** Writes a page whose items are the letters of `items`; a trailing dot ends the list. */
function page(items: string, after: string | null = null, variables: object = all) {
  const letters = [...items.replace('.', '')];
  const nodes = letters.map((id) => ({ __typename: 'FeedPostItem', id, action: 'POSTED' }));
  const pageInfo = { __typename: 'FeedPageInfo', endCursor: letters.at(-1) ?? null, hasNextPage: !items.endsWith('.') };
  cache.writeQuery({
    query: FEED,
    variables: { ...variables, ...(after && { after }), first: 20 },
    data: { network: { __typename: 'Network', id: 'n', feed: { __typename: 'FeedConnection', nodes, pageInfo } } },
  });
}

function list(variables: object = all): string {
  const data = cache.readQuery<{
    network: { feed: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
  }>({ query: FEED, variables });
  if (!data) return 'nothing';
  const { nodes, pageInfo } = data.network.feed;
  return `${nodes.map((node) => node.id).join('')}${pageInfo.hasNextPage ? '' : '.'} after ${pageInfo.endCursor}`;
}

describe('a list read by cursor', () => {
  test('goes on where it ended, each item once', () => {
    page('abc');
    page('cde', 'c');
    page('fg.', 'e');
    expect(list()).toBe('abcdefg. after g');
  });

  test('the same page twice adds nothing, and does not move the end back', () => {
    page('abc');
    page('def', 'c');
    page('ghi', 'f');
    page('def', 'c');
    expect(list()).toBe('abcdefghi after i');
  });

  test('the first page again keeps what was read beyond it', () => {
    page('abc');
    page('def', 'c');
    page('abc');
    expect(list()).toBe('abcdef after f');
  });

  test('something new above, something moved up, something gone: the rest stays, once', () => {
    page('abc');
    page('def', 'c');
    page('nab');
    expect(list()).toBe('nabcdef after f');
    page('eac');
    expect(list()).toBe('eacdf after f');
  });

  test('a first page that ends elsewhere replaces the list', () => {
    page('abc');
    page('def', 'c');
    page('xyz');
    expect(list()).toBe('xyz after z');
    page('xy.');
    expect(list()).toBe('xy. after y');
    page('.');
    expect(list()).toBe('. after null');
  });

  test('a page that comes before the first is where the list begins', () => {
    page('def', 'c');
    expect(list()).toBe('def after f');
  });

  test('other filters and sorts are other lists; the page size is not', () => {
    page('abc', null, { filters: { mine: true } });
    page('xyz', null, { filters: { mine: true, sortBy: 'NEWEST' } });
    expect(list({ filters: { mine: true } })).toBe('abc after c');
    expect(list({ filters: { sortBy: 'NEWEST', mine: true } })).toBe('xyz after z');
    expect(list({ filters: {}, first: 5 })).toBe('nothing');
  });

  test('a list that failed leaves the one that was read', () => {
    const post = (comments: object | null) => ({
      network: { __typename: 'Network', id: 'n', post: { __typename: 'Poll', id: 'p', comments } },
    });
    const nodes = [{ __typename: 'Comment', id: 'a' }];
    const comments = {
      __typename: 'CommentConnection',
      nodes,
      pageInfo: { __typename: 'PageInfo', endCursor: 'a', hasNextPage: true },
    };
    cache.writeQuery({ query: COMMENTS, data: post(comments) });
    cache.writeQuery({ query: COMMENTS, data: post(null) });
    expect(cache.readQuery({ query: COMMENTS })).toEqual(post(comments));
  });
});

test('reactions come all at once: fewer groups replace more', () => {
  const fragment = gql`fragment R on Reactable { reactions { emoji count reactedByViewer } }`;
  const group = (emoji: string) => ({ __typename: 'ReactionGroup', emoji, count: 1, reactedByViewer: true });
  const id = 'Comment:c';
  for (const emojis of [['⛵', '🌊'], ['🌊']]) {
    cache.writeFragment({ id, fragment, data: { __typename: 'Comment', reactions: emojis.map(group) } });
  }
  expect(cache.readFragment({ id, fragment })).toMatchObject({ reactions: [group('🌊')] });
});

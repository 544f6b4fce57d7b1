import { describe, expect, it } from 'vitest';
import type { LinkedCommentQuery } from '@/graphql/generated/graphql';
import { type CommentView, commentHref, commentsOf, pathOf, repliesLabel, setsIn, withPinned } from './thread';

function comment(id: string, depth = 1): CommentView {
  return {
    __typename: 'Comment',
    id,
    resourceId: id,
    bodyHtml: null,
    bodyText: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    depth,
    replyCount: 0,
    replyable: true,
    author: null,
    replyTo: null,
    assets: [],
    embeddedLink: null,
    reactions: [],
  };
}

function linked(...ids: string[]): LinkedCommentQuery['node'] {
  const names = { __typename: 'Comment', id: 'above', author: null };
  const chain = ids.reduce<object | null>((above, id) => ({ ...comment(id), replyTo: above ?? names }), null);
  return chain as LinkedCommentQuery['node'];
}

describe('pathOf', () => {
  it('goes from the root down to the comment', () => {
    const target = { ...comment('c', 3), replyTo: { ...comment('b', 2), replyTo: comment('a') } };
    expect(pathOf(target as LinkedCommentQuery['node']).map((each) => each.id)).toEqual(['a', 'b', 'c']);
    expect(pathOf(comment('a') as LinkedCommentQuery['node']).map((each) => each.id)).toEqual(['a']);
  });

  it('begins where the answer begins when the thread is deeper', () => {
    expect(pathOf(linked('d', 'e', 'f')).map((each) => each.id)).toEqual(['d', 'e', 'f']);
  });

  it('is empty for what is no comment or not there', () => {
    expect(pathOf(null)).toEqual([]);
    expect(pathOf({ __typename: 'Post', id: 'p' })).toEqual([]);
  });
});

describe('withPinned', () => {
  it('puts the pinned one first, and never twice', () => {
    const [a, b] = [comment('a'), comment('b')];
    expect(withPinned(b, [a])).toEqual([b, a]);
    expect(withPinned(b, [a, { ...b, replyCount: 4 }])).toEqual([a, { ...b, replyCount: 4 }]);
    expect(withPinned(undefined, [a])).toEqual([a]);
  });
});

it('leaves out what the network hides', () => {
  expect(commentsOf({ nodes: [null, comment('a'), null] })).toHaveLength(1);
  expect(commentsOf({ nodes: null })).toEqual([]);
  expect(commentsOf(null)).toEqual([]);
});

it('sets replies in four times', () => {
  expect([1, 2, 3, 4, 5, 6].map(setsIn)).toEqual([true, true, true, true, false, false]);
});

it('says what its switch does', () => {
  expect(repliesLabel(1, false)).toBe('Show 1 reply');
  expect(repliesLabel(12, false)).toBe('Show 12 replies');
  expect(repliesLabel(12, true)).toBe('Hide replies');
});

it('writes ids into addresses so that nothing breaks out', () => {
  expect(commentHref('/posts/7', 'gid&x=1#y')).toBe('/posts/7?comment=gid%26x%3D1%23y');
});

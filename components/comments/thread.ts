import type { CommentViewFragment, LinkedCommentQuery } from '@/graphql/generated/graphql';

export type CommentView = CommentViewFragment;

/** Replies are set in so many times; deeper ones stay under each other and say whom they answer. */
export const LEVELS = 4;

/** Whether the replies to a comment of this depth (1: a root) are set in. */
export function setsIn(depth: number): boolean {
  return depth <= LEVELS;
}

/** The comments of a page, without the gaps that a network leaves for what is hidden. */
export function commentsOf(
  connection: { nodes: readonly (CommentView | null)[] | null } | null | undefined,
): CommentView[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}

type Link = CommentView & { replyTo: object | null };

/**
 * The comment that an address points at, preceded by the comments above it: [root, …, comment]. A thread deeper than
 * what was asked for begins at the highest one that is known. [] where the node is no comment.
 */
export function pathOf(node: LinkedCommentQuery['node'] | null | undefined): CommentView[] {
  if (node?.__typename !== 'Comment') return [];
  const path: CommentView[] = [];
  let at: object | null = node;
  while (at && isWhole(at)) {
    path.unshift(at);
    at = at.replyTo;
  }
  return path;
}

// The last one that the query reaches names only the author of what it answers.
function isWhole(comment: object): comment is Link {
  return 'bodyHtml' in comment && 'reactions' in comment;
}

/** `pinned` first where the list does not hold it already; the rest in its order, each comment once. */
export function withPinned(pinned: CommentView | undefined, list: readonly CommentView[]): CommentView[] {
  if (!pinned || list.some((comment) => comment.id === pinned.id)) return [...list];
  return [pinned, ...list];
}

/** How a thread's switch reads: “Show 3 replies”, “Hide replies”. */
export function repliesLabel(count: number, open: boolean): string {
  if (open) return count === 1 ? 'Hide reply' : 'Hide replies';
  return count === 1 ? 'Show 1 reply' : `Show ${count} replies`;
}

export function commentDomId(id: string): string {
  return `comment-${id}`;
}

/** The address of one comment. */
export function commentHref(postHref: string, id: string): string {
  return `${postHref}?comment=${encodeURIComponent(id)}`;
}

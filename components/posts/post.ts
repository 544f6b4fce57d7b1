import type { PostCardFragment } from '@/graphql/generated/graphql';
import { parseContent, plainText } from '@/lib/content/tree';
import { displayName } from '@/lib/format/name';

export type PostView = PostCardFragment;

export function postHref(post: { resourceId: string }): string {
  return `/posts/${encodeURIComponent(post.resourceId)}`;
}

/** Names a post for people who hear it: its title, else its first words, else its author. */
export function postLabel(post: PostView): string {
  const words = post.title?.trim() || beginning(plainText(parseContent(post.bodyHtml)));
  const author = displayName(post.creator?.name);
  return words ? `${words} – ${author}` : `Post by ${author}`;
}

/** Never half of a character: a server writes that as another one than the browser, and the page would be drawn twice. */
function beginning(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** What the network calls a post that is mostly read: its title is set in the serif. */
export function isArticle(post: PostView): boolean {
  return post.postType === 'article';
}

import type { APIRequestContext } from '@playwright/test';
import { operationId } from '../scripts/operations.ts';
import { run } from './run.ts';

/** Asks Foyer's gateway as the browser that `request` belongs to. */
export async function ask<D>(request: APIRequestContext, operation: string, variables: object): Promise<D> {
  const answer = await request.post('/api/graphql', {
    data: { id: operationId(operation), variables },
    headers: { 'x-foyer': '1', origin: run.foyerUrl, 'sec-fetch-site': 'same-origin' },
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
  return data;
}

export type PostFacts = {
  id: string;
  resourceId: string;
  title: string | null;
  postType: string;
  contentKind: string;
  commentCount: number;
  saved: boolean;
};
type FeedPage = {
  network: { feed: { nodes: { post: PostFacts }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } };
};

const PAGES = 12;

/** The newest post of the feed for which `wanted` holds. */
export async function findPost(
  request: APIRequestContext,
  what: string,
  wanted: (post: PostFacts) => boolean,
): Promise<PostFacts> {
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const variables: object = { filters: { personalized: false, sortBy: 'NEWEST' }, after, first: 50 };
    const { network }: FeedPage = await ask<FeedPage>(request, 'Feed', variables);
    const found = network.feed.nodes.map(({ post }) => post).find(wanted);
    if (found) return found;
    after = network.feed.pageInfo.endCursor;
    if (!network.feed.pageInfo.hasNextPage) break;
  }
  throw new Error(`The feed holds no ${what}.`);
}

/** One post of every kind that a card and a page can show. */
export const kinds: [what: string, wanted: (post: PostFacts) => boolean][] = [
  ['article', (post) => post.postType === 'article'],
  ['quick post', (post) => post.postType === 'post' && post.contentKind === 'text'],
  ['picture gallery', (post) => post.contentKind === 'gallery'],
  ['video', (post) => post.contentKind === 'video'],
  ['audio', (post) => post.contentKind === 'audio'],
  ['link', (post) => post.contentKind === 'link'],
  ['poll', (post) => post.postType === 'poll'],
  ['event', (post) => post.postType === 'event'],
];

type Comments = { network: { post: { comments: { nodes: CommentFacts[] } } } };
export type CommentFacts = { id: string; bodyText: string; replyCount: number; author: { id: string; name: string } };

export async function rootComments(request: APIRequestContext, post: PostFacts): Promise<CommentFacts[]> {
  const data = await ask<Comments>(request, 'PostWithComments', { id: post.resourceId, first: 20 });
  return data.network.post.comments.nodes;
}

/** The comments right under one comment. */
export async function repliesTo(request: APIRequestContext, id: string): Promise<CommentFacts[]> {
  const data = await ask<{ node: { replies: { nodes: CommentFacts[] } } }>(request, 'CommentReplies', {
    id,
    first: 20,
  });
  return data.node.replies.nodes;
}

/** Writes a comment under a post, as the member whose browser `request` belongs to. */
export async function comment(request: APIRequestContext, post: PostFacts, words: string): Promise<void> {
  const input = { postId: post.id, body: `<p>${words}</p>` };
  const { createComment } = await ask<{ createComment: { errors: string[] } }>(request, 'CreateComment', { input });
  if (createComment.errors.length > 0) throw new Error(createComment.errors.join(' '));
}

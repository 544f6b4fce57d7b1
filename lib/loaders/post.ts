import 'server-only';
import { cache } from 'react';
import {
  LinkedCommentDocument,
  type LinkedCommentQuery,
  PostWithCommentsDocument,
  type PostWithCommentsQuery,
} from '@/graphql/generated/graphql';
import { ask, failed, idFrom, load } from './gate';
import type { Loaded } from './loaded';

/** A post with the first page of its root comments, by resource id. Unknown or hidden: the not-found page. */
export const loadPost: (id: string) => Promise<Loaded<PostWithCommentsQuery>> = cache(async (id) =>
  load(PostWithCommentsDocument, { id: idFrom(id) }, (data) => data.network.post),
);

/** The comment that an address points at, by GlobalID. A comment that is gone is NOT_FOUND: its post is still a page. */
export const loadLinkedComment: (id: string) => Promise<Loaded<LinkedCommentQuery>> = cache(async (id) => {
  const { data, failure } = await ask(LinkedCommentDocument, { id });
  if (data?.node?.__typename === 'Comment') return { ok: true, data };
  return failed(failure?.code ?? 'NOT_FOUND');
});

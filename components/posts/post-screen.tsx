'use client';

import { Comments } from '@/components/comments/comments';
import {
  type LinkedCommentQuery,
  PostWithCommentsDocument,
  type PostWithCommentsQuery,
} from '@/graphql/generated/graphql';
import { postHref } from './post';
import { PostWhole } from './post-whole';
import { useLive } from './use-live';

type PostScreenProps = {
  id: string;
  first: PostWithCommentsQuery;
  linked: { id: string; answer: LinkedCommentQuery | null; problem: string | null } | null;
};

/** A post and its conversation, painted from what the server loaded. */
export function PostScreen({ id, first, linked }: PostScreenProps) {
  const post = useLive(PostWithCommentsDocument, { id }, first).network?.post;
  if (!post) return null;
  return (
    <>
      <PostWhole post={post} />
      <Comments post={post} href={postHref(post)} linked={linked} />
    </>
  );
}

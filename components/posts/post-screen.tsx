'use client';

import { useQuery } from '@apollo/client/react';
import { Comments } from '@/components/comments/comments';
import {
  type LinkedCommentQuery,
  PostWithCommentsDocument,
  type PostWithCommentsQuery,
} from '@/graphql/generated/graphql';
import { useSeed } from '@/lib/apollo/seed';
import { postHref } from './post';
import { PostWhole } from './post-whole';

type PostScreenProps = {
  id: string;
  first: PostWithCommentsQuery;
  linked: { id: string; answer: LinkedCommentQuery | null; problem: string | null } | null;
};

/** A post and its conversation, painted from what the server loaded. */
export function PostScreen({ id, first, linked }: PostScreenProps) {
  useSeed(PostWithCommentsDocument, { id }, first);
  const { data } = useQuery(PostWithCommentsDocument, { variables: { id } });
  const post = (data ?? first).network?.post;
  if (!post) return null;
  return (
    <>
      <PostWhole post={post} />
      <Comments post={post} href={postHref(post)} linked={linked} />
    </>
  );
}

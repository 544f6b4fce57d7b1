'use client';

import type { ApolloCache } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  CommentRepliesDocument,
  CreateCommentDocument,
  DeleteCommentDocument,
  UpdateCommentDocument,
} from '@/graphql/generated/graphql';
import { htmlFromText } from '@/lib/content/compose';
import { sentenceFor } from '@/lib/gateway/codes';
import { payloadErrors } from '@/lib/gateway/payload';
import { problemOf, refusal, type SendProblem } from './box-problem';
import type { CommentView } from './thread';

export type CommentedPost = { __typename: string; id: string };
type Outcome = { comment: CommentView } | { problem: SendProblem };

const NOTHING_CAME: SendProblem = { ...sentenceFor('NETWORK_TROUBLE'), signIn: false };

/** Writing, changing and removing comments. Lists in the cache follow; words are never sent twice by themselves. */
export function useCommentMutations(post: CommentedPost) {
  const client = useApolloClient();
  const { __typename, id: postId } = post;
  return useMemo(() => {
    /** One name per intention, kept until it is done: Foyer sends the network only one of what comes twice under a name. */
    const names = new Map<string, string>();
    return {
      /** `parent`: null for a comment on the post itself. */
      async create(text: string, parent: CommentView | null): Promise<Outcome> {
        const intention = `${parent?.id} ${text}`;
        const clientMutationId = names.get(intention) ?? `${Date.now()}-${Math.random()}`;
        names.set(intention, clientMutationId);
        const body = htmlFromText(text);
        const input = { postId, body, clientMutationId, ...(parent && { replyToId: parent.id }) };
        try {
          const { data } = await client.mutate({
            mutation: CreateCommentDocument,
            variables: { input },
            update: (cache, { data }) => {
              const comment = data?.createComment?.comment;
              if (comment) addToCache(cache, { __typename, id: postId }, parent, comment);
            },
          });
          const errors = payloadErrors(data);
          if (errors.length > 0) return { problem: refusal(errors) };
          const comment = data?.createComment?.comment;
          if (!comment) return { problem: NOTHING_CAME };
          names.delete(intention);
          return { comment };
        } catch (error) {
          return { problem: problemOf(error) };
        }
      },

      async update(id: string, text: string): Promise<SendProblem | null> {
        try {
          const input = { id, body: htmlFromText(text) };
          const { data } = await client.mutate({ mutation: UpdateCommentDocument, variables: { input } });
          const errors = payloadErrors(data);
          if (errors.length > 0) return refusal(errors);
          return data?.updateComment?.comment ? null : NOTHING_CAME;
        } catch (error) {
          return problemOf(error);
        }
      },

      /** Taken away at once; comes back where the network says no. */
      async remove(comment: CommentView): Promise<SendProblem | null> {
        try {
          const { data } = await client.mutate({
            mutation: DeleteCommentDocument,
            variables: { input: { id: comment.id } },
            optimisticResponse: {
              __typename: 'Mutation',
              deleteComment: { __typename: 'DeleteCommentPayload', errors: [], deletedId: comment.id },
            },
            update: (cache, { data }) => {
              if (payloadErrors(data).length === 0) removeFromCache(cache, { __typename, id: postId }, comment);
            },
          });
          const errors = payloadErrors(data);
          return errors.length > 0 ? refusal(errors) : null;
        } catch (error) {
          return problemOf(error);
        }
      },
    };
  }, [client, __typename, postId]);
}

function addToCache(cache: ApolloCache, post: CommentedPost, parent: CommentView | null, comment: CommentView) {
  const owner = parent ?? post;
  const known = { __typename: 'Comment', id: comment.id };
  cache.modify({
    id: cache.identify({ __typename: post.__typename, id: post.id }),
    fields: { commentCount: (count: number) => count + 1 },
  });
  if (parent?.replyCount === 0) {
    // Nothing was ever asked for here: the one reply is the whole list.
    cache.writeQuery({
      query: CommentRepliesDocument,
      variables: { id: parent.id },
      data: {
        __typename: 'Query',
        node: {
          __typename: 'Comment',
          id: parent.id,
          replies: {
            __typename: 'CommentConnection',
            nodes: [comment],
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
          },
        },
      },
    });
    cache.modify({ id: cache.identify(parent), fields: { replyCount: () => 1 } });
    return;
  }
  cache.modify<{ replyCount: number; replies: unknown; comments: unknown }>({
    id: cache.identify({ __typename: owner.__typename, id: owner.id }),
    fields: {
      replyCount: (count) => count + 1,
      // A reply stands where replies end; a comment stands under the box that it was written in.
      replies: (list, { toReference }) => join(list, (nodes) => [...nodes, toReference(known)]),
      comments: (list, { toReference }) => join(list, (nodes) => [toReference(known), ...nodes]),
    },
  });
}

/** A list that was never read, or came as null, stays as it is: the network will tell all of it. */
function join(list: unknown, put: (nodes: readonly unknown[]) => unknown[]): unknown {
  const read = typeof list === 'object' && list !== null && 'nodes' in list && Array.isArray(list.nodes);
  return read ? { ...list, nodes: put(list.nodes as unknown[]) } : list;
}

function removeFromCache(cache: ApolloCache, post: CommentedPost, comment: CommentView) {
  // Lists leave out what the cache no longer holds.
  cache.evict({ id: cache.identify({ __typename: 'Comment', id: comment.id }) });
  cache.modify({
    id: cache.identify({ __typename: post.__typename, id: post.id }),
    fields: { commentCount: (count: number) => Math.max(0, count - 1) },
  });
  if (!comment.replyTo) return;
  cache.modify({
    id: cache.identify({ __typename: 'Comment', id: comment.replyTo.id }),
    fields: { replyCount: (count: number) => Math.max(0, count - 1) },
  });
}

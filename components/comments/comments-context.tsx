'use client';

import { createContext, use } from 'react';
import type { CommentedPost } from './use-comment-mutations';

/** What every comment of a page needs to know of the page. */
export type CommentsRoom = {
  post: CommentedPost;
  /** `/posts/<id>` */
  href: string;
  /** Whether new comments are taken. */
  open: boolean;
  /** The comment that focus goes to once it is drawn: just written, just changed, or followed here. */
  arrivingId: string | null;
  arrive: (id: string | null) => void;
  /** The comment that the address points at. */
  linkedId: string | null;
};

export const CommentsContext = createContext<CommentsRoom | null>(null);

export function useCommentsRoom(): CommentsRoom {
  const room = use(CommentsContext);
  if (!room) throw new Error('A comment stands outside of a CommentsContext.');
  return room;
}

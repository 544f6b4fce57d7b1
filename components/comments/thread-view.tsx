'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { displayName } from '@/lib/format/name';
import { Comment } from './comment';
import { CommentBox } from './comment-box';
import { useCommentsRoom } from './comments-context';
import { Replies } from './replies';
import { type CommentView, commentHref, repliesLabel, setsIn } from './thread';
import { useCommentMutations } from './use-comment-mutations';
import { useLeftDraft } from './use-draft';

type ThreadViewProps = {
  comment: CommentView;
  /** Comments that lead down from here to the one an address points at: the first is a reply to this comment. */
  path?: CommentView[];
};

/** A comment and what was said to it, opened on demand; a line along the replies folds them. */
export function ThreadView({ comment, path = [] }: ThreadViewProps) {
  const room = useCommentsRoom();
  const { create } = useCommentMutations(room.post);
  const [replying, setReplying] = useState(false);
  // `path`: only the reply that leads on is shown until all are asked for.
  const [shown, setShown] = useState<'none' | 'path' | 'all'>(path.length > 0 ? 'path' : 'none');
  const place = `reply:${comment.id}`;
  useLeftDraft(place, () => setReplying(true));
  const startReply = () => {
    setReplying(true);
    // Replies are read before one is written: the new one then has its place among them.
    if (comment.replyCount > 0) setShown('all');
  };
  const name = displayName(comment.author?.name);
  const open = shown === 'all' || (shown === 'path' && comment.replyCount <= 1);
  return (
    <li>
      <Comment comment={comment} onReply={startReply} />
      <div className={clsx('flex', comment.replyCount === 0 && !replying && 'hidden')}>
        {setsIn(comment.depth) ? (
          <button
            type="button"
            // The words under the comment are the same switch for those who do not see the line.
            tabIndex={-1}
            aria-hidden="true"
            onClick={() => setShown(shown === 'none' ? 'all' : 'none')}
            className="group/line flex w-5 shrink-0 justify-center sm:w-8"
          >
            <span className="w-px bg-ink/15 transition-[width,background-color] group-hover/line:w-[3px] group-hover/line:bg-accent" />
          </button>
        ) : null}
        <div className={clsx('min-w-0 grow', setsIn(comment.depth) && 'ps-1 sm:ps-3')}>
          {comment.replyCount > 0 ? (
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setShown(open ? 'none' : 'all')}
              className="-ms-2 min-h-10 rounded-control px-2 font-[560] text-accent-text text-meta hover:bg-hover"
            >
              {repliesLabel(comment.replyCount, open)}
              <span className="sr-only"> to {name}</span>
            </button>
          ) : null}
          {shown === 'none' ? null : <Replies to={comment} path={path} all={shown === 'all'} />}
          {replying ? (
            <div className="py-2">
              <CommentBox
                place={place}
                label={`Reply to ${name}`}
                placeholder={`Reply to ${name}`}
                action="Reply"
                send={async (text) => {
                  const outcome = await create(text, comment);
                  if ('problem' in outcome) return outcome.problem;
                  setReplying(false);
                  setShown('all');
                  room.arrive(outcome.comment.id);
                  return null;
                }}
                onOpenChange={(open) => {
                  setReplying(open);
                  if (!open) room.arrive(comment.id);
                }}
                returnTo={commentHref(room.href, comment.id)}
                focusFirst
              />
            </div>
          ) : null}
        </div>
      </div>
    </li>
  );
}

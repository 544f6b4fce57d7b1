'use client';

import { type ContentNode, parseContent, plainText } from '@/lib/content/tree';
import { CommentBox } from './comment-box';
import { useCommentsRoom } from './comments-context';
import { type CommentView, commentHref } from './thread';
import { useCommentMutations } from './use-comment-mutations';

/** A comment's words in a box, in its place. */
export function CommentEditor({
  comment,
  onOpenChange,
}: {
  comment: CommentView;
  onOpenChange: (open: boolean) => void;
}) {
  const room = useCommentsRoom();
  const { update } = useCommentMutations(room.post);
  const change = (open: boolean) => {
    onOpenChange(open);
    if (!open) room.arrive(comment.id);
  };
  const nodes = parseContent(comment.bodyHtml);
  return (
    <div className="mt-1.5">
      <CommentBox
        place={`edit:${comment.id}`}
        label="Change your comment"
        initial={plainText(nodes)}
        action="Save"
        note={nodes.some(isFormatted) ? 'Saving keeps your words, not the formatting.' : null}
        send={async (text) => {
          const problem = await update(comment.id, text);
          if (!problem) change(false);
          return problem;
        }}
        onOpenChange={change}
        returnTo={commentHref(room.href, comment.id)}
        focusFirst
      />
    </div>
  );
}

const KEPT = new Set(['p', 'br']);

// Paragraphs, line breaks and links that show their own address come back from plain words; all else does not.
function isFormatted(node: ContentNode): boolean {
  if (typeof node === 'string') return false;
  if (node.t === 'a') return node.c?.length !== 1 || node.c[0] !== node.href;
  return !KEPT.has(node.t) || (node.c ?? []).some(isFormatted);
}

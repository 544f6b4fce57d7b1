'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast-store';
import { useCommentsRoom } from './comments-context';
import { type CommentView, commentDomId } from './thread';
import { useCommentMutations } from './use-comment-mutations';

type DeleteDialogProps = { comment: CommentView; open: boolean; onClose: () => void };

/** Asks before a comment goes. Focus then moves on to the next comment, or to the heading of them all. */
export function DeleteDialog({ comment, open, onClose }: DeleteDialogProps) {
  const room = useCommentsRoom();
  const { remove } = useCommentMutations(room.post);
  const confirm = async () => {
    const next = neighbourOf(comment);
    onClose();
    const answer = remove(comment);
    // The dialog gives focus back to a button that goes with the comment: take it after that.
    requestAnimationFrame(() => next?.focus());
    const problem = await answer;
    if (problem) toast(`Your comment is still there. ${problem.what}`, { tone: 'problem' });
    else toast('Your comment is deleted.');
  };
  return (
    <Dialog open={open} onClose={onClose} title="Delete this comment?" className="w-[min(26rem,calc(100vw-2rem))]">
      <p className="text-ink-2 text-ui">
        It goes for everyone{comment.replyCount > 0 ? ', and the replies to it with it' : ''}. This cannot be undone.
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Keep it
        </Button>
        <Button variant="danger" onClick={confirm}>
          Delete
        </Button>
      </div>
    </Dialog>
  );
}

function neighbourOf(comment: CommentView): HTMLElement | null {
  const own = document.getElementById(commentDomId(comment.id));
  const thread = own?.closest('li');
  const others = [...document.querySelectorAll<HTMLElement>('[data-comment]')].filter(
    (each) => !thread?.contains(each),
  );
  const after = others.find((each) => own && own.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  return after ?? document.getElementById('comments-title');
}

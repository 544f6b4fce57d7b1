'use client';

import { Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ReactionBar } from '@/components/reactions/reaction-bar';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
import { toast } from '@/components/ui/toast-store';
import { useCommentsRoom } from './comments-context';
import { DeleteDialog } from './delete-dialog';
import { type CommentView, commentHref } from './thread';

type CommentActionsProps = { comment: CommentView; own: boolean; onReply: () => void; onEdit: () => void };

/** Under a comment: reactions, an answer, and what else can be done. */
export function CommentActions({ comment, own, onReply, onEdit }: CommentActionsProps) {
  const room = useCommentsRoom();
  const [deleting, setDeleting] = useState(false);
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(new URL(commentHref(room.href, comment.id), location.origin).href);
      toast('The link is copied.');
    } catch {
      // The browser keeps the clipboard to itself; the time beside the name is the same link.
      toast('Your browser did not let the link be copied. Copy it from the time beside the name.', { tone: 'problem' });
    }
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1 gap-y-1.5">
      <ReactionBar target={comment} size="comment" />
      {comment.replyable && room.open ? (
        <button
          type="button"
          onClick={onReply}
          className="needs-comments target h-8 rounded-control px-2.5 font-[560] text-ink-2 text-meta transition-colors hover:bg-hover hover:text-ink"
        >
          Reply
        </button>
      ) : null}
      <Menu
        label="More"
        button={<Ellipsis aria-hidden="true" size={18} strokeWidth={1.75} />}
        buttonClassName="target inline-grid size-8 place-items-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink"
        align="start"
      >
        <MenuItem icon={Link2} onSelect={copyLink}>
          Copy link
        </MenuItem>
        {own ? (
          <>
            <MenuItem icon={Pencil} onSelect={onEdit}>
              Edit
            </MenuItem>
            <MenuItem icon={Trash2} tone="danger" onSelect={() => setDeleting(true)}>
              Delete
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {own ? <DeleteDialog comment={comment} open={deleting} onClose={() => setDeleting(false)} /> : null}
    </div>
  );
}

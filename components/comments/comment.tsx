'use client';

import clsx from 'clsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Content } from '@/components/content/content';
import { MemberName } from '@/components/members/member-name';
import { useViewer } from '@/components/members/viewer';
import { LinkPreview } from '@/components/posts/link-preview';
import { Avatar } from '@/components/ui/avatar';
import { HostMark } from '@/components/ui/host-mark';
import { Time } from '@/components/ui/time';
import { parseContent } from '@/lib/content/tree';
import { displayName } from '@/lib/format/name';
import { CommentActions } from './comment-actions';
import { CommentEditor } from './comment-editor';
import { CommentPictures } from './comment-pictures';
import { useCommentsRoom } from './comments-context';
import { type CommentView, commentDomId, commentHref, LEVELS } from './thread';
import { useLeftDraft } from './use-draft';

type CommentProps = { comment: CommentView; onReply: () => void };

/** One comment: who, when, their words, and what can be done with it. */
export function Comment({ comment, onReply }: CommentProps) {
  const room = useCommentsRoom();
  const viewer = useViewer();
  const [editing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { author, id } = comment;
  const own = viewer !== null && author?.id === viewer.id;
  const linked = room.linkedId === id;
  const arriving = room.arrivingId === id;
  const edited = comment.updatedAt > comment.createdAt;
  useLeftDraft(`edit:${id}`, () => own && setEditing(true));

  const arrive = useEffectEvent(() => {
    box.current?.scrollIntoView({ block: linked ? 'center' : 'nearest' });
    box.current?.focus({ preventScroll: true });
    room.arrive(null);
  });
  useEffect(() => {
    if (arriving && !editing) arrive();
  }, [arriving, editing]);

  return (
    <div
      ref={box}
      id={commentDomId(id)}
      data-comment=""
      tabIndex={-1}
      className={clsx('flex gap-3 rounded-control py-2 outline-offset-4', linked && '-mx-2 bg-accent-soft px-2')}
    >
      <Avatar id={author?.id ?? id} name={author?.name} src={author?.avatarUrl} size={32} />
      <div className="min-w-0 grow">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 text-ui">
          <MemberName member={author} className="max-w-full" />
          <HostMark role={author?.networkRole} />
          <a href={commentHref(room.href, id)} className="shrink-0 text-ink-2 text-meta hover:text-ink hover:underline">
            <Time value={comment.createdAt} />
            {edited ? ' · edited' : null}
          </a>
        </div>
        {comment.depth > LEVELS + 1 && comment.replyTo ? (
          <p className="text-ink-2 text-meta">
            replying to <bdi>{displayName(comment.replyTo.author?.name)}</bdi>
          </p>
        ) : null}
        {editing ? (
          <CommentEditor comment={comment} onOpenChange={setEditing} />
        ) : (
          <>
            <Content nodes={parseContent(comment.bodyHtml)} place="card" className="mt-0.5 text-body" />
            <CommentPictures assets={comment.assets ?? []} />
            {comment.embeddedLink ? (
              <div className="mt-2 max-w-md">
                <LinkPreview link={comment.embeddedLink} />
              </div>
            ) : null}
            <CommentActions comment={comment} own={own} onReply={onReply} onEdit={() => setEditing(true)} />
          </>
        )}
      </div>
    </div>
  );
}

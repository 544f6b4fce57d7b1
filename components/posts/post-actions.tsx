'use client';

import { Bookmark, MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { ReactionBar } from '@/components/reactions/reaction-bar';
import { IconButton } from '@/components/ui/icon-button';
import { plural, shortCount } from '@/lib/format/number';
import { type PostView, postHref } from './post';
import { useSave } from './use-save';

/** Under a post: its reactions, its comments, and the mark to find it again. */
export function PostActions({ post }: { post: PostView }) {
  const toggleSaved = useSave(post);
  return (
    <div className="-mb-2 flex items-start gap-2">
      <div className="grow py-1">
        <ReactionBar target={post} />
      </div>
      <div className="-me-2 flex shrink-0 items-center">
        <Link
          href={`${postHref(post)}#comments`}
          prefetch={false}
          aria-label={plural(post.commentCount, 'comment')}
          title={plural(post.commentCount, 'comment')}
          className="inline-flex h-10 items-center gap-1.5 rounded-control px-2.5 font-[560] text-ink-2 text-meta tabular-nums transition-colors hover:bg-hover hover:text-ink"
        >
          <MessageCircle aria-hidden="true" size={18} strokeWidth={1.75} />
          {post.commentCount > 0 ? shortCount(post.commentCount) : null}
        </Link>
        <span className="needs-saved contents">
          <IconButton icon={Bookmark} label="Save" pressed={post.saved} onClick={toggleSaved} />
        </span>
      </div>
    </div>
  );
}

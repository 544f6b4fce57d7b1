'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Excerpt } from '@/components/content/excerpt';
import { AuthorLine } from './author-line';
import { CardMedia } from './card-media';
import { cardClick } from './open-on-click';
import { isArticle, type PostView, postHref } from './post';
import { PostActions } from './post-actions';
import { PostInsets } from './post-insets';

type PostCardProps = {
  post: PostView;
  /** A line above the author: why the post is here. */
  reason?: ReactNode;
  /** Whether its first picture is asked for at once: the first card of a screen. */
  eager?: boolean;
  /** Left out inside the space that the post stands in. */
  namesSpace?: boolean;
};

/** A post in a list. All of it opens the post, while its words can be selected and its links are links. */
export function PostCard({ post, reason, eager = false, namesSpace = true }: PostCardProps) {
  const router = useRouter();
  const href = postHref(post);
  const open = (event: MouseEvent<HTMLElement>) => {
    const where = cardClick(event);
    if (where === 'here') router.push(href);
    if (where === 'new-tab') window.open(href, '_blank', 'noopener');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the title and the time are the links that keyboards use
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      onClick={open}
      onAuxClick={open}
      className="flex cursor-pointer flex-col gap-3.5 rounded-card border border-hairline bg-surface p-4 transition-[border-color] hover:border-[color-mix(in_oklab,var(--ink)_16%,transparent)] sm:p-5"
    >
      {reason}
      <AuthorLine post={post} namesSpace={namesSpace} />
      {post.title ? (
        <h2
          dir="auto"
          className={clsx('break-words', isArticle(post) ? 'font-[560] font-serif text-[1.5rem]/8' : 'text-title')}
        >
          <Link href={href} prefetch={false} className="hover:underline hover:decoration-1 hover:underline-offset-4">
            {post.title}
          </Link>
        </h2>
      ) : null}
      <Excerpt html={post.bodyHtml} />
      <CardMedia post={post} eager={eager} />
      <PostInsets post={post} />
      <PostActions post={post} />
    </div>
  );
}

'use client';

import clsx from 'clsx';
import { Content } from '@/components/content/content';
import { parseContent } from '@/lib/content/tree';
import { AuthorLine } from './author-line';
import { mediaOf } from './media';
import { PictureImage } from './picture-image';
import { isArticle, type PostView, postLabel } from './post';
import { PostActions } from './post-actions';
import { PostGallery } from './post-gallery';
import { PostInsets } from './post-insets';
import { Recording } from './recording';

/** A post as a page: all its words, its pictures large on demand, its recording played. */
export function PostWhole({ post }: { post: PostView }) {
  const article = isArticle(post);
  const media = mediaOf(post);
  const cover = article && media.kind === 'pictures' && media.pictures.length === 1 ? media.pictures[0] : null;
  return (
    <article className="overflow-hidden rounded-card border border-hairline bg-surface">
      {cover ? (
        <div
          className="max-h-[26rem] w-full overflow-hidden"
          style={{ aspectRatio: Math.max(cover.ratio ?? 2, 16 / 9) }}
        >
          <PictureImage src={cover.src} alt={cover.alt} eager />
        </div>
      ) : null}
      <div className="flex flex-col gap-5 p-4 sm:p-8">
        {post.title ? (
          <h1
            dir="auto"
            className={clsx(
              'break-words',
              article ? 'font-[560] font-serif text-[2rem]/10 sm:text-[2.375rem]/[2.75rem]' : 'text-title-xl',
            )}
          >
            {post.title}
          </h1>
        ) : (
          // A quick post has no title of its own: its page still needs one to be found by.
          <h1 className="sr-only">{postLabel(post)}</h1>
        )}
        <AuthorLine post={post} linksTime={false} />
        {post.bodyHtml ? (
          <Content
            nodes={parseContent(post.bodyHtml)}
            className={clsx('max-w-measure', article ? 'text-[1.125rem]/[1.9375rem]' : 'text-[1.0625rem]/[1.75rem]')}
          />
        ) : null}
        {media.kind === 'recording' ? <Recording media={media} /> : null}
        {media.kind === 'pictures' && !cover ? <PostGallery pictures={media.pictures} /> : null}
        <PostInsets post={post} />
        <PostActions post={post} />
      </div>
    </article>
  );
}

import { lazy, Suspense } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { filesOf } from './media';
import type { PostView } from './post';

// The server draws them with the page; the browser wakes them after it, since there is little to press in them.
const Insets = lazy(() => import('./insets'));

/** What a post carries beside words and pictures, where it carries any. */
export function PostInsets({ post }: { post: PostView }) {
  if (post.__typename === 'Post' && !post.embeddedLink && filesOf(post).length === 0) return null;
  return (
    <Suspense fallback={<Skeleton className="h-28 rounded-[10px]" />}>
      <Insets post={post} />
    </Suspense>
  );
}

import type { Metadata } from 'next';
import { postLabel } from '@/components/posts/post';
import { PostContext } from '@/components/posts/post-context';
import { PostScreen } from '@/components/posts/post-screen';
import { PostSkeleton } from '@/components/posts/post-skeleton';
import { Arrival } from '@/components/shell/arrival';
import { PageColumns } from '@/components/shell/page-columns';
import { ErrorState } from '@/components/ui/error-state';
import { RefreshButton } from '@/components/ui/refresh-button';
import { loadLinkedComment, loadPost } from '@/lib/loaders/post';

type PostPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ comment?: string | string[] }> };

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const post = await loadPost((await params).id);
  return { title: post.ok && post.data.network?.post ? postLabel(post.data.network.post) : 'Post' };
}

export default async function PostPage({ params, searchParams }: PostPageProps) {
  const { id } = await params;
  const { comment } = await searchParams;
  return (
    <PageColumns
      content={
        <Arrival fallback={<PostSkeleton />}>
          {async () => {
            const [post, linked] = await Promise.all([loadPost(id), loadLinked(comment)]);
            if (!post.ok)
              return <ErrorState heading="h1" what={post.what} next={post.next} action={<RefreshButton />} />;
            return <PostScreen key={linked?.id} id={id} first={post.data} linked={linked} />;
          }}
        </Arrival>
      }
      context={
        <Arrival fallback={null}>
          {async () => {
            const post = await loadPost(id);
            return post.ok && post.data.network?.post ? <PostContext post={post.data.network.post} /> : null;
          }}
        </Arrival>
      }
    />
  );
}

/** The comment that the address points at. Why it does not come is said in its place; the post is a page without it. */
async function loadLinked(comment: string | string[] | undefined) {
  const id = Array.isArray(comment) ? comment[0] : comment;
  if (!id) return null;
  const linked = await loadLinkedComment(id);
  if (linked.ok) return { id, answer: linked.data, problem: null };
  const gone = linked.code === 'NOT_FOUND' || linked.code === 'BAD_INPUT';
  return { id, answer: null, problem: gone ? null : `The comment you followed could not be loaded. ${linked.what}` };
}

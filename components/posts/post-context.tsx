import Link from 'next/link';
import { MemberName } from '@/components/members/member-name';
import { Avatar } from '@/components/ui/avatar';
import { HostMark } from '@/components/ui/host-mark';
import type { PostView } from './post';

/** Beside a post: who wrote it, and the space it stands in. */
export function PostContext({ post }: { post: PostView }) {
  const { creator, space } = post;
  return (
    <>
      {creator ? (
        <section aria-label="About the author">
          <h2 className="mb-3 font-[560] text-ink-2 text-meta">Written by</h2>
          <div className="flex items-center gap-3">
            <Avatar id={creator.id} name={creator.name} src={creator.avatarUrl} size={48} />
            <div className="min-w-0">
              <MemberName member={creator} className="block" />
              <HostMark role={creator.networkRole} />
            </div>
          </div>
        </section>
      ) : null}
      {space ? (
        <section aria-label="About the space">
          <h2 className="mb-1 font-[560] text-ink-2 text-meta">In the space</h2>
          <Link
            href={`/spaces/${encodeURIComponent(space.resourceId)}`}
            prefetch={false}
            className="-mx-2 flex min-h-10 items-center rounded-control px-2 font-[600] text-ui hover:bg-hover"
          >
            <bdi className="min-w-0 break-words">{space.title}</bdi>
          </Link>
        </section>
      ) : null}
    </>
  );
}

import Link from 'next/link';
import { MemberName } from '@/components/members/member-name';
import { Avatar } from '@/components/ui/avatar';
import { HostMark } from '@/components/ui/host-mark';
import { Time } from '@/components/ui/time';
import { type PostView, postHref } from './post';

type AuthorLineProps = {
  post: PostView;
  /** Whether the time leads to the post: not on its own page. */
  linksTime?: boolean;
  /** Whether it says in which space: not inside of it. */
  namesSpace?: boolean;
};

/** Who wrote it, where and when. */
export function AuthorLine({ post, linksTime = true, namesSpace = true }: AuthorLineProps) {
  const { creator, space } = post;
  const when = post.publishedAt ?? post.createdAt;
  return (
    <div className="flex items-center gap-3">
      <Avatar id={creator?.id ?? post.id} name={creator?.name} src={creator?.avatarUrl} size={36} />
      <div className="min-w-0 grow">
        <div className="flex min-w-0 items-center gap-2 text-ui">
          <MemberName member={creator} />
          <HostMark role={creator?.networkRole} />
        </div>
        <div className="flex min-w-0 items-center gap-1.5 text-ink-2 text-meta">
          {space && namesSpace ? (
            <>
              <Link
                href={`/spaces/${encodeURIComponent(space.resourceId)}`}
                prefetch={false}
                title={space.title}
                className="truncate hover:text-ink hover:underline"
              >
                <bdi>{space.title}</bdi>
              </Link>
              <span aria-hidden="true">·</span>
            </>
          ) : null}
          {linksTime ? (
            <Link href={postHref(post)} prefetch={false} className="shrink-0 hover:text-ink hover:underline">
              <Time value={when} />
            </Link>
          ) : (
            <Time value={when} className="shrink-0" />
          )}
          {post.lastEditedAt ? <span className="shrink-0">· edited</span> : null}
        </div>
      </div>
    </div>
  );
}

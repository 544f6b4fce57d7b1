import { ArrowUpRight } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import type { SpacePostsQuery } from '@/graphql/generated/graphql';
import { plural } from '@/lib/format/number';

type Space = NonNullable<NonNullable<SpacePostsQuery['network']>['space']>;

/** The space's picture and name, and how much in it is new. */
export function SpaceHead({ space }: { space: Space }) {
  return (
    <header className="mb-5 flex items-center gap-4">
      <Avatar id={space.id} name={space.title} src={space.avatarUrl} size={64} shape="square" />
      <div className="min-w-0">
        <h1 className="break-words text-title-lg">
          <bdi>{space.title}</bdi>
        </h1>
        <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-ui">
          {space.unreadCount > 0 ? (
            <span className="font-[560] text-accent-text">{plural(space.unreadCount, 'unread post')}</span>
          ) : (
            <span>You have read everything</span>
          )}
          <span aria-hidden="true">·</span>
          <a
            href={space.url}
            target="_blank"
            rel="noopener noreferrer"
            className="target inline-flex items-center gap-0.5 hover:text-ink hover:underline"
          >
            On the network
            <ArrowUpRight aria-hidden="true" size={15} strokeWidth={1.75} />
          </a>
        </p>
      </div>
    </header>
  );
}

'use client';

import { useApolloClient } from '@apollo/client/react';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { MoreSpacesDocument } from '@/graphql/generated/graphql';
import { failureOf } from '@/lib/apollo/failure';
import { plural, shortCount } from '@/lib/format/number';
import { NavLink } from './nav-link';
import { type Collection, groupSpaces, type SpaceLink } from './space-groups';

export type SpaceListProps = {
  collections: readonly Collection[];
  spaces: readonly SpaceLink[];
  /** Cursor of the next fifty; null where these are all. */
  next: string | null;
  /** A space was chosen: the sheet that holds this list closes. */
  onNavigate?: () => void;
};

/** The network's spaces under their collections, which fold; the rest of a long list comes when asked for. */
export function SpaceList({ collections, spaces, next, onNavigate }: SpaceListProps) {
  const client = useApolloClient();
  const [more, setMore] = useState({ spaces, next });
  const [state, setState] = useState<'ready' | 'loading' | string>('ready');

  async function showMore(after: string) {
    setState('loading');
    try {
      const { data } = await client.query({ query: MoreSpacesDocument, variables: { after } });
      const page = data?.network?.spaces;
      const added = (page?.nodes ?? []).filter((space) => space !== null);
      setMore({
        spaces: [...more.spaces, ...added],
        next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
      });
      setState('ready');
    } catch (error) {
      setState(failureOf(error).what);
    }
  }

  return (
    <>
      {groupSpaces(collections, more.spaces).map((group) => (
        <details key={group.id} open className="group/fold">
          <summary className="flex min-h-10 list-none items-center justify-between rounded-control px-3 font-[600] text-ink-3 text-meta transition-colors hover:text-ink [&::-webkit-details-marker]:hidden">
            {group.name}
            <ChevronRight
              aria-hidden="true"
              size={16}
              strokeWidth={1.75}
              className="transition-[transform,opacity] group-open/fold:rotate-90 [@media(hover:hover)]:group-[&[open]:not(:hover,:focus-within)]/fold:opacity-0"
            />
          </summary>
          <ul>
            {group.spaces.map((space) => (
              <li key={space.id}>
                <NavLink href={`/spaces/${space.resourceId}`} onNavigate={onNavigate}>
                  <Avatar id={space.id} name={space.title} src={space.avatarUrl} size={24} shape="square" />
                  <span className="min-w-0 grow truncate text-left" dir="auto" title={space.title}>
                    {space.title}
                  </span>
                  {space.unreadCount > 0 ? <Unread count={space.unreadCount} /> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {more.next === null ? null : (
        <Button
          variant="quiet"
          className="w-full"
          busy={state === 'loading'}
          onClick={() => showMore(more.next as string)}
        >
          Show more spaces
        </Button>
      )}
      {state === 'ready' || state === 'loading' ? null : (
        <p role="alert" className="px-3 text-danger text-meta">
          {state} Try again in a moment.
        </p>
      )}
    </>
  );
}

function Unread({ count }: { count: number }) {
  return (
    <span className="rounded-full bg-accent-soft px-2 font-[600] text-[0.75rem]/5 text-accent-text tabular-nums">
      <span aria-hidden="true">{shortCount(count)}</span>
      <span className="sr-only">, {plural(count, 'unread post')}</span>
    </span>
  );
}

import 'server-only';
import { cache } from 'react';
import { SpacePostsDocument, type SpacePostsQuery } from '@/graphql/generated/graphql';
import { idFrom, load } from './gate';
import type { Loaded } from './loaded';

/** A space with the first page of its posts, by resource id. Unknown or hidden: the not-found page. */
export const loadSpace: (id: string) => Promise<Loaded<SpacePostsQuery>> = cache(async (id) =>
  load(SpacePostsDocument, { id: idFrom(id) }, (data) => data.network.space),
);

import 'server-only';
import { FeedDocument, type FeedFilters, type FeedQuery } from '@/graphql/generated/graphql';
import { load } from './gate';
import type { Loaded } from './loaded';

/** The first page of the feed under these filters. The network clamps `first` to 50. */
export function loadFeed(filters: FeedFilters, first = 20): Promise<Loaded<FeedQuery>> {
  return load(FeedDocument, { filters, first });
}

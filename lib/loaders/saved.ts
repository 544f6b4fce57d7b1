import 'server-only';
import { SavedPostsDocument, type SavedPostsQuery } from '@/graphql/generated/graphql';
import { load } from './gate';
import type { Loaded } from './loaded';

/** The first page of what the member saved, newest first. */
export function loadSavedPosts(): Promise<Loaded<SavedPostsQuery>> {
  return load(SavedPostsDocument, {});
}

import 'server-only';
import { features } from '@/lib/gateway';

/** What each part of the screens cannot do without. */
const NEEDS: Record<string, readonly string[]> = {
  saved: ['SavedPosts', 'SavePost', 'UnsavePost'],
  comments: ['CreateComment'],
  reactions: ['CreateReaction', 'DeleteReaction'],
  host: ['HostMembers'],
};

/** Names of the parts that need one of these operations, divided by spaces; app/globals.css hides them. */
export function partsWithout(operations: readonly string[]): string {
  const gone = Object.keys(NEEDS).filter((part) => NEEDS[part]?.some((name) => operations.includes(name)));
  return gone.join(' ');
}

/** Parts that this network has no room for: its schema lacks what they ask. None while the schema is not known. */
export const unavailableParts = (): string => partsWithout(features().unavailable);

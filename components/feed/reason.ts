import { displayName } from '@/lib/format/name';

const SAYS: Record<string, string | null> = {
  POSTED: null,
  CONTRIBUTED: null,
  COMMENTED: 'replied',
  CHEERED: 'reacted',
  ANSWERED_POLL: 'answered',
  ANSWERED_QUESTION: 'answered',
  RSVP_YES: 'is going',
  RSVP_MAYBE: 'may come',
  RECOMMENDED: 'recommends this',
  SHARED: 'shared this',
  UPDATED: 'changed this',
  INTRODUCED: 'said hello',
  JOINED: 'joined',
};

/**
 * Why a post is in the feed now: who did what, or null where it is there because it was posted. Networks add actions
 * unannounced (`action` is wider than the schema we know): an unknown one is told without saying what it was.
 */
export function feedReason(action: string, actor: { name: string | null } | null): { who: string; did: string } | null {
  const did = Object.hasOwn(SAYS, action) ? SAYS[action] : 'was here lately';
  return did && actor ? { who: displayName(actor.name), did } : null;
}

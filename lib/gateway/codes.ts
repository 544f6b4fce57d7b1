/** Everything that can go wrong between a page and the network, as Foyer names it. Pure: screens import it too. */
export type FailureCode =
  | 'SIGNED_OUT'
  | 'SESSION_ENDED'
  | 'OTHER_MEMBER'
  | 'HOST_MODE_ENDED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'THROTTLED'
  | 'UNREACHABLE'
  | 'NETWORK_TROUBLE'
  | 'NETWORK_BLOCKED'
  | 'OUTCOME_UNKNOWN'
  | 'UNAVAILABLE'
  | 'BUSY'
  | 'STORE_UNAVAILABLE'
  | 'UNKNOWN_OPERATION'
  | 'BAD_REQUEST'
  | 'FORBIDDEN_ORIGIN'
  | 'TOO_LARGE'
  | 'INTERNAL';

/** `what` happened and what to do `next`, for a person. */
export type Sentence = { what: string; next: string };

const SENTENCES: Record<FailureCode, Sentence> = {
  SIGNED_OUT: { what: 'You are not signed in.', next: 'Sign in to go on.' },
  SESSION_ENDED: { what: 'Your sign-in has ended.', next: 'Sign in again; you come back to this page.' },
  OTHER_MEMBER: {
    what: 'Somebody else signed in here in another tab, so nothing was sent.',
    next: 'Load the page again to go on as the new member, or sign in as yourself.',
  },
  HOST_MODE_ENDED: {
    what: 'Host mode has ended.',
    next: 'You are still signed in as a member. Open the host dashboard again to go on.',
  },
  FORBIDDEN: { what: 'You may not see or do this here.', next: 'A host of the network can tell you more.' },
  NOT_FOUND: {
    what: 'This is not here. It may have been removed, or it is not shared with you.',
    next: 'Go back and choose something else.',
  },
  BAD_INPUT: { what: 'The network could not use what was sent.', next: 'Check it and try again.' },
  THROTTLED: {
    what: 'There were many requests at once, so a pause is needed.',
    next: 'Wait a moment, then try again.',
  },
  UNREACHABLE: { what: 'The network cannot be reached right now.', next: 'Try again in a moment.' },
  NETWORK_TROUBLE: { what: 'The network is having trouble answering.', next: 'Try again in a moment.' },
  NETWORK_BLOCKED: {
    what: 'The network does not let Foyer in right now.',
    next: 'Try again in a few minutes; if it stays, tell the people who run Foyer.',
  },
  OUTCOME_UNKNOWN: {
    what: 'The network did not say whether this was done.',
    next: 'Load the page again and look, before you try again.',
  },
  UNAVAILABLE: {
    what: 'This network does not offer this, so nothing was sent.',
    next: 'Everything else works as before.',
  },
  BUSY: { what: 'Foyer has very much to do right now.', next: 'Wait a moment, then try again.' },
  STORE_UNAVAILABLE: {
    what: 'Foyer cannot read its sessions right now. You are not signed out.',
    next: 'Try again in a moment.',
  },
  UNKNOWN_OPERATION: {
    what: 'This page is older than the Foyer that answers it.',
    next: 'Copy what you are writing, then load the page again.',
  },
  BAD_REQUEST: { what: 'Foyer did not understand the request.', next: 'Load the page again.' },
  FORBIDDEN_ORIGIN: { what: 'The request did not come from a page of Foyer.', next: 'Open Foyer and try there.' },
  TOO_LARGE: { what: 'This is too long to send at once.', next: 'Make it shorter, or send it in parts.' },
  INTERNAL: { what: 'Something in Foyer went wrong.', next: 'Try again; if it stays, tell the people who run it.' },
};

/** The words for a code. Upstream messages are never shown: they speak to developers, and may name internals. */
export function sentenceFor(code: FailureCode): Sentence {
  return SENTENCES[code];
}

/** Whether a value from the wire is one of our codes. */
export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(SENTENCES, value);
}

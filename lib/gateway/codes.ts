/** Everything that can go wrong between a page and the network, as Foyer names it. Pure: screens import it too. */
export type FailureCode =
  | 'SIGNED_OUT'
  | 'SESSION_ENDED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'THROTTLED'
  | 'UNREACHABLE'
  | 'NETWORK_TROUBLE'
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
  FORBIDDEN: { what: 'You may not see or do this here.', next: 'A host of the network can tell you more.' },
  NOT_FOUND: {
    what: 'This is not here. It may have been removed, or it is not shared with you.',
    next: 'Go back and choose something else.',
  },
  BAD_INPUT: { what: 'The network could not use what was sent.', next: 'Check it and try again.' },
  THROTTLED: {
    what: 'The network asks for a pause: there were many requests at once.',
    next: 'Wait a moment, then try again.',
  },
  UNREACHABLE: { what: 'The network cannot be reached right now.', next: 'Try again in a moment.' },
  NETWORK_TROUBLE: { what: 'The network is having trouble answering.', next: 'Try again in a moment.' },
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

import type { SignInError, SignInErrorCode } from './errors';

/**
 * What can keep the host dashboards closed, as people meet it: `/host?error=<code>`. Whatever it is, the member stays signed
 * in as they were, and is told so. Pure: pages import it.
 */
export type HostErrorCode = Exclude<SignInErrorCode, 'session-ended'> | 'other-member' | 'no-member';

const UNCHANGED = 'You are still signed in as a member, and nothing changed.';

const sentences = new Map<string, SignInError>([
  [
    'refused',
    {
      title: 'Host mode was not opened',
      what: `Your network opens it to hosts alone, and only when they say yes. This time it did not. ${UNCHANGED}`,
      next: 'If you are a host, open it again and approve. If you are not, a host of your network can make you one.',
      action: 'try-again',
    },
  ],
  [
    'other-member',
    {
      title: 'That was somebody else',
      what: `The network answered for another member than the one who is signed in here, so Foyer gave that key back at once. ${UNCHANGED}`,
      next: 'Sign out on the network’s own site, then open host mode again and sign in there as yourself. Or sign out of Foyer and come in as the other member.',
      action: 'try-again',
    },
  ],
  [
    'no-member',
    {
      title: 'Your network did not say who you are',
      what: `Foyer opens host mode only for the very member who is signed in, and could not tell whether it was you. ${UNCHANGED}`,
      next: 'Sign out of Foyer, sign in again, and open host mode once more.',
      action: 'try-again',
    },
  ],
  [
    'expired',
    {
      title: 'That took a little too long',
      what: `The way through the network is only good for a few minutes, or it was already used. ${UNCHANGED}`,
      next: 'Open it again: it takes a few seconds.',
      action: 'try-again',
    },
  ],
  [
    'state',
    {
      title: 'Let’s start that again',
      what: `This was not begun in this browser, or it is already finished, so Foyer did not go on with it. ${UNCHANGED}`,
      next: 'Open it again from here.',
      action: 'try-again',
    },
  ],
  [
    'scope',
    {
      title: 'Your network offers no host mode here',
      what: `The OAuth application of this Foyer may not ask for what hosts see. ${UNCHANGED}`,
      next: 'Whoever runs this Foyer has to make MIGHTY_HOST_SCOPES and the host scopes of the OAuth application agree.',
      action: 'operator',
    },
  ],
  [
    'redirect-mismatch',
    {
      title: 'Foyer is not set up right',
      what: `Your network does not know the address that it should send hosts back to. ${UNCHANGED}`,
      next: 'Whoever runs this Foyer has to add its second callback address, exactly as APP_URL spells it and with /api/auth/callback/mighty-host at the end, to the redirect URIs of the OAuth application.',
      action: 'operator',
    },
  ],
  [
    'wrong-client',
    {
      title: 'Foyer is not set up right',
      what: `Your network does not accept the name or the secret that this Foyer has for it. ${UNCHANGED}`,
      next: 'Whoever runs this Foyer has to copy the client ID and secret from Network Admin, Integrations, OAuth Applications into MIGHTY_CLIENT_ID and MIGHTY_CLIENT_SECRET, and start it again.',
      action: 'operator',
    },
  ],
  [
    'unreachable',
    {
      title: 'Your network did not answer',
      what: `Foyer could not reach it to finish opening host mode. ${UNCHANGED}`,
      next: 'Wait a minute and try again.',
      action: 'wait',
    },
  ],
  [
    'store',
    {
      title: 'Foyer can’t keep the key right now',
      what: 'The place where Foyer keeps sessions does not answer. You are not signed out, and nothing changed.',
      next: 'Wait a minute and try again. If it stays like this, tell whoever runs this Foyer.',
      action: 'wait',
    },
  ],
  [
    'unknown',
    {
      title: 'Host mode could not be opened',
      what: `Something unexpected stood in the way. ${UNCHANGED}`,
      next: 'Try again. If it happens again, tell whoever runs this Foyer when it happened.',
      action: 'try-again',
    },
  ],
]);

/** The words for a code from an address bar, so for any string at all. */
export function hostError(code: string): SignInError {
  const found = sentences.get(code) ?? sentences.get('unknown');
  if (!found) throw new Error('the sentence for unknown errors is missing');
  return found;
}

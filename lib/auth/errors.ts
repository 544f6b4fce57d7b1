/** What can go wrong on the way in, as people meet it: `/sign-in?error=<code>`. Pure: pages import it. */
export type SignInErrorCode =
  | 'refused'
  | 'expired'
  | 'wrong-client'
  | 'redirect-mismatch'
  | 'scope'
  | 'unreachable'
  | 'state'
  | 'session-ended'
  | 'store'
  | 'busy'
  | 'unknown';

export type SignInError = {
  title: string;
  what: string;
  next: string;
  /** try-again: the person can. wait: time helps. operator: only whoever runs this Foyer can. */
  action: 'try-again' | 'wait' | 'operator';
};

const sentences = new Map<string, SignInError>([
  [
    'refused',
    {
      title: 'You’re not signed in',
      what: 'Your network was told not to let Foyer in, so nothing was shared and nothing changed.',
      next: 'If that was not what you meant, sign in again and choose to allow it.',
      action: 'try-again',
    },
  ],
  [
    'expired',
    {
      title: 'That took a little too long',
      what: 'The sign-in was only good for a short while and has run out, or it was already used. Nothing was shared.',
      next: 'Start again: it takes a few seconds.',
      action: 'try-again',
    },
  ],
  [
    'wrong-client',
    {
      title: 'Foyer is not set up right',
      what: 'Your network does not accept the name or the secret that this Foyer has for it. You did nothing wrong.',
      next: 'Whoever runs this Foyer has to copy the client ID and secret from Network Admin, Integrations, OAuth Applications into MIGHTY_CLIENT_ID and MIGHTY_CLIENT_SECRET, and start it again.',
      action: 'operator',
    },
  ],
  [
    'redirect-mismatch',
    {
      title: 'Foyer is not set up right',
      what: 'Your network does not know the address that it should send you back to. You did nothing wrong.',
      next: 'Whoever runs this Foyer has to add its callback address, exactly as APP_URL spells it and with /api/auth/callback/mighty at the end, to the redirect URIs of the OAuth application.',
      action: 'operator',
    },
  ],
  [
    'scope',
    {
      title: 'Foyer asks for more than it may',
      what: 'Your network does not offer everything that this Foyer asks for, so it let nobody in. Nothing was shared.',
      next: 'Whoever runs this Foyer has to make MIGHTY_MEMBER_SCOPES and the scopes of the OAuth application agree.',
      action: 'operator',
    },
  ],
  [
    'unreachable',
    {
      title: 'Your network did not answer',
      what: 'Foyer could not reach your network to finish the sign-in. You are not signed in, and nothing was lost.',
      next: 'Wait a minute and try again.',
      action: 'wait',
    },
  ],
  [
    'state',
    {
      title: 'Let’s start that again',
      what: 'This sign-in was not begun in this browser, or it is already finished. To be safe, Foyer did not go on with it.',
      next: 'Start a new one here.',
      action: 'try-again',
    },
  ],
  [
    'session-ended',
    {
      title: 'You’ve been signed out',
      what: 'Your session with the network has come to its end. What you wrote and had not sent stays in this browser.',
      next: 'Sign in again, and you’ll be back where you were.',
      action: 'try-again',
    },
  ],
  [
    'store',
    {
      title: 'Foyer can’t remember you right now',
      what: 'The place where Foyer keeps sessions does not answer. Nothing is wrong with your account.',
      next: 'Wait a minute and try again. If it stays like this, tell whoever runs this Foyer.',
      action: 'wait',
    },
  ],
  [
    'busy',
    {
      title: 'Too much at once',
      what: 'Many sign-ins were begun from here in a short time, so Foyer holds back. Nothing was sent to your network.',
      next: 'Wait a minute and try again.',
      action: 'wait',
    },
  ],
  [
    'unknown',
    {
      title: 'The sign-in did not work',
      what: 'Something unexpected stood in the way. You are not signed in, and nothing was shared.',
      next: 'Try again. If it happens again, tell whoever runs this Foyer when it happened.',
      action: 'try-again',
    },
  ],
]);

/** The words for a code from an address bar, so for any string at all. */
export function signInError(code: string): SignInError {
  const found = sentences.get(code) ?? sentences.get('unknown');
  if (!found) throw new Error('the sentence for unknown errors is missing');
  return found;
}

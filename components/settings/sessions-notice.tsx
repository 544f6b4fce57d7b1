import clsx from 'clsx';

const SAID: ReadonlyMap<string, { words: string; tone: 'good' | 'problem' }> = new Map([
  ['one', { words: 'That session has ended. Whoever uses that browser has to sign in again.', tone: 'good' }],
  ['others', { words: 'All other sessions have ended. Only this browser is still signed in.', tone: 'good' }],
  ['none', { words: 'There was nothing left to end.', tone: 'good' }],
  [
    'failed',
    {
      words:
        'Foyer could not reach the place where it keeps sessions, so it cannot say whether they ended. You are still signed in. Look at the list and try again in a minute.',
      tone: 'problem',
    },
  ],
]);

/** What became of the button that was pressed; `ended` comes from the address, so it is any string at all. */
export function SessionsNotice({ ended }: { ended: string }) {
  const said = SAID.get(ended);
  if (!said) return null;
  const problem = said.tone === 'problem';
  return (
    <p
      role={problem ? 'alert' : 'status'}
      className={clsx(
        'mb-4 rounded-card px-4 py-3 text-ui',
        problem ? 'bg-danger-soft text-danger' : 'bg-good-soft text-good',
      )}
    >
      {said.words}
    </p>
  );
}

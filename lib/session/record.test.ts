import { expect, test } from 'vitest';
import { endedUnasked, type SessionEndReason } from './record';

test.each<[SessionEndReason | undefined, boolean]>([
  ['ended-by-network', true],
  ['expired', true],
  // From the list of sessions, on another device.
  ['ended-elsewhere', true],
  ['signed-out', false],
  // This browser has a newer id already: nothing has ended for the member.
  ['replaced', false],
  [undefined, false],
])('a session that is over (%s) is told of at the sign-in: %s', (reason, told) => {
  expect(endedUnasked(reason)).toBe(told);
});

import { expect, it } from 'vitest';
import { hostError } from './host-errors';

const codes = [
  'refused',
  'other-member',
  'no-member',
  'expired',
  'state',
  'scope',
  'redirect-mismatch',
  'wrong-client',
  'unreachable',
  'store',
  'unknown',
];

it.each(codes)('%s says what happened, that the member is still signed in, and what to do next', (code) => {
  const { title, what, next, action } = hostError(code);
  for (const words of [title, what, next]) expect(words).toMatch(/^[A-Z][^!'"]+$/);
  expect(what).toMatch(/You are (?:still signed in as a member|not signed out), and nothing changed\.$/);
  expect(next).toMatch(/\.$/);
  expect(['try-again', 'wait', 'operator']).toContain(action);
  if (code !== 'unknown') expect(title + what).not.toBe(hostError('unknown').title + hostError('unknown').what);
});

it('tells operators what to look at', () => {
  expect(hostError('scope').next).toContain('MIGHTY_HOST_SCOPES');
  expect(hostError('redirect-mismatch').next).toContain('/api/auth/callback/mighty-host');
});

it.each(['', '__proto__', 'constructor', '<script>alert(1)</script>', 'session-ended'])(
  '%j has the words for anything unknown',
  (code) => {
    expect(hostError(code)).toEqual(hostError('unknown'));
  },
);

import { expect, it } from 'vitest';
import { signInError } from './errors';
import { codeForOAuthError } from './failures';

const codes = [
  'refused',
  'expired',
  'wrong-client',
  'redirect-mismatch',
  'scope',
  'unreachable',
  'state',
  'session-ended',
  'store',
  'busy',
  'unknown',
];

it.each(codes)('%s says what happened and what to do next, without shouting', (code) => {
  const { title, what, next, action } = signInError(code);
  expect(new Set([title, what, next]).size).toBe(3);
  for (const words of [title, what, next]) expect(words).toMatch(/^[A-Z][^!'"]+$/);
  expect(['try-again', 'wait', 'operator']).toContain(action);
});

it('tells operators which variables to look at', () => {
  expect(signInError('wrong-client').next).toContain('MIGHTY_CLIENT_SECRET');
  expect(signInError('redirect-mismatch').next).toContain('APP_URL');
  expect(signInError('scope').next).toContain('MIGHTY_MEMBER_SCOPES');
});

it.each(['', '__proto__', 'constructor', '<script>alert(1)</script>', 'toString'])(
  '%j has the words for anything unknown',
  (code) => {
    expect(signInError(code)).toEqual(signInError('unknown'));
  },
);

it.each([
  ['access_denied', 'refused'],
  ['invalid_grant', 'expired'],
  ['invalid_client', 'wrong-client'],
  ['invalid_scope', 'scope'],
  ['redirect_uri_mismatch', 'redirect-mismatch'],
  ['temporarily_unavailable', 'unreachable'],
  ['__proto__', 'unknown'],
])('%s becomes %s', (error, code) => {
  expect(codeForOAuthError(error)).toBe(code);
});

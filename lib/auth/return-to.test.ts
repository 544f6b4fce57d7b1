import { expect, it } from 'vitest';
import { HOME, safeReturnTo } from './return-to';
import { hostilePaths } from './testing/hostile-paths';

it.each([
  '/',
  '/feed',
  '/feed?show=hosts&sort=top',
  '/posts/123?comment=Z2lkOi8vbWlnaHR5L0NvbW1lbnQvMQ',
  '/members/Z2lkOi8v_-',
  '/spaces/7#latest',
  '/search?q=a%20%26%20b%2Fc%5C',
  '/search?q=https://elsewhere.example//',
  '/signing-in',
  '/apiary',
])('keeps %s', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

it.each([null, undefined, '', '/sign-in', '/sign-in?error=state', '/api/auth/sign-out', '/api'])(
  '%s leads home',
  (value) => {
    expect(safeReturnTo(value)).toBe(HOME);
  },
);

it('A3.9: knows at least three hundred hostile payloads, each once', () => {
  expect(new Set(hostilePaths).size).toBe(hostilePaths.length);
  expect(hostilePaths.length).toBeGreaterThanOrEqual(300);
});

it.each(hostilePaths)('A3.9, B35: refuses %j', (value) => {
  expect(safeReturnTo(value)).toBe('/');
});

import { describe, expect, test, vi } from 'vitest';
import { type FailureCode, isFailureCode, sentenceFor } from './codes';
import { payloadErrors } from './payload';
import { remembered } from './remembered';

describe('payloadErrors', () => {
  test.each<[string, unknown, string[]]>([
    [
      'a failure that came with 200',
      { createComment: { errors: ['This post is closed.', ''] } },
      ['This post is closed.'],
    ],
    ['a success', { __typename: 'Mutation', createComment: { errors: [], comment: {} } }, []],
    ['no payload', { createComment: null }, []],
    ['no data', null, []],
    ['undefined', undefined, []],
    ['errors of another kind', { createComment: { errors: 'no' } }, []],
    ['an error of another kind', { createComment: { errors: [{ message: 'x' }, 'yes'] } }, ['yes']],
  ])('%s', (_name, data, expected) => {
    expect(payloadErrors(data)).toEqual(expected);
  });
});

test('sentences say what happened and what to do, without haste', () => {
  const codes: FailureCode[] = ['SIGNED_OUT', 'THROTTLED', 'UNREACHABLE', 'INTERNAL', 'TOO_LARGE'];
  for (const code of codes) {
    const { what, next } = sentenceFor(code);
    expect(`${what} ${next}`).toMatch(/^[A-Z][^!]+\.$/);
  }
  expect(['THROTTLED', 'toString', '__proto__', 7, null].map(isFailureCode)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('remembered: made once, the least recently used forgotten first', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const safe = remembered(make, 8);
  expect([safe('aa'), safe('bb'), safe('aa'), safe('cc'), safe('aa'), safe('bb')]).toEqual([
    'AA',
    'BB',
    'AA',
    'CC',
    'AA',
    'BB',
  ]);
  expect(make.mock.calls.flat()).toEqual(['aa', 'bb', 'cc', 'bb']);
  expect(safe('x'.repeat(100))).toBe('X'.repeat(100));
});

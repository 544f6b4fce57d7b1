import { describe, expect, test } from 'vitest';
import { displayName, initials, networkName } from './name';
import { count, plural, shortCount } from './number';
import { hueOf } from './tint';

describe('initials', () => {
  test.each([
    ['Mira Okonkwo', 'MO'],
    ['mira', 'M'],
    ['Anna Maria de la Cruz', 'AC'],
    ['  "Duke"  Ellington ', 'DE'],
    ['Ǆungla Żak', 'ǄŻ'],
    ['محمد الأمين', 'م'],
    ['李小龍', '李'],
    ['김 서연', '김'],
    ['สมชาย ใจดี', 'ส'],
    ['👩‍👩‍👧‍👦 Family', '👩‍👩‍👧‍👦'],
    ['Sailor 🦊', 'S'],
    ['<script>alert(1)</script>', 'S'],
    ['e\u0301clair', 'E\u0301'],
    ['…', ''],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

test('who gave no name still has one to show', () => {
  expect(displayName(' Mira ')).toBe('Mira');
  expect(displayName('   ')).toBe('A member');
  expect(displayName(null)).toBe('A member');
});

test('a network’s name from its subdomain', () => {
  expect(networkName('tidewater')).toBe('Tidewater');
  expect(networkName('my-old-boats')).toBe('My Old Boats');
  expect(networkName('20260')).toBeNull();
  expect(networkName('-')).toBeNull();
});

test('a tint stays the same for the same id', () => {
  expect(hueOf('Z2lkOi8vMQ')).toBe(hueOf('Z2lkOi8vMQ'));
  expect(new Set(Array.from({ length: 200 }, (_, n) => hueOf(`member-${n}`))).size).toBe(12);
});

test('numbers as people read them', () => {
  expect([count(1204), shortCount(982), shortCount(1204), shortCount(10_000)]).toEqual(['1,204', '982', '1.2K', '10K']);
  expect([plural(0, 'comment'), plural(1, 'comment'), plural(1204, 'comment')]).toEqual([
    '0 comments',
    '1 comment',
    '1,204 comments',
  ]);
  expect(plural(2, 'reply', 'replies')).toBe('2 replies');
});

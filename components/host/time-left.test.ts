import { expect, it } from 'vitest';
import { timeLeft } from './time-left';

it.each([
  [8 * 3_600_000, '8 h'],
  [8 * 3_600_000 - 1, '8 h'],
  [7 * 3_600_000 + 40 * 60_000, '7 h 40 min'],
  [3_600_000, '1 h'],
  [60_001, '2 min'],
  [60_000, '1 min'],
  [59_999, 'less than a minute'],
  [0, null],
  [-5, null],
])('%d ms is %s', (ms, words) => {
  expect(timeLeft(ms)).toBe(words);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/trust.md'), 'utf8');

/** How many rows each part of the list has; none may get lost. */
const PARTS = { 'A1.': 18, 'A2.': 11, 'A3.': 14, 'A4.': 12, B: 40 };

const rows = page.split('\n').flatMap((line) => {
  const [, id, what, state, shown] = /^\| ([AB][\d.]+) \| (.+?) \| (.+?) \| (.*) \|$/.exec(line) ?? [];
  return id && what && state && shown !== undefined ? [{ id, what, state, shown }] : [];
});

test('docs/trust.md has every row once', () => {
  const wanted = Object.entries(PARTS).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `${part}${index + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(wanted);
});

describe.each(rows)('$id in docs/trust.md', ({ state, shown }) => {
  const named = [...shown.matchAll(/`([^`]+)` › (.+?)(?=<br>|$)/g)];

  test('has a state, and what that state needs', () => {
    expect(['holds', 'partly', 'open']).toContain(state);
    if (state === 'holds') expect(named).not.toEqual([]);
    if (state === 'partly') expect(shown, 'says what is missing').toMatch(/\*.+\*/);
  });

  test.each(named.map(([, file = '', words = '']) => [file, words]))(
    'names a test that exists: %s › %s',
    (file, words) => {
      const path = join(root, file);
      expect(existsSync(path), file).toBe(true);
      expect(readFileSync(path, 'utf8')).toContain(words);
    },
  );
});

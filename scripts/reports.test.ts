import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './reports';

const folder = mkdtempSync(join(tmpdir(), 'foyer-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(report: object): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('a test file that could not be loaded is a failure, though no test failed', () => {
  const file = written({
    success: false,
    numPassedTests: 2,
    numFailedTests: 0,
    testResults: [
      {
        name: 'a',
        status: 'passed',
        assertionResults: [
          { fullName: 'a 1', status: 'passed' },
          { fullName: 'a 2', status: 'passed' },
        ],
      },
      { name: 'b', status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitestCounts(file)).toEqual({ passed: 2, failed: 1, skipped: 0, skippedNames: [] });
});

test('skipped tests are named', () => {
  const file = written({
    success: true,
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [
      { name: 'a', status: 'passed', assertionResults: [{ fullName: 'Redis keeps a lease', status: 'skipped' }] },
    ],
  });
  expect(vitestCounts(file)).toEqual({ passed: 0, failed: 0, skipped: 1, skippedNames: ['Redis keeps a lease'] });
});

test('a journey that passed only the second time, and an error outside any journey, are failures', () => {
  const spec = { title: 'reads', tests: [{ status: 'skipped', projectName: 'phone' }] };
  const file = written({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{}],
    suites: [{ title: 'a', specs: [], suites: [{ title: 'b', specs: [spec] }] }],
  });
  expect(playwrightCounts(file)).toEqual({ passed: 3, failed: 3, skipped: 1, skippedNames: ['[phone] reads'] });
});

test('no report is no result', () => {
  expect(vitestCounts(join(folder, 'none'))).toBeNull();
  expect(playwrightCounts(join(folder, 'none'))).toBeNull();
});

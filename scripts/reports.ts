import { existsSync, readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number; skipped: number; skippedNames: string[] };

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Vitest's JSON reporter. A file that could not even be loaded counts as one failure. */
export function vitestCounts(file: string): Counts | null {
  if (!existsSync(file)) return null;
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
  const skippedNames = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => test.fullName),
  );
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: report.success || failed > 0 ? failed : 1,
    skipped: skippedNames.length,
    skippedNames,
  };
}

type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: string; projectName: string }[] }[];
};
type PlaywrightReport = {
  suites: PlaywrightSuite[];
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** Playwright's JSON reporter. Errors outside any test (a setup that failed) count as failures of their own. */
export function playwrightCounts(file: string): Counts | null {
  if (!existsSync(file)) return null;
  const report: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'));
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    skippedNames: report.suites.flatMap(skippedIn),
  };
}

function skippedIn(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.filter(({ status }) => status === 'skipped').map(({ projectName }) => `[${projectName}] ${spec.title}`),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

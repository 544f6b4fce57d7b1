// npm test: everything there is to check, in order, one line a step. The last line is the sum over all of it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codegenProblem } from './codegen-fresh.ts';
import { exitCodeOf, root, type StartOptions, start, stopOnSignals, tools } from './processes.ts';
import { ensureChromium, ensureRedis } from './programs.ts';
import { type Counts, playwrightCounts, vitestCounts } from './reports.ts';

/** `output` is printed where something failed; `note` always, on the step's line. */
type Result = Counts & { note?: string; output?: string };

// Nobody asked to send usage data.
process.env.NEXT_TELEMETRY_DISABLED = '1';

const STEP_MS = 20 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'foyer-test-'));
const contract = resolve(root, '../shared/tools/check-contract.mjs');

const passed: Result = { passed: 1, failed: 0, skipped: 0, skippedNames: [] };
const failed = (output: string, note?: string): Result => ({ ...passed, passed: 0, failed: 1, output, note });
const skipped = (name: string, note: string): Result => ({
  ...passed,
  passed: 0,
  skipped: 1,
  skippedNames: [name],
  note,
});

async function run(args: string[], options?: StartOptions): Promise<{ ok: boolean; output: string }> {
  const child = start(args[0] ?? '', args, options);
  const late = setTimeout(() => child.stop('SIGKILL'), STEP_MS);
  const exit = await child.exited;
  clearTimeout(late);
  return { ok: exitCodeOf(exit) === 0, output: child.output() };
}

/** Commands that pass or fail as one; the first failure ends the step. */
async function check(...commands: string[][]): Promise<Result> {
  for (const command of commands) {
    const { ok, output } = await run(command);
    if (!ok) return failed(output);
  }
  return passed;
}

async function suite(args: string[], report: string, read: (file: string) => Counts | null, options: StartOptions) {
  const { ok, output } = await run(args, options);
  const counts = read(report) ?? failed(output);
  // A runner that says it failed has failed, whatever its report counts.
  const wrong = counts.failed > 0 || !ok;
  return { ...counts, failed: wrong ? Math.max(1, counts.failed) : 0, output: wrong ? output : undefined };
}

async function unit(): Promise<Result> {
  const redis = await ensureRedis();
  const report = join(reports, 'vitest.json');
  const args = [tools.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { FORCE_COLOR: '0' };
  return { ...(await suite(args, report, vitestCounts, { env })), note: `Redis: ${redis.note}` };
}

let built = false;
async function build(): Promise<Result> {
  const { ok, output } = await run([tools.next, 'build'], { env: { NODE_ENV: 'production' } });
  built = ok;
  return ok ? passed : failed(output);
}

async function journeys(): Promise<Result> {
  if (!built) return failed('Not run: there is no production build to drive.');
  const browser = await ensureChromium();
  if (!browser.path) return failed(`Not run: ${browser.note}. Set CHROME_PATH to a Chromium or Chrome.`);
  const report = join(reports, 'playwright.json');
  const env = { CHROME_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' };
  const args = [tools.playwright, 'test', '--reporter=dot,json'];
  return { ...(await suite(args, report, playwrightCounts, { env })), note: browser.note };
}

const steps: [name: string, () => Promise<Result>][] = [
  ['types', () => check([tools.next, 'typegen'], [tools.tsc, '--noEmit'])],
  ['lint', () => check([tools.biome, 'check', '--error-on-warnings', '.'])],
  ['import walls', () => check([tools.biome, 'lint', '--only=style/noRestrictedImports', '.'])],
  ['codegen is fresh', async () => (await codegenProblem().then((problem) => problem && failed(problem))) || passed],
  [
    'contract',
    async () => (existsSync(contract) ? check([contract]) : skipped('contract', 'its reference is not here')),
  ],
  ['unit and flow', unit],
  ['production build', build],
  ['journeys', journeys],
  // What a container runs: built in a copy, started, signed in to, ended with a page in flight.
  ['standalone server', () => check(['scripts/standalone-check.ts'])],
];

async function main(): Promise<number> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, step] of steps) {
    const began = performance.now();
    const result = await step().catch((error: unknown) =>
      failed(error instanceof Error ? String(error.stack) : String(error)),
    );
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped;
    if (result.output) console.log(result.output.trimEnd());
    console.log(line(name, result, (performance.now() - began) / 1000));
    for (const skippedName of result.skippedNames) console.log(`    skipped: ${skippedName}`);
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
}

function line(name: string, result: Result, seconds: number): string {
  const word = result.failed > 0 ? 'FAILED ' : result.passed > 0 ? 'ok     ' : 'skipped';
  const several = result.passed + result.failed + result.skipped > 1;
  const counts = several ? `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped` : '';
  return `${word} ${name.padEnd(17)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${[counts, result.note].filter(Boolean).join('; ')}`.trimEnd();
}

stopOnSignals((signal) => 128 + constants.signals[signal], 'SIGINT');
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
process.exitCode = await main();

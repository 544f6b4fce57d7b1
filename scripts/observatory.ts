// npm run observatory -- foyer.example [/path …]: MDN's HTTP Observatory on a Foyer that serves https. Its package drags a database
// client along, so it is no dependency: install it beside (npm i --no-save --ignore-scripts @mdn/mdn-http-observatory).
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './processes.ts';

const folder = join(root, 'node_modules/@mdn/mdn-http-observatory');
/** Every kind of answer: pages, errors, the door, files. Redirects are followed, as a browser does. */
const PATHS = [
  '/',
  '/sign-in',
  '/feed',
  '/host',
  '/nowhere',
  '/api/health',
  '/api/graphql',
  '/api/none',
  '/brand/icon.svg',
];
const A_PLUS = 100;

type Finding = { result: string | null };
type Parts = {
  retrieve(host: string, options: { path: string }): Promise<{ responses: { auto: { status: number } | null } }>;
  ALL_TESTS: ((answers: object) => Finding)[];
  getScoreModifier(result: string): number;
  getGradeForScore(score: number): { grade: string };
  MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
};

async function parts(): Promise<Parts> {
  const files = ['retriever/retriever.js', 'constants.js', 'grader/grader.js', 'grader/charts.js'];
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, 'src', file)).href)));
  return Object.assign({}, ...modules);
}

async function main(): Promise<void> {
  const [host, ...paths] = process.argv.slice(2);
  if (!host) throw new Error('Name the host: npm run observatory -- foyer.example');
  if (!existsSync(folder)) {
    throw new Error(
      'The Observatory is not installed. Once: npm i --no-save --ignore-scripts @mdn/mdn-http-observatory',
    );
  }
  // The list of preloaded hosts is fetched by an install script; without it no host counts as preloaded, which costs 5 points.
  const preloaded = join(folder, 'conf/hsts-preload.json');
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');
  const { retrieve, ALL_TESTS, getScoreModifier, getGradeForScore, MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await parts();
  let worst = Number.POSITIVE_INFINITY;
  for (const path of paths.length > 0 ? paths : PATHS) {
    const answers = await retrieve(host, { path });
    const status = answers.responses.auto?.status;
    if (status === undefined) throw new Error(`https://${host}${path} does not answer.`);
    const found = ALL_TESTS.map((test) => test(answers).result ?? '').map((result) => ({
      result,
      points: result === '' ? 0 : getScoreModifier(result),
    }));
    const sum = (points: number[]) => points.reduce((total, each) => total + each, 100);
    const penalised = sum(found.map(({ points }) => Math.min(points, 0)));
    // Extra points count only where next to none were lost (the package's grader/charts.js).
    const score = penalised < MINIMUM_SCORE_FOR_EXTRA_CREDIT ? penalised : sum(found.map(({ points }) => points));
    worst = Math.min(worst, score);
    const lost = found.filter(({ points }) => points < 0).map(({ result, points }) => `${result} ${points}`);
    console.log([getGradeForScore(score).grade.padEnd(3), score, status, path, ...lost].join('  '));
  }
  if (worst < A_PLUS) throw new Error(`The worst of them has ${worst} points; A+ begins at ${A_PLUS}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** [the file that imports, what it imports]. Every spelling that reaches a forbidden room must be refused. */
const refused: [string, string][] = [
  ['app/page.tsx', '@/sandbox/start'],
  ['app/(member)/feed/page.tsx', '../../../sandbox/db/index.ts'],
  ['components/ui/button.tsx', '@/app/layout'],
  ['components/ui/button.tsx', '../../app/layout'],
  ['components/ui/button.tsx', '@/sandbox/seed/model'],
  ['components/feed/feed.tsx', '@/lib/config'],
  ['components/feed/feed.tsx', '@/lib/config/env'],
  ['components/feed/feed.tsx', '../../lib/session'],
  ['components/feed/feed.tsx', '@/lib/store/sqlite'],
  ['components/feed/feed.tsx', '@/lib/auth'],
  ['components/feed/feed.tsx', '@/lib/auth/provider'],
  ['components/feed/feed.tsx', '@/lib/gateway'],
  ['components/feed/feed.tsx', './../../lib/gateway/execute'],
  ['components/feed/feed.tsx', '@/lib/networks/mighty'],
  ['components/feed/feed.tsx', '@/lib/loaders/feed'],
  ['components/feed/feed.tsx', '@/lib/apollo/server'],
  ['components/feed/feed.tsx', '@/lib/content/sanitize'],
  ['lib/format/dates.ts', '@/app/page'],
  ['lib/format/dates.ts', '@/components/ui/button'],
  ['lib/format/dates.ts', '../../components/ui/button'],
  ['lib/format/dates.ts', '@/sandbox/start'],
  ['lib/format/dates.test.ts', '@/sandbox/db'],
  ['lib/format/dates.test.ts', '@/components/ui/button'],
  ['lib/auth/provider.ts', '@/lib/session/records'],
  ['lib/auth/provider.ts', '../session/records'],
  ['lib/auth/provider.ts', '../../sandbox/start'],
  ['lib/session/records.ts', '@/lib/auth/provider'],
  ['lib/session/records.ts', '../auth/provider'],
  ['lib/session/records.ts', '@/components/ui/button'],
  ['sandbox/api/index.ts', '../../lib/format/dates.ts'],
  ['sandbox/api/index.ts', '@/graphql/generated/graphql'],
  ['sandbox/main.ts', '../app/page.tsx'],
  ['sandbox/main.ts', '../components/ui/button.tsx'],
  ['e2e/feed.spec.ts', '../lib/format/dates.ts'],
  ['bench/run.ts', '@/lib/gateway'],
  ['scripts/network.ts', '../lib/gateway/index.ts'],
  ['scripts/network.ts', '../lib/config/seal.ts'],
];

const lawful: [string, string][] = [
  ['app/page.tsx', '@/lib/loaders/feed'],
  ['app/page.tsx', '@/components/ui/button'],
  ['components/feed/feed.tsx', '@/lib/gateway/codes'],
  ['components/feed/feed.tsx', '../../lib/gateway/payload'],
  ['components/feed/feed.tsx', '@/lib/auth/errors'],
  ['components/feed/feed.tsx', '@/lib/apollo/browser'],
  ['components/feed/feed.tsx', '@/lib/content/tree'],
  ['components/feed/feed.tsx', '@/graphql/generated/graphql'],
  ['components/feed/feed.tsx', '../ui/button'],
  ['lib/gateway/execute.ts', '@/lib/session'],
  ['lib/gateway/execute.flow.test.ts', '@/sandbox/start'],
  ['lib/gateway/execute.flow.test.ts', '../../sandbox/start.ts'],
  ['lib/auth/provider.ts', '@/lib/session'],
  ['lib/auth/provider.ts', './errors'],
  ['lib/session/records.ts', '@/lib/auth'],
  ['sandbox/api/index.ts', '../db/index.ts'],
  ['sandbox/main.ts', './start.ts'],
  ['e2e/feed.spec.ts', './pages/feed.ts'],
  ['scripts/network.ts', '../lib/config/index.ts'],
  ['scripts/doctor.ts', '../lib/gateway/schema-fit.ts'],
];

const root = resolve(import.meta.dirname, '..');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
let house = '';
const blamed = new Set<string>();

// One house of one-line files, linted by the table in biome.json in one run. Each file has a folder name of its own
// nowhere in the way of the room: the n-th snippet becomes `<name>-n.ts`.
function snippetPath([file]: [string, string], n: number): string {
  return file.replace(/(\.flow\.test|\.test|\.spec)?\.tsx?$/, (ending) => `-${n}${ending}`);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'foyer-walls-'));
  copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'));
  [...refused, ...lawful].forEach((snippet, n) => {
    const path = join(house, snippetPath(snippet, n));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `export * from '${snippet[1]}';\n`);
  });
  const args = [
    'lint',
    '--only=style/noRestrictedImports',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--reporter=json',
  ];
  const run = spawnSync(process.execPath, [biome, ...args, '.'], { cwd: house, encoding: 'utf8' });
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(run.stdout);
  for (const { category, location } of report.diagnostics) {
    if (category === 'lint/style/noRestrictedImports') blamed.add(location.path);
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the walls between rooms', () => {
  refused.forEach((snippet, n) => {
    test(`${snippet[0]} may not import ${snippet[1]}`, () => {
      expect(blamed).toContain(snippetPath(snippet, n));
    });
  });

  lawful.forEach((snippet, n) => {
    test(`${snippet[0]} may import ${snippet[1]}`, () => {
      expect(blamed).not.toContain(snippetPath(snippet, refused.length + n));
    });
  });
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { exitCodeOf, root, start, tools } from './processes.ts';

const generated = ['graphql/generated', 'sandbox/generated'];

/** Generates into a copy, so the tree stays as it is, and compares byte by byte. Null where all is fresh. */
export async function codegenProblem(): Promise<string | null> {
  const copy = mkdtempSync(join(tmpdir(), 'foyer-codegen-'));
  try {
    for (const path of ['package.json', 'tsconfig.json', 'codegen.ts', 'graphql']) {
      const filter = (source: string) => !generated.includes(relative(root, source).replaceAll('\\', '/'));
      cpSync(join(root, path), join(copy, path), { recursive: true, filter });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const child = start('codegen', [join(root, tools.codegen), '--config', 'codegen.ts'], { cwd: copy });
    if (exitCodeOf(await child.exited) !== 0) return child.output();
    const stale = generated.flatMap((folder) => differences(join(root, folder), join(copy, folder), folder));
    return stale.length === 0 ? null : `${stale.join('\n')}\nRun npm run codegen and commit what it writes.`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function differences(ours: string, fresh: string, folder: string): string[] {
  const [here, there] = [ours, fresh].map((path) => readdirSync(path, { recursive: true, encoding: 'utf8' }));
  return [...new Set([...(here ?? []), ...(there ?? [])])].sort().flatMap((file) => {
    if (!here?.includes(file)) return `${folder}/${file} is missing`;
    if (!there?.includes(file)) return `${folder}/${file} is no longer generated`;
    return readFileSync(join(ours, file)).equals(readFileSync(join(fresh, file)))
      ? []
      : `${folder}/${file} is out of date`;
  });
}

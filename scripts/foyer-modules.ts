// node --import ./scripts/foyer-modules.ts x.ts: lets a script load modules of Foyer as its bundler does.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** The file behind `@/lib/config` or `./seal`: with an ending, or a folder's index. */
function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, join(path, 'index.ts')].find((file) => /\.\w+$/.test(file) && existsSync(file));
}

registerHooks({
  resolve(specifier, context, next) {
    // It throws outside of a server component's bundle; a script is no browser either.
    if (specifier === 'server-only') return next(pathToFileURL(join(root, 'scripts/empty.ts')).href, context);
    const { parentURL = '' } = context;
    const ours = parentURL.startsWith(pathToFileURL(root).href) && !parentURL.includes('/node_modules/');
    const relative = ours && /^\.\.?\//.test(specifier);
    if (!specifier.startsWith('@/') && !relative) return next(specifier, context);
    const path = relative ? fileURLToPath(new URL(specifier, parentURL)) : join(root, specifier.slice(2));
    const file = fileOf(path);
    if (!file) return next(specifier, context);
    const found = next(pathToFileURL(file).href, context);
    return file.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});

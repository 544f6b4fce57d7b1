import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Lets a plain Node process run Foyer's own TypeScript as it is: the `@/` alias, imports without an extension, JSON without
 * attributes, `server-only` as nothing. Types are stripped by Node itself. Use: node --import ./lib/session/testing/loader.ts
 */
const root = new URL('../../../', import.meta.url);
const empty = new URL('scripts/empty.ts', root).href;

/** The file that a specifier without an extension means. */
function fileFor(base: URL): string | null {
  const candidates = ['', '.ts', '.tsx', '/index.ts'].map((ending) => new URL(base.href + ending));
  const found = candidates.find((url) => existsSync(url) && /\.\w+$/.test(url.pathname));
  return found?.href ?? null;
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'server-only') return { url: empty, shortCircuit: true };
    const isOwn = specifier.startsWith('@/');
    const isRelative = specifier.startsWith('.') && context.parentURL?.startsWith(root.href);
    if (isOwn || (isRelative && !context.parentURL?.includes('/node_modules/'))) {
      const base = isOwn ? new URL(specifier.slice(2), root) : new URL(specifier, context.parentURL);
      const url = fileFor(base);
      if (url) return { url, shortCircuit: true };
    }
    // next has no exports map, so Node wants the file's full name.
    if (/^next(-auth)?\/[\w/-]+$/.test(specifier)) {
      const file = new URL(`node_modules/${specifier}.js`, root);
      if (existsSync(file)) return { url: pathToFileURL(fileURLToPath(file)).href, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.json') || url.includes('/node_modules/')) return next(url, context);
    const source = `export default ${readFileSync(new URL(url), 'utf8')}`;
    return { format: 'module', source, shortCircuit: true };
  },
});

import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // The package throws outside a server component's bundle; here everything is the server.
      { find: /^server-only$/, replacement: `${root}scripts/empty.ts` },
      // Yoga loads graphql's ES module; one copy, or the schema is “from another module or realm”.
      { find: /^graphql$/, replacement: `${root}node_modules/graphql/index.mjs` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    environment: 'node',
    include: ['**/*.test.ts', '**/*.flow.test.ts'],
    exclude: [...configDefaults.exclude, '.next/**', 'e2e/journeys/**'],
    // Processes, not threads: node:sqlite handles and process.env stay with the file that opened them.
    pool: 'forks',
    env: { NODE_ENV: 'test', TZ: 'Pacific/Chatham' },
    // A flow test starts a sandbox and signs in over HTTP; on two busy cores that is seconds, not milliseconds.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

import { expect, test } from '../fixtures.ts';

/** What scanners ask for first: leftovers, development endpoints, other frameworks' doors, and next-auth's own. */
const PATHS = [
  '/.env',
  '/.env.local',
  '/.env.production',
  '/.git/config',
  '/.git/HEAD',
  '/.data/session-secret',
  '/.data/demo.json',
  '/.npmrc',
  '/.DS_Store',
  '/package.json',
  '/package-lock.json',
  '/next.config.mjs',
  '/tsconfig.json',
  '/proxy.ts',
  '/Dockerfile',
  '/docker-compose.yml',
  '/server.js',
  '/.next/BUILD_ID',
  '/.next/server/app/feed/page.js',
  '/_next/data/build/feed.json',
  '/_next/image?url=https%3A%2F%2Fevil.test%2Fa.png&w=64&q=75',
  '/_next/image?url=%2Fbrand%2Ficon.svg&w=64&q=75',
  '/_next/webpack-hmr',
  '/__nextjs_original-stack-frame',
  '/__nextjs_original-stack-frames',
  '/__nextjs_launch-editor?file=proxy.ts',
  '/__nextjs_source-map?filename=proxy.ts',
  '/__nextjs_font/geist-latin.woff2',
  '/api/auth/session',
  '/api/auth/csrf',
  '/api/auth/providers',
  '/api/auth/signin',
  '/api/auth/signin/mighty',
  '/api/auth/_log',
  '/api/graphiql',
  '/api/trpc',
  '/api/debug',
  '/api/metrics',
  '/metrics',
  '/graphql',
  '/graphiql',
  '/playground',
  '/altair',
  '/voyager',
  '/admin',
  '/actuator/env',
  '/debug/pprof',
  '/server-status',
  '/phpinfo.php',
  '/wp-login.php',
  '/swagger.json',
  '/openapi.json',
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  '/sitemap.xml',
  '/crossdomain.xml',
];

test('there is nothing where scanners look first @desk', async ({ request }) => {
  const found: string[] = [];
  for (const path of PATHS) {
    const answer = await request.get(path, { maxRedirects: 0, headers: { accept: '*/*' } });
    if (answer.status() !== 404) found.push(`${answer.status()} ${path}`);
    expect(await answer.text(), path).not.toMatch(/SESSION_SECRET|CLIENT_SECRET|node_modules|\/lib\/(auth|session)\//);
  }
  expect(found).toEqual([]);
});

test('scripts come without their sources @desk', async ({ request }) => {
  const page = await (await request.get('/sign-in')).text();
  const scripts = [...page.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of scripts) {
    expect((await request.get(`${path}.map`)).status(), path).toBe(404);
    expect(await (await request.get(path)).text(), path).not.toContain('sourceMappingURL');
  }
});

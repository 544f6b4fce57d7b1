// What every answer carries, pages, routes and files alike; the policy with its nonce is made per request in proxy.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: [
      'accelerometer',
      'browsing-topics',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'magnetometer',
      'microphone',
      'midi',
      'payment',
      'serial',
      'usb',
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  },
];

// Answers that are no pages: opened in a tab of their own, they may load, run and frame nothing.
const inert = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" };

// What the door, sign-in and their refusals say is for one browser alone. The door says the very same: twice the same is once.
const unkept = { key: 'Cache-Control', value: 'no-store, private' };

// Where whoever stands in front of Foyer says that the visitor came by https. Pages get the same from proxy.ts by APP_URL alone;
// what proxy.ts does not see (the door, files, their errors) gets it here, for a build knows no address.
const byHttps = { type: 'header', key: 'x-forwarded-proto', value: 'https(,.*)?' };
const strictTransport = { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' };

// Next's development server sends a script of its own as JSON, which nosniff would refuse.
const everywhere = process.env.NODE_ENV === 'development' ? '/((?!_next/).*)' : '/:path*';

const production = process.env.NODE_ENV === 'production';

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // Compiled where a component says 'use memo': compiling all of them costs 12 kB of scripts on the feed.
  reactCompiler: { compilationMode: 'annotation' },
  poweredByHeader: false,
  // Next's own redirect of `/feed/` carries no header of ours; proxy.ts does it.
  skipTrailingSlashRedirect: true,
  // A script that was changed on its way is not run.
  experimental: { sri: { algorithm: 'sha384' } },
  // A folder that runs by itself, for containers (docs/deploying.md). `next start` serves the usual build only.
  output: process.env.FOYER_OUTPUT === 'standalone' ? 'standalone' : undefined,
  turbopack: {
    // The package's default is compiled down to ES5, helpers included; browsers get the same modules as written.
    resolveAlias: { rxjs: { browser: './node_modules/rxjs/dist/esm/index.js' } },
    rules: production
      ? { '**/node_modules/@apollo/client/**/*.js': { loaders: ['./scripts/apollo-production.cjs'] } }
      : {},
  },
  // Pictures keep their own addresses and reserve their size in the markup: no optimiser that fetches for strangers.
  images: { unoptimized: true },
  // These hold sockets or read their own files: Node loads them, nothing bundles them.
  serverExternalPackages: ['ioredis', 'undici', 'next-auth', 'iron-session'],
  headers: () => [
    { source: everywhere, headers },
    { source: '/:path*', has: [byHttps], headers: [strictTransport] },
    { source: '/(api|brand)/:path*', headers: [inert] },
    { source: '/api/:path*', headers: [unkept] },
    ...(production ? [{ source: '/_next/:path*', headers: [inert] }] : []),
    { source: '/brand/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
};

export default config;

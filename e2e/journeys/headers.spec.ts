import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { run } from '../run.ts';

// What every answer of Foyer carries, whatever was asked, and however. Asked without a screen, redirects not followed.

const pages = [
  '/',
  '/?signed-out=1',
  '/sign-in',
  '/sign-in?error=refused&returnTo=/feed',
  '/feed',
  '/feed/',
  '/feed?show=hosts',
  '/saved',
  '/spaces/1',
  '/posts/1',
  '/posts/none',
  '/posts/%E0%A4%A',
  '/posts/%00',
  '/members/none',
  '/settings',
  '/settings/sessions',
  '/host',
  '/host/members',
  '/nowhere',
  '/nowhere/at/all',
  '/robots.txt',
  '/.env',
  '/%2e%2e/etc/passwd',
  '/api',
];
const others = [
  '/api/health',
  '/api/health/live',
  '/api/graphql',
  '/api/graphql/more',
  '/api/none',
  '/api/auth/sign-in',
  '/api/auth/sign-out',
  '/api/auth/callback/mighty?code=x&state=y',
  '/api/auth/callback/none?code=x&state=y',
  '/api/auth/callback/%E0%A4%A',
  '/api/auth/step-up',
  '/api/auth/sessions/end-all',
  '/brand/icon.svg',
  '/brand/none.svg',
  '/_next/none',
  '/_next/static/none.js',
  '/_next/static/chunks/none.js',
  '/_next/image?url=https%3A%2F%2Fevil.example%2Fa.png&w=64&q=75',
  '/_next/data/none/feed.json',
];

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT'];

async function answers(request: APIRequestContext, paths: string[], headers: Record<string, string> = {}) {
  const all: { what: string; path: string; answer: APIResponse }[] = [];
  for (const path of paths) {
    for (const method of METHODS) {
      const answer = await request.fetch(`${run.foyerUrl}${path}`, {
        method,
        maxRedirects: 0,
        // A page elsewhere that hopes to be let in, as any scanner sends it.
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET', ...headers },
      });
      all.push({ what: `${method} ${path} -> ${answer.status()}`, path, answer });
    }
  }
  return all;
}

function problemsOf(path: string, answer: APIResponse): string[] {
  const headers = answer.headers();
  const problems: string[] = [];
  const expectHeader = (name: string, wanted: RegExp) => {
    if (!wanted.test(headers[name] ?? '')) problems.push(`${name}: ${headers[name]}`);
  };
  expectHeader('x-content-type-options', /^nosniff$/);
  expectHeader('referrer-policy', /^same-origin$/);
  expectHeader('cross-origin-opener-policy', /^same-origin$/);
  expectHeader('cross-origin-resource-policy', /^same-origin$/);
  expectHeader('permissions-policy', /camera=\(\).*microphone=\(\)/);
  expectHeader('content-security-policy', /^default-src 'none'; .*frame-ancestors 'none'/);
  // Below these no page has its place; what is said of an unknown address there is inert like the rest.
  if (headers['content-type']?.startsWith('text/html') && !/^\/(api|brand|_next)\//.test(path)) {
    expectHeader('content-security-policy', /script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';.*base-uri 'none'/);
    expectHeader('content-security-policy', /require-trusted-types-for 'script'/);
  }
  // Only what is the same for everybody may be kept.
  if (!/^\/(_next\/static|brand)\//.test(path)) expectHeader('cache-control', /no-store/);
  const telling = ['x-powered-by', 'server', 'x-aspnet-version', 'via'];
  for (const name of Object.keys(headers)) {
    if (name.startsWith('access-control-') || telling.includes(name)) problems.push(`${name}: ${headers[name]}`);
  }
  return problems;
}

// Next itself answers anything but GET to a file with 500: with the policy on it, like all that is checked above.
const isError = ({ path, answer }: { path: string; answer: APIResponse }) =>
  answer.status() >= 500 && !/^\/(brand|_next\/static)\//.test(path);

for (const as of [null, 'member'] as const) {
  test.describe(as ? 'of a member' : 'of a visitor', () => {
    test.use({ as });

    test('every answer carries the policy, errors and redirects included, and lets no other origin in @desk', async ({
      context,
    }) => {
      const html = await (await context.request.get('/sign-in')).text();
      const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)]
        .map(([, path]) => path ?? '')
        .slice(0, 4);
      expect(files.length).toBe(4);
      const all = [
        ...(await answers(context.request, [...pages, ...others, ...files])),
        // A move inside the app, and a prefetch.
        ...(await answers(context.request, ['/feed', '/posts/1'], { rsc: '1' })),
        ...(await answers(context.request, ['/feed'], { rsc: '1', 'next-router-prefetch': '1' })),
      ];
      const problems = all.flatMap(({ what, path, answer }) =>
        problemsOf(path, answer).map((problem) => `${what}: ${problem}`),
      );
      expect(problems).toEqual([]);
      expect(all.filter(isError).map(({ what }) => what)).toEqual([]);
      // The crawl met what it was to meet.
      const statuses = new Set(all.map(({ answer }) => answer.status()));
      for (const status of [200, 308, 404, 405, 500, as ? 200 : 307]) expect([...statuses]).toContain(status);
    });
  });
}

test('https is demanded of every answer that went out by https, and of no other @desk', async ({ request }) => {
  const paths = ['/', '/nowhere', '/api/graphql', '/api/health', '/brand/icon.svg', '/_next/static/none.js'];
  for (const path of paths) {
    const demanded = async (headers: Record<string, string>) =>
      (await request.get(path, { headers })).headers()['strict-transport-security'];
    expect(await demanded({ 'x-forwarded-proto': 'https' }), path).toBe('max-age=63072000; includeSubDomains');
    expect(await demanded({ 'x-forwarded-proto': 'https,http' }), path).toBe('max-age=63072000; includeSubDomains');
    expect(await demanded({ 'x-forwarded-proto': 'http' }), path).toBeUndefined();
    expect(await demanded({}), path).toBeUndefined();
  }
});

test('no two answers share a nonce, and the scripts of a page have the one of its policy @desk', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (let round = 0; round < 100; round += 1) {
    const policy = (await request.get(`${run.foyerUrl}/nowhere`)).headers()['content-security-policy'] ?? '';
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(100);
  expect([...nonces].every((nonce) => Buffer.from(nonce, 'base64').length >= 16)).toBe(true);
  const answer = await request.get('/sign-in');
  const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1];
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test('the scripts that a page starts with are checked against what was built @desk', async ({ request }) => {
  const html = await (await request.get('/sign-in')).text();
  const checked = [...html.matchAll(/<script src="\/_next\/[^>]*integrity="sha384-[\w+/=]{64}"/g)];
  expect(checked.length).toBeGreaterThan(2);
});

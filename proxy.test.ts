import { NextRequest } from 'next/server';
import { afterEach, expect, test, vi } from 'vitest';
import { proxy } from './proxy';

afterEach(() => vi.unstubAllEnvs());

function answer(path: string, env: Record<string, string | undefined>, headers: Record<string, string> = {}) {
  for (const name of ['APP_URL', 'MIGHTY_NETWORK', 'MIGHTY_COMMUNITY_URL']) vi.stubEnv(name, env[name]);
  return proxy(new NextRequest(`http://localhost:3000${path}`, { headers })).headers;
}

const local = {
  APP_URL: 'http://localhost:3000',
  MIGHTY_NETWORK: 'tidewater',
  MIGHTY_COMMUNITY_URL: 'http://localhost:4000',
};
// How Next hands request headers from the proxy to the page.
const toPage = (name: string) => `x-middleware-request-${name}`;

test('every page has a nonce of its own, known to the page and to the browser', () => {
  const [one, two] = [answer('/feed', local), answer('/feed', local)];
  const nonces = [one, two].map(
    (headers) => /'nonce-([\w+/=]{24})' 'strict-dynamic'/.exec(headers.get('content-security-policy') ?? '')?.[1],
  );
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(one.get(toPage('x-nonce'))).toBe(nonces[0]);
  expect(one.get(toPage('content-security-policy'))).toBe(one.get('content-security-policy'));
});

test('a thousand answers have a thousand nonces of 128 bits', () => {
  const nonces = Array.from({ length: 1_000 }, () => answer('/', local).get(toPage('x-nonce')) ?? '');
  expect(new Set(nonces).size).toBe(1_000);
  expect(nonces.every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
});

test('forms may end at the network, and at no other host', () => {
  const policy = (env: Record<string, string | undefined>) =>
    answer('/', env).get('content-security-policy')?.split('; ');
  expect(policy(local)).toContain(`form-action 'self' http://localhost:4000`);
  for (const unset of [undefined, '']) {
    expect(policy({ ...local, MIGHTY_COMMUNITY_URL: unset })).toContain(`form-action 'self' https://tidewater.mn.co`);
  }
  for (const closed of [`default-src 'none'`, `base-uri 'none'`, `object-src 'none'`, `frame-ancestors 'none'`]) {
    expect(policy(local)).toContain(closed);
  }
  expect(policy(local)).toContain(`require-trusted-types-for 'script'`);
  expect(policy(local)).toContain('trusted-types default');
  expect(policy(local)?.find((line) => line.startsWith('script-src'))).not.toMatch(/unsafe|https:|self/);
});

test('the page learns its own path, whatever the visitor claims', () => {
  const headers = answer('/posts/7?comment=a%20b', local, { 'x-foyer-path': '//evil.test', 'x-nonce': 'mine' });
  expect(headers.get(toPage('x-foyer-path'))).toBe('/posts/7?comment=a%20b');
  expect(headers.get(toPage('x-nonce'))).not.toBe('mine');
});

test('pages are kept by no cache, and https is demanded only where it is there', () => {
  expect(answer('/feed', local).get('cache-control')).toBe('private, no-store');
  expect(answer('/feed', local).get('strict-transport-security')).toBeNull();
  expect(answer('/feed', { ...local, APP_URL: 'https://foyer.test' }).get('strict-transport-security')).toMatch(
    /max-age=\d{8}/,
  );
});

test('an address that cannot be read is an address where nothing is', () => {
  expect(answer('/posts/%E0%A4%A', local).get('x-middleware-rewrite')).toBe('http://localhost:3000/nowhere');
  expect(answer('/posts/%E0%A4%A4', local).get('x-middleware-rewrite')).toBeNull();
});

test('a slash at the end is an address that moved, on this host and with the policy of every answer', () => {
  const headers = answer('/feed/?show=hosts', local);
  expect(headers.get('location')).toBe('http://localhost:3000/feed?show=hosts');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(answer('/evil.test//', local).get('location')).toBe('http://localhost:3000/evil.test');
  expect(answer('/', local).get('location')).toBeNull();
});

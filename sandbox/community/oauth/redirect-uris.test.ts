import { expect, test } from 'vitest';
import { redirectUriLines, redirectUriProblem } from './redirect-uris.ts';

test.each([
  'https://app.test/callback',
  'https://app.test',
  'https://app.test:8443/a/b?'.slice(0, -1),
  'HTTPS://App.test/Callback',
  'https://app.test/@mira/back',
  'https://app.test/%2F%2Fevil.test',
  'https://xn--hcka4a.test/戻る',
  'https://[2001:db8::1]:8443/back',
  'https://localhost/callback',
  'http://localhost/callback',
  'http://localhost:3000/api/auth/callback/mighty',
  'http://LOCALHOST:3000/',
  'http://127.0.0.1:65535/callback',
  'http://127.0.0.1',
])('%s may be registered', (uri) => {
  expect(redirectUriProblem(uri)).toBeNull();
});

test.each([
  ['http beyond this machine', 'http://app.test/callback', 'is not encrypted'],
  ['http to a host that begins with localhost', 'http://localhost.evil.test/', 'is not encrypted'],
  ['http to a host that ends in localhost', 'http://evil-localhost/', 'is not encrypted'],
  ['http to a host that begins with 127.0.0.1', 'http://127.0.0.1.evil.test/', 'is not encrypted'],
  ['a shorter name of 127.0.0.1', 'http://127.1/', 'is not encrypted'],
  ['127.0.0.1 as one number', 'http://2130706433/', 'is not encrypted'],
  ['another loopback address', 'http://127.0.0.2/', 'is not encrypted'],
  ['IPv6 loopback', 'http://[::1]:3000/', 'is not encrypted'],
  ['upper-case http beyond this machine', 'HTTP://app.test/', 'is not encrypted'],
  ['a fragment', 'https://app.test/#/callback', 'has a fragment'],
  ['an empty fragment', 'https://app.test/#', 'has a fragment'],
  ['a query', 'https://app.test/callback?next=/', 'has a query'],
  ['an empty query', 'https://app.test/callback?', 'has a query'],
  ['a wildcard in the host', 'https://*.app.test/', 'holds a wildcard'],
  ['a wildcard in the path', 'https://app.test/*', 'holds a wildcard'],
  ['a name', 'https://app.test@evil.test/', 'holds a name or password'],
  ['a name and a password', 'https://user:pass@app.test/', 'holds a name or password'],
  ['an empty name', 'https://@app.test/', 'holds a name or password'],
  ['a name before localhost', 'http://localhost:3000@evil.test/', 'holds a name or password'],
  ['a backslash, which browsers read as a slash', 'https://evil.test\\.app.test/', 'holds a backslash'],
  ['a space', 'https://app.test/call back', 'holds a space'],
  ['a tab, which browsers leave out', 'https://app.te\tst/', 'invisible character'],
  ['a null', 'https://app.test/\0', 'invisible character'],
  ['a zero-width space', 'https://app\u200b.test/', 'invisible character'],
  ['a right-to-left override', 'https://app.test/\u202Ekcabllac', 'invisible character'],
  ['a scheme of its own', 'myapp://callback', 'does not start with https://'],
  ['a script', 'javascript:alert(1)', 'does not start with https://'],
  ['data', 'data:text/html,hello', 'does not start with https://'],
  ['no scheme', 'app.test/callback', 'does not start with https://'],
  ['a scheme left out', '//app.test/callback', 'does not start with https://'],
  ['a scheme without slashes, which browsers forgive', 'https:app.test', 'does not start with https://'],
  ['one slash, which browsers forgive', 'https:/app.test', 'does not start with https://'],
  ['three slashes, which browsers forgive', 'https:///app.test', 'is not a complete address'],
  ['no host', 'https://', 'is not a complete address'],
  ['a port that is none', 'https://app.test:65536/', 'is not a complete address'],
  ['more than can be kept', `https://app.test/${'a'.repeat(2000)}`, 'is longer than'],
])('%s may not be registered', (_what, uri, problem) => {
  expect(redirectUriProblem(uri)).toContain(problem);
});

test('a URI is a line, without the space around it, and nothing else of it changes', () => {
  expect(
    redirectUriLines('  https://A.test/%7Ex \r\n\r\n\thttps://b.test/../c\nhttps://A.test/%7Ex\rhttps://d.test'),
  ).toEqual(['https://A.test/%7Ex', 'https://b.test/../c', 'https://d.test']);
  expect(redirectUriLines(' \n\r\n ')).toEqual([]);
});

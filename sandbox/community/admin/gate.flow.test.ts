import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../start.ts';
import { application, HOST, MEMBER, MODERATOR, PASSWORD, Visitor } from '../testing/visitor.ts';

const LIST = '/admin/integrations/oauth-applications';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application] });
});
afterAll(() => sandbox.close());

async function signedIn(email: string | null): Promise<Visitor> {
  const visitor = new Visitor(sandbox);
  if (email) await visitor.post('/sign-in', { email, password: PASSWORD });
  return visitor;
}

const seen = ({ status, text, headers }: Awaited<ReturnType<Visitor['get']>>) => {
  const { date, ...rest } = Object.fromEntries(headers);
  return { status, text, headers: rest };
};

test.each([
  ['a member', MEMBER],
  ['a moderator', MODERATOR],
  ['nobody signed in', null],
])('Network Admin is not there for %s, down to the last byte', async (_who, email) => {
  const visitor = await signedIn(email);
  const nowhere = seen(await visitor.get('/nowhere'));
  expect(nowhere.status).toBe(404);
  for (const path of ['/admin', '/admin/', LIST, `${LIST}/new`, `${LIST}/lighthouse/edit`, '/admin/practice/switches'])
    expect(seen(await visitor.get(path)), path).toEqual(nowhere);
  for (const path of [LIST, `${LIST}/new`, `${LIST}/lighthouse/delete`, '/admin/practice/switches/reset'])
    expect(seen(await visitor.post(path, { name: 'x' })), path).toEqual(nowhere);
  expect((await visitor.get('/')).text).not.toContain('Network Admin');
  expect(sandbox.db.get('select 1 from oauth_clients where client_id = ?', application.clientId)).not.toBeNull();
});

test('a host finds Network Admin on the home page, and its parts in one navigation', async () => {
  const host = await signedIn(HOST);
  expect((await host.get('/')).text).toContain('href="/admin"');
  const first = await host.get('/admin');
  expect(first.url.pathname).toBe(LIST);
  expect(first.text).toMatch(/Integrations[\s\S]*aria-current="page"[^>]*>OAuth Applications[\s\S]*Practice network/);
  const switches = await host.get('/admin/practice/switches');
  expect(switches.text).toMatch(/aria-current="page"[^>]*>Switches/);
});

test('a host who is one no longer loses it with the next request', async () => {
  const host = await signedIn(HOST);
  expect((await host.get(LIST)).status).toBe(200);
  for (const role of ['moderator', 'member', 'limited']) {
    sandbox.db.run('update members set role = ? where email = ?', role, HOST);
    expect((await host.get(LIST)).status, role).toBe(404);
  }
  sandbox.db.run(`update members set role = 'host' where email = ?`, HOST);
  expect((await host.get(LIST)).status).toBe(200);
});

test.each([
  `${LIST}/nobody/edit`,
  `${LIST}/nobody/delete`,
  `${LIST}/nobody/secret`,
  `${LIST}/%FF/edit`,
  `${LIST}/lighthouse`,
  '/admin/nowhere',
  '/administration',
])('%s leads nowhere for a host too', async (path) => {
  const host = await signedIn(HOST);
  expect((await host.get(path)).status).toBe(404);
  expect((await host.post(path, {})).status).toBe(404);
});

test('forms are taken from this origin only', async () => {
  const host = await signedIn(HOST);
  const cookie = [...host.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const forged: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  const paths = [`${LIST}/new`, `${LIST}/lighthouse/edit`, `${LIST}/lighthouse/delete`, `${LIST}/lighthouse/secret`];
  for (const path of [...paths, '/admin/practice/switches', '/admin/practice/switches/reset']) {
    for (const headers of forged) {
      const body = new URLSearchParams({ name: 'x', client_type: 'public', redirect_uris: 'https://evil.test/' });
      const sent = { method: 'POST', headers: { ...headers, cookie }, body, redirect: 'manual' as const };
      expect((await fetch(`${sandbox.communityUrl}${path}`, sent)).status, path).toBe(403);
    }
  }
  const { text } = await host.get(LIST);
  expect(text.match(/id="application-/g)).toHaveLength(1);
  expect(text).not.toContain('evil.test');
});

test('its pages keep every script out but the host’s own', async () => {
  const host = await signedIn(HOST);
  const page = await host.get(LIST);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self';/,
  );
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.text.match(/<script[^>]*>/g)).toEqual(['<script src="/admin.js" defer>']);
  expect((await host.get('/admin.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

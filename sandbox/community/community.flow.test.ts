import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { application, MEMBER, PASSWORD, refresh, tokensFor, Visitor, whoami } from './testing/visitor.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application] });
});
afterAll(() => sandbox.close());

describe('the community’s own pages', () => {
  test('tell who is signed in, and sign in and out', async () => {
    const visitor = new Visitor(sandbox);
    expect((await visitor.get('/')).text).toContain('Nobody is signed in');
    const wrong = await visitor.post('/sign-in', { email: MEMBER, password: 'Tidewater' });
    expect(wrong.text).toContain('do not belong together');
    expect(wrong.text).toContain(`value="${MEMBER}"`);
    expect((await visitor.post('/sign-in', { email: ` ${MEMBER.toUpperCase()}`, password: PASSWORD })).text).toContain(
      'signed in as',
    );
    const before = new Map(visitor.cookies);
    expect((await visitor.post('/sign-out', {})).text).toContain('Nobody is signed in');
    for (const [name, cookie] of before) visitor.cookies.set(name, cookie);
    expect((await visitor.get('/')).text, 'a kept cookie').toContain('Nobody is signed in');
  });

  test.each(['https://evil.test/', '//evil.test/', '/\\evil.test', '/.//evil.test/', 'javascript:alert(1)'])(
    'never leave the community after signing in: %s',
    async (return_to) => {
      const { location, url } = await new Visitor(sandbox).post('/sign-in', {
        email: MEMBER,
        password: PASSWORD,
        return_to,
      });
      expect(location).toBeNull();
      expect(url.origin).toBe(sandbox.communityUrl);
    },
  );

  test('another site can sign nobody in or out', async () => {
    for (const path of ['/sign-in', '/sign-out']) {
      const body = new URLSearchParams({ email: MEMBER, password: PASSWORD });
      const headers = { 'sec-fetch-site': 'cross-site' };
      const response = await fetch(`${sandbox.communityUrl}${path}`, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      });
      expect(response.status).toBe(403);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  test.each([
    ['/nowhere', 404],
    ['/assets/999999999/x.svg', 404],
    ['/media/..%2Fmodel.ts', 404],
    ['/oauth/token', 405],
    ['/OAuth/Authorize', 404],
    ['/oauth/jwks', 404],
    ['/members/1', 200],
    ['/posts/1', 200],
    ['/spaces/1', 200],
    ['/hashtags/%E6%B5%B7', 200],
  ])('%s answers %i with a page', async (path, status) => {
    const answer = await new Visitor(sandbox).get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<main');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('pictures and recordings', () => {
  test('are drawn for members, spaces, the network and assets, for any origin', async () => {
    const asset = sandbox.db.get<{ id: number; filename: string }>(
      `select id, filename from assets where kind = 'image'`,
    );
    const paths = [
      '/avatars/1.svg',
      '/spaces/1/avatar.svg',
      '/network/avatar.svg',
      `/assets/${asset?.id}/${asset?.filename}`,
    ];
    for (const path of paths) {
      const { status, headers, text } = await new Visitor(sandbox).get(path);
      expect(status, path).toBe(200);
      expect(text, path).toMatch(/^\s*<svg /);
      expect(Object.fromEntries(headers), path).toMatchObject({
        'content-type': 'image/svg+xml; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=604800',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('are served in parts', async () => {
    const name = readdirSync(new URL('../seed/media/', import.meta.url)).find((file) => file.endsWith('.m3u8')) ?? '';
    const whole = readFileSync(new URL(`../seed/media/${name}`, import.meta.url));
    const address = `${sandbox.communityUrl}/media/${name}`;
    const part = (range: string) => fetch(address, { headers: { range } });
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(whole);
    const middle = await part('bytes=2-5');
    expect(middle.status).toBe(206);
    expect(middle.headers.get('content-range')).toBe(`bytes 2-5/${whole.length}`);
    expect(middle.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    expect(await middle.text()).toBe(whole.subarray(2, 6).toString());
    expect(await (await part('bytes=-4')).text()).toBe(whole.subarray(-4).toString());
    expect(await (await part(`bytes=${whole.length - 1}-`)).text()).toBe(whole.subarray(-1).toString());
    const beyond = await part(`bytes=${whole.length}-`);
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${whole.length}`);
    expect((await part('bytes=0-1,3-4')).status).toBe(200);
  });
});

describe('a data directory', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test('keeps sessions, tokens and consent over a restart, and no token in clear', async () => {
    const options = { communityPort: 0, apiPort: 0, seed: 'small' as const, clients: [application], dataDir };
    const first = await startSandbox(options);
    const tokens = await tokensFor(first, MEMBER);
    const visitor = new Visitor(first);
    await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD });
    await first.close();

    const kept = Buffer.concat(readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file)))).toString(
      'latin1',
    );
    expect(kept).toContain(application.clientId);
    for (const secret of [tokens.access_token, tokens.refresh_token, application.clientSecret])
      expect(kept).not.toContain(secret);

    const second = await startSandbox({ ...options, clients: [] });
    const returning = new Visitor(second);
    for (const [name, cookie] of visitor.cookies) returning.cookies.set(name, cookie);
    expect((await returning.get('/')).text).toContain('signed in as');
    expect(await whoami(second, tokens.access_token)).not.toBeNull();
    expect((await refresh(second, tokens.refresh_token)).status).toBe(200);
    await second.close();
  });
});

test('a taken port is named before anything is built', async () => {
  const blocker = createServer();
  await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening));
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const ports = [
    { communityPort: port, apiPort: 0, server: 'community' },
    { communityPort: 0, apiPort: port, server: 'api' },
  ];
  for (const { server, ...options } of ports) {
    await expect(startSandbox({ ...options, seed: 'small' })).rejects.toMatchObject({ port, server });
  }
  await new Promise((closed) => blocker.close(closed));
});

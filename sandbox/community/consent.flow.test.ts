import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import {
  application,
  authorization,
  HOST,
  MEMBER,
  MODERATOR,
  PASSWORD,
  STATE,
  tokensFor,
  Visitor,
} from './testing/visitor.ts';

/** Applications that no member has approved yet, one for each test that needs that. */
const others = ['counts', 'elsewhere', 'asks-nobody', 'skips'].map((clientId) => ({ ...application, clientId }));
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application, ...others] });
});
afterEach(() => sandbox.switches.reset());
afterAll(() => sandbox.close());

const HOST_REQUEST = 'read:userinfo host:read:network_members';

test('the sign-in page keeps the e-mail address after a wrong password', async () => {
  const visitor = new Visitor(sandbox);
  const page = await visitor.get(authorization(sandbox).address);
  expect(page.text).toContain('Sign in to Tidewater');
  const email = 'o"><script>alert(1)</script>@tidewater.test';
  const again = await visitor.signIn(page, email, 'wrong');
  expect(again.text).toContain('do not belong together');
  expect(again.text).toContain('value="o&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;@tidewater.test"');
  expect(again.text).not.toContain('wrong"');
  expect((await visitor.signIn(page, MEMBER)).text).toContain('read:posts');
});

test('the consent page names the application and every scope, in two families', async () => {
  const visitor = new Visitor(sandbox);
  const { address } = authorization(sandbox, { scope: HOST_REQUEST });
  const { status, text, headers } = await visitor.signIn(await visitor.get(address), HOST);
  expect(status).toBe(200);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Lighthouse');
  expect(text).not.toContain('<script');
  expect(text).toMatch(/As a member[\s\S]*read:userinfo[\s\S]*As a host[\s\S]*host:read:network_members/);
  expect(text).toMatch(/As a host[\s\S]*For hosts only[\s\S]*See every member, with e-mail address and last activity/);
  expect(text).not.toContain('read:posts');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; .*form-action 'self' http:\/\/localhost:3999;/,
  );
});

test('refusing gives access_denied with the state', async () => {
  const visitor = new Visitor(sandbox);
  const consent = await visitor.signIn(await visitor.get(authorization(sandbox).address), MODERATOR);
  const { location } = await visitor.decide(consent, 'refuse');
  expect(`${location?.origin}${location?.pathname}`).toBe(application.redirectUris[0]);
  expect(location?.searchParams.get('error')).toBe('access_denied');
  expect(location?.searchParams.get('state')).toBe(STATE);
  expect(location?.searchParams.has('code')).toBe(false);
});

test('one can refuse before signing in', async () => {
  const visitor = new Visitor(sandbox);
  const { location } = await visitor.decide(await visitor.get(authorization(sandbox).address), 'refuse');
  expect(location?.searchParams.get('error')).toBe('access_denied');
});

test.each([
  ['member', MEMBER],
  ['moderator', MODERATOR],
])('host scopes stop a %s at consent, whatever the browser sends', async (_role, email) => {
  const visitor = new Visitor(sandbox);
  const page = await visitor.signIn(await visitor.get(authorization(sandbox, { scope: HOST_REQUEST }).address), email);
  expect(page.text).toContain('Only hosts can approve this');
  expect(page.text).not.toContain('value="approve"');
  const { location } = await visitor.decide(page, 'approve');
  expect(location?.searchParams.get('error')).toBe('access_denied');
  expect(location?.searchParams.get('state')).toBe(STATE);
});

test('host scopes do not stop a host', async () => {
  expect((await tokensFor(sandbox, HOST, HOST_REQUEST)).scope).toBe(HOST_REQUEST);
});

test('an approval by a host who is one no longer is not enough', async () => {
  const visitor = new Visitor(sandbox);
  const { address } = authorization(sandbox, { scope: HOST_REQUEST });
  const page = await visitor.signIn(await visitor.get(address), HOST);
  if (!page.location) await visitor.decide(page, 'approve');
  sandbox.db.run(`update members set role = 'member' where email = ?`, HOST);
  expect((await visitor.get(address)).text).toContain('Only hosts can approve this');
  sandbox.db.run(`update members set role = 'host' where email = ?`, HOST);
  expect((await visitor.get(address)).location?.searchParams.has('code')).toBe(true);
});

test('an approval is remembered for its scopes, and chats are asked for every time', async () => {
  const visitor = new Visitor(sandbox);
  const page = await visitor.signIn(
    await visitor.get(authorization(sandbox, { scope: 'read:userinfo read:chats' }).address),
    MEMBER,
  );
  expect((await visitor.decide(page, 'approve')).location?.searchParams.has('code')).toBe(true);

  const fewer = await visitor.get(authorization(sandbox, { scope: 'read:userinfo' }).address);
  expect(fewer.location?.searchParams.has('code')).toBe(true);
  const more = await visitor.get(authorization(sandbox, { scope: 'read:userinfo read:posts' }).address);
  expect(more.text).toContain('read:posts');
  const chats = await visitor.get(authorization(sandbox, { scope: 'read:userinfo read:chats' }).address);
  expect(chats.text).toContain('read:chats');
  const asked = await visitor.get(authorization(sandbox, { scope: 'read:userinfo', prompt: 'consent' }).address);
  expect(asked.text).toContain('value="approve"');
});

test('who is signed in stays so, and can switch to another account', async () => {
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: MODERATOR, password: PASSWORD });
  const { address, verifier } = authorization(sandbox, { scope: HOST_REQUEST });
  const stopped = await visitor.get(address);
  expect(stopped.text).toContain('Only hosts can approve this');

  const signIn = await visitor.post(`${stopped.url.pathname}/switch`, {});
  expect(signIn.text).toContain('Sign in to Tidewater');
  const done = await visitor.signIn(signIn, HOST);
  const { location } = done.location ? done : await visitor.decide(done, 'approve');
  expect(location?.searchParams.get('state')).toBe(STATE);
  expect(location?.searchParams.has('code')).toBe(true);
  expect(verifier).toHaveLength(43);
  expect((await visitor.get('/')).text).not.toContain('Nobody is signed in');
});

test('prompt=login asks again, and whoever signs in then is the one', async () => {
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: MODERATOR, password: PASSWORD });
  const page = await visitor.get(authorization(sandbox, { prompt: 'login', scope: HOST_REQUEST }).address);
  expect(page.text).toContain('Sign in to Tidewater');
  const done = await visitor.signIn(page, HOST);
  expect(done.location?.searchParams.has('code') || done.text.includes('value="approve"')).toBe(true);
});

test('an approval counts for one member and one application', async () => {
  const here = { client_id: 'counts' };
  const ask = (visitor: Visitor, changes = here) => visitor.get(authorization(sandbox, changes).address);
  const first = new Visitor(sandbox);
  await first.post('/sign-in', { email: MEMBER, password: PASSWORD });
  await first.decide(await ask(first), 'approve');
  expect((await ask(first)).location?.searchParams.has('code')).toBe(true);
  expect((await ask(first, { client_id: 'elsewhere' })).text).toContain('value="approve"');
  const second = new Visitor(sandbox);
  await second.post('/sign-in', { email: MODERATOR, password: PASSWORD });
  expect((await ask(second)).text).toContain('value="approve"');
});

test('prompt=none asks nobody anything', async () => {
  const visitor = new Visitor(sandbox);
  const outcome = async (changes: Record<string, string>) => {
    const { address } = authorization(sandbox, { client_id: 'asks-nobody', prompt: 'none', ...changes });
    const { location } = await visitor.get(address);
    expect(location?.searchParams.get('state')).toBe(STATE);
    return location?.searchParams.get('error') ?? (location?.searchParams.has('code') && 'code');
  };
  expect(await outcome({})).toBe('login_required');
  await visitor.post('/sign-in', { email: MODERATOR, password: PASSWORD });
  expect(await outcome({})).toBe('consent_required');
  await visitor.decide(await visitor.get(authorization(sandbox, { client_id: 'asks-nobody' }).address), 'approve');
  expect(await outcome({})).toBe('code');
  expect(await outcome({ scope: 'read:chats' })).toBe('consent_required');
  expect(await outcome({ scope: HOST_REQUEST })).toBe('consent_required');
});

describe('a network that skips consent', () => {
  const signedIn = async (email: string) => {
    sandbox.switches.set('consent', 'skip');
    const visitor = new Visitor(sandbox);
    await visitor.post('/sign-in', { email, password: PASSWORD });
    return (changes: Record<string, string | undefined> = {}) =>
      visitor.get(authorization(sandbox, { client_id: 'skips', ...changes }).address);
  };

  test('sends the member straight back, from the sign-in page too', async () => {
    const ask = await signedIn(MEMBER);
    expect((await ask()).location?.searchParams.has('code')).toBe(true);
    const visitor = new Visitor(sandbox);
    const page = await visitor.get(authorization(sandbox, { client_id: 'skips' }).address);
    const done = await visitor.signIn(page, MEMBER);
    expect(done.location?.searchParams.get('state')).toBe(STATE);
    expect(done.location?.searchParams.has('code')).toBe(true);
    sandbox.switches.set('consent', 'ask');
    expect((await ask()).text, 'skipping approved nothing').toContain('value="approve"');
  });

  test('asks for chat scopes all the same, every time, and where the application wants it asked', async () => {
    const ask = await signedIn(MEMBER);
    for (const changes of [{ scope: 'read:chats' }, { scope: 'read:userinfo read:chats' }, { prompt: 'consent' }])
      expect((await ask(changes)).text).toContain('value="approve"');
  });

  test('lets hosts pass with host scopes, and stops everybody else', async () => {
    expect((await (await signedIn(HOST))({ scope: HOST_REQUEST })).location?.searchParams.has('code')).toBe(true);
    for (const email of [MEMBER, MODERATOR]) {
      const page = await (await signedIn(email))({ scope: HOST_REQUEST });
      expect(page.text).toContain('Only hosts can approve this');
      expect(page.text).not.toContain('value="approve"');
    }
  });
});

test('a scope outside the network’s catalogue is invalid_scope, from the moment its switch is flipped', async () => {
  const visitor = new Visitor(sandbox);
  const error = async (scope: string) => {
    const { location } = await visitor.get(authorization(sandbox, { scope, prompt: 'none' }).address);
    expect(location?.searchParams.get('state')).toBe(STATE);
    return location?.searchParams.get('error');
  };
  expect(await error('read:userinfo read:posts')).toBe('login_required');
  sandbox.switches.set('scope-catalogue', 'small');
  expect(await error('read:userinfo read:posts')).toBe('invalid_scope');
  expect(await error('host:read:network_members')).toBe('invalid_scope');
  expect(await error('read:userinfo')).toBe('login_required');
});

test('a consent page belongs to the browser that opened it', async () => {
  const visitor = new Visitor(sandbox);
  const page = await visitor.signIn(await visitor.get(authorization(sandbox, { scope: 'read:chats' }).address), MEMBER);
  const stranger = await new Visitor(sandbox).decide(page, 'approve');
  expect(stranger).toMatchObject({ status: 400, location: null });
  expect(stranger.text).toContain('This sign-in is no longer open');

  const cookie = [...visitor.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const forged = await fetch(`${page.url}/decision`, {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.test' },
    body: new URLSearchParams({ decision: 'approve' }),
    redirect: 'manual',
  });
  expect(forged.status).toBe(403);
  expect((await visitor.decide(page, 'approve')).location?.searchParams.has('code')).toBe(true);
  expect((await visitor.decide(page, 'approve')).text).toContain('This sign-in is no longer open');
});

test('every cookie has a name of its own and is closed to scripts', async () => {
  const response = await fetch(authorization(sandbox).address, { redirect: 'manual' });
  const set = response.headers.getSetCookie();
  expect(set.length).toBeGreaterThan(0);
  for (const line of set) expect(line).toMatch(/^tidewater_[^;]+;.*httponly/i);
});

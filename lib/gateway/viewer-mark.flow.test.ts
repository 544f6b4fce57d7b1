import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ShellDocument } from '@/graphql/generated/graphql';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { sessionOf } from '@/lib/session';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { answerGraphQL } from './door';
import { operationId } from './operation-id';
import { viewerMark } from './viewer-mark';

let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
const upstream: string[] = [];

beforeAll(async () => {
  const memberScopes = ['read:userinfo', 'read:network', 'read:posts', 'write:posts', 'write:comments'];
  const client = { ...CLIENT, name: 'Foyer', redirectUris: [`${APP}/api/auth/callback/mighty`], hostScopes: [] };
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => line.startsWith('api POST') && upstream.push(line),
    clients: [{ ...client, memberScopes }],
  });
  stopFoyer = startFoyer(sandbox);
  process.env.MIGHTY_MEMBER_SCOPES = memberScopes.join(' ');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stopFoyer();
  await sandbox.close();
});

async function signedIn(email: string) {
  const browser = new Browser();
  await browser.signIn(email, '/feed');
  const request = browser.asRequest();
  const read = await sessionOf(request);
  if (read.state !== 'signed-in') throw new Error('The sign-in did not work.');
  return { cookie: request.headers.get('cookie') ?? '', mark: viewerMark(read.session), session: read.session };
}

/** What a page that was made for `mark` sends, with the cookie that its browser has now. */
async function send(cookie: string, mark: string | null) {
  upstream.length = 0;
  const headers = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'x-foyer': '1',
    cookie,
    ...(mark !== null && { 'x-foyer-viewer': mark }),
  };
  const body = JSON.stringify({ id: operationId(ShellDocument), variables: {} });
  const response = await answerGraphQL(new Request(`${APP}/api/graphql`, { method: 'POST', headers, body }));
  const { data, errors } = await response.json();
  return { status: response.status, data, code: errors?.[0]?.extensions.code, sent: upstream.length };
}

test('a page of one member sends nothing with the session of another', async () => {
  const [mira, tomas] = [await signedIn('mira@tidewater.test'), await signedIn('tomas@tidewater.test')];
  expect(await send(mira.cookie, mira.mark)).toMatchObject({ status: 200, sent: 1 });
  expect(await send(tomas.cookie, mira.mark)).toEqual({
    status: 409,
    code: 'OTHER_MEMBER',
    sent: 0,
    data: undefined,
  });
  for (const odd of ['', 'null', `${tomas.mark}x`, tomas.mark.toLowerCase()]) {
    expect((await send(tomas.cookie, odd)).code, odd).toBe('OTHER_MEMBER');
  }
});

test('a new session of the same member goes on with the pages that are open', async () => {
  const before = await signedIn('mira@tidewater.test');
  const after = await signedIn('mira@tidewater.test');
  expect(after.session.key).not.toBe(before.session.key);
  expect(await send(after.cookie, before.mark)).toMatchObject({ status: 200, sent: 1 });
});

test('the mark tells members apart, says nothing of the session, and a session without a member is only itself', async () => {
  const { session, mark } = await signedIn('mira@tidewater.test');
  expect(mark).toMatch(/^[\w-]{22}$/);
  expect(session.key).not.toContain(mark);
  const nobody = { id: null, name: null };
  const [one, two] = [viewerMark({ ...session, member: nobody }), viewerMark({ member: nobody, key: 'another' })];
  expect(new Set([mark, one, two]).size).toBe(3);
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { hostError } from '@/lib/auth/host-errors';
import { Browser } from '@/lib/auth/testing/browser';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { addGrant, startSession } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { hostGate, loadHostMembers } from './host';
import { loadSessions } from './sessions';

/** The request that a page is rendered for: Next keeps it out of reach of a test. */
const request = { browser: new Browser(), path: '/host/members' };
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => request.browser.cookies.get(name) }),
  headers: async () => new Headers({ 'x-foyer-path': request.path }),
}));

const HOUR_MS = 3_600_000;
const member = { id: 'Z2lkOi8v', name: 'Zoë “Ọlá” 李' };
const tokens = { accessToken: 'CANARY', refreshToken: null, receivedAt: 0, expiresAt: null, scopes: null };
let stopFoyer: () => Promise<void>;

beforeAll(() => {
  // No network at all: whatever asked one here would not find it.
  stopFoyer = startFoyer({ communityUrl: 'http://127.0.0.1:9', apiUrl: 'http://127.0.0.1:9' });
});
afterAll(() => stopFoyer());
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  request.browser = new Browser();
  request.path = '/host/members';
  const scopes = ['write:posts'];
  request.browser.keep(await startSession(request.browser.asRequest(), { member, grant: 'member', tokens, scopes }));
});

async function stepUp(): Promise<void> {
  const scopes = ['host:read:network_members'];
  const { cookie } = await addGrant(request.browser.asRequest(), { grant: 'host', tokens, scopes });
  request.browser.keep(cookie);
}
const digestOf = (loading: Promise<unknown>) =>
  loading.then(
    () => 'a page',
    (error: { digest?: string }) => error.digest ?? String(error),
  );

test('a member meets the door, which leads back to the very page', async () => {
  request.path = '/host/members?sort=name&q=ana';
  expect(await hostGate()).toEqual({ open: false, returnTo: request.path, left: false, problem: null });
  request.path = '/host/members?error=other-member';
  expect(await hostGate()).toMatchObject({ open: false, problem: hostError('other-member') });
  request.path = '/host?left=1';
  expect(await hostGate()).toMatchObject({ open: false, left: true, problem: null });
});

test('a host in host mode is let through until it ends', async () => {
  await stepUp();
  const gate = await hostGate();
  if (!gate.open) throw new Error('closed');
  expect(Math.abs(gate.endsAt - Date.now() - 8 * HOUR_MS)).toBeLessThan(60_000);
});

test('a page that outlived host mode says so, and sends nobody to sign in', async () => {
  expect(await loadHostMembers({ sort: 'LAST_VISIT', sortOrder: 'DESC' })).toMatchObject({
    ok: false,
    code: 'HOST_MODE_ENDED',
    next: expect.stringContaining('still signed in'),
  });
});

test('a visitor goes to sign in, and comes back', async () => {
  request.browser = new Browser();
  expect(await digestOf(hostGate())).toContain(';/sign-in?returnTo=%2Fhost%2Fmembers;');
  request.path = '/settings/sessions';
  expect(await digestOf(loadSessions())).toContain(';/sign-in?returnTo=%2Fsettings%2Fsessions;');
});

test('the sessions come with both limits and their grants, and without a token', async () => {
  await stepUp();
  const loaded = await loadSessions();
  if (!loaded.ok) throw new Error(loaded.code);
  const [session] = loaded.data.sessions;
  expect(loaded.data).toMatchObject({ isKnown: true, idleDays: 14 });
  expect((session?.latestEnd ?? 0) - (session?.createdAt ?? 0)).toBe(90 * 24 * HOUR_MS);
  expect(session?.grants.map(({ name }) => name)).toEqual(['member', 'host']);
  expect(JSON.stringify(loaded)).not.toContain('CANARY');
});

test('sessions that cannot be read are said to be so', async () => {
  vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
  expect(await loadSessions()).toMatchObject({ ok: false, code: 'STORE_UNAVAILABLE' });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessToken, sessionOf } from '@/lib/session';
import { expiredSession } from '@/lib/session/testing/expired';
import { StoreUnavailableError, store } from '@/lib/store';
import { revokeLater, revokeTokens } from './revocations';
import type { Browser } from './testing/browser';
import { APP, restart, startFoyer } from './testing/foyer';
import { json, type NetworkDouble, startDouble } from './testing/network-double';
import type { TokenSet } from './tokens';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;
const logged: string[] = [];
beforeAll(async () => {
  network = await startDouble();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});
beforeEach(async () => {
  network.reset();
  logged.length = 0;
  await store().delete('revocations');
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const tokens = (name: string): TokenSet => ({
  accessToken: `CANARY-AT-${name}`,
  refreshToken: `CANARY-RT-${name}`,
  receivedAt: 0,
  expiresAt: null,
  scopes: null,
});
const revoked = () => network.askedAt('/oauth/revoke').map(({ form }) => form.token);
const outbox = async () => (await store().get('revocations'))?.value ?? '[]';
const kept = async () => (JSON.parse(await outbox()) as unknown[]).length;
const down = () => network.routes.set('/oauth/revoke', (_, response) => json(response, 503, {}));
const signOut = (browser: Browser) => browser.request('/api/auth/sign-out', { form: {} });

describe('A1.16: a sign-out while the network is down', () => {
  it('is one all the same; the tokens are kept, sealed, and revoked when any member’s refresh finds the network again', async () => {
    down();
    const { browser } = await expiredSession('CANARY-RT-mine', { accessToken: 'CANARY-AT-mine' });
    const copy = browser.asRequest();
    expect((await signOut(browser)).location?.href).toBe(`${APP}/?signed-out=1`);
    expect((await sessionOf(copy)).state).toBe('signed-out');
    expect(await kept()).toBe(2);
    expect(await outbox()).not.toContain('CANARY');

    network.reset();
    restart({ REDIS_URL: undefined }); // another process, which knows nothing but the store
    const { session } = await expiredSession('RT-somebody');
    await accessToken(session, 'member');
    await vi.waitFor(async () => expect(await kept()).toBe(0));
    expect(revoked().sort()).toEqual(['CANARY-AT-mine', 'CANARY-RT-mine']);
    const [asked] = network.askedAt('/oauth/revoke');
    expect(asked?.form.token_type_hint).toBe('refresh_token');
    expect(logged.join('\n')).not.toContain('CANARY');
  });

  it.each([
    ['hangs', () => {}],
    ['drops the connection', (_: unknown, response: import('node:http').ServerResponse) => response.destroy()],
  ])('that %s, its discovery document too, takes two seconds and keeps nobody signed in', async (_name, answer) => {
    restart({ REDIS_URL: undefined }); // no discovery document is known yet
    network.routes.set('/.well-known/oauth-authorization-server', (asked, response) => void answer(asked, response));
    network.routes.set('/oauth/revoke', (asked, response) => void answer(asked, response));
    const { browser } = await expiredSession('RT-hang');
    const copy = browser.asRequest();
    const started = performance.now();
    expect((await signOut(browser)).location?.href).toBe(`${APP}/?signed-out=1`);
    expect(performance.now() - started).toBeLessThan(4_500); // two seconds for the network, and no more
    expect((await sessionOf(copy)).state).toBe('signed-out');
    expect(await kept()).toBe(2);
    restart({ REDIS_URL: undefined });
  });

  it('with the store away as well ends the cookie, and breaks nothing', async () => {
    down();
    vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError());
    await revokeTokens(tokens('lost'));
    expect(logged.join('\n')).toContain('"event":"auth.revoke","code":"not-kept"');
  });
});

describe('what waits to be revoked', () => {
  it('goes with the next revocation that works', async () => {
    down();
    await revokeTokens(tokens('a'), tokens('b'));
    network.reset();
    await revokeTokens(tokens('c'));
    await vi.waitFor(async () => expect(await kept()).toBe(0));
    expect(revoked().sort()).toEqual(
      ['a', 'b', 'c'].flatMap((name) => [`CANARY-AT-${name}`, `CANARY-RT-${name}`]).sort(),
    );
  });

  it('stays while the network is still down: one try, no loop', async () => {
    down();
    await revokeTokens(tokens('a'));
    const { session } = await expiredSession('RT-somebody');
    await accessToken(session, 'member');
    await vi.waitFor(() => expect(logged.join('\n')).toContain('"code":"later"'));
    expect(await kept()).toBe(2);
    expect(revoked()).toHaveLength(3);
  });

  it('is given up where the network will never take it', async () => {
    network.routes.set('/oauth/revoke', (_, response) => json(response, 400, { error: 'unsupported_token_type' }));
    await revokeLater(tokens('a'));
    await vi.waitFor(async () => expect(await kept()).toBe(0));
    expect(revoked()).toHaveLength(2);
  });

  it('is bounded: the oldest go first, and none stays longer than a week', async () => {
    down();
    for (let i = 0; i < 11; i++) await revokeTokens(...Array.from({ length: 10 }, (_, j) => tokens(`${i}.${j}`)));
    expect(await kept()).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 86_400_000 });
    network.reset();
    await revokeTokens(tokens('new'));
    expect(revoked().sort()).toEqual(['CANARY-AT-new', 'CANARY-RT-new']);
  });

  it('is worked off by one process at a time', async () => {
    down();
    await revokeTokens(tokens('a'), tokens('b'));
    network.reset();
    const lease = await store().acquireLease('revocations', 60_000); // another process is at it
    const { session } = await expiredSession('RT-somebody');
    const leases = vi.spyOn(store(), 'acquireLease');
    await accessToken(session, 'member');
    await vi.waitFor(() => expect(leases.mock.calls.map(([name]) => name)).toContain('revocations'));
    expect(revoked()).toEqual([]);
    await lease?.release();
  });
});

it('A1.8: tokens are revoked at the network with the client’s own credentials, and nothing of it is in an address', async () => {
  await revokeTokens(tokens('a'));
  for (const { url, form } of network.askedAt('/oauth/revoke')) {
    expect(url).toBe('/oauth/revoke');
    expect(form.client_secret).toBe(process.env.MIGHTY_CLIENT_SECRET);
  }
});

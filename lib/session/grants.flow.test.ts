import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenSet } from '@/lib/auth';
import type { Browser } from '@/lib/auth/testing/browser';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from '@/lib/auth/testing/network-double';
import { store } from '@/lib/store';
import { accessToken, addGrant, HOST_LIMIT_MS, removeGrant, SessionEndedError, sessionOf } from './index';
import { expiredSession, savedTokens } from './testing/expired';

const HOUR_MS = 3_600_000;
let network: NetworkDouble;
let stopFoyer: () => Promise<void>;
beforeAll(async () => {
  network = await startDouble();
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url });
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});
beforeEach(() => {
  network.reset();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
const revoked = () => network.askedAt('/oauth/revoke').map(({ form }) => form.token);
const refreshes = () => network.askedAt('/oauth/token').map(({ form }) => form.refresh_token);
/** A host's tokens, which by themselves would be good for a day. */
const host = (n = 1, changes: Partial<TokenSet> = {}) => ({
  grant: 'host' as const,
  scopes: ['host:read:network_members'],
  tokens: {
    accessToken: `AT-host-${n}`,
    refreshToken: `RT-host-${n}`,
    receivedAt: Date.now(),
    expiresAt: Date.now() + 24 * HOUR_MS,
    scopes: null,
    ...changes,
  },
});
const fresh = { expiresAt: Date.now() + 48 * HOUR_MS };
async function sessionIn(browser: Browser) {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}
async function steppedUp(given = host()) {
  const begun = await expiredSession('RT-member', fresh);
  begun.browser.keep((await addGrant(begun.browser.asRequest(), given)).cookie);
  return { ...begun, session: await sessionIn(begun.browser) };
}

describe('a session that gets the host grant', () => {
  it('A2.4: has a new id, and the old one is dead', async () => {
    const { browser, session } = await expiredSession('RT-member', fresh);
    const before = browser.asRequest();
    browser.keep((await addGrant(before, host())).cookie);
    const now = await sessionIn(browser);
    expect(now.key).not.toBe(session.key);
    expect(await sessionOf(before)).toEqual({ state: 'signed-out', reason: 'replaced' });
    expect(JSON.stringify(await store().get(session.key))).not.toContain('tokens');
    browser.keep((await removeGrant(browser.asRequest(), 'host')).cookie ?? '');
    expect([session.key, now.key]).not.toContain((await sessionIn(browser)).key);
    expect((await sessionIn(browser)).grants).toEqual(['member']);
  });

  it('is the same session otherwise: its member, its age, and each grant with tokens of its own', async () => {
    const { browser, session } = await expiredSession('RT-member', { ...fresh, accessToken: 'AT-member' });
    browser.keep((await addGrant(browser.asRequest(), host())).cookie);
    const now = await sessionIn(browser);
    expect(now).toMatchObject({ member: session.member, createdAt: session.createdAt, grants: ['member', 'host'] });
    expect(now.scopes).toEqual({ member: ['write:posts'], host: ['host:read:network_members'] });
    expect(await accessToken(now, 'member')).toBe('AT-member');
    expect(await accessToken(now, 'host')).toBe('AT-host-1');
    expect(refreshes()).toEqual([]);
  });

  it('a second time: the earlier host tokens are revoked', async () => {
    const { browser } = await steppedUp();
    browser.keep((await addGrant(browser.asRequest(), host(2))).cookie);
    expect(await accessToken(await sessionIn(browser), 'host')).toBe('AT-host-2');
    expect(revoked().sort()).toEqual(['AT-host-1', 'RT-host-1']);
  });

  it('but is over already: nothing begins', async () => {
    const { browser } = await steppedUp();
    const old = browser.asRequest();
    browser.keep((await removeGrant(old, 'host')).cookie ?? '');
    await expect(addGrant(old, host(2))).rejects.toBeInstanceOf(SessionEndedError);
    await expect(addGrant(new Request('http://localhost:3990/'), host(2))).rejects.toMatchObject({
      reason: 'signed-out',
    });
    expect((await sessionIn(browser)).grants).toEqual(['member']);
  });

  it('waits for a refresh that runs, and takes its tokens along', async () => {
    const { browser, session } = await expiredSession('RT-0');
    let adding: Promise<{ cookie: string }> | undefined;
    network.routes.set('/oauth/token', async (_, response) => {
      const leases = vi.spyOn(store(), 'acquireLease');
      adding = addGrant(browser.asRequest(), host()); // asked for while the network is still thinking
      const waits = vi.waitFor(() => expect(leases.mock.calls.length).toBeGreaterThan(1));
      await Promise.race([adding, waits]);
      json(response, 200, tokenAnswer('rotated'));
    });
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-rotated');
    browser.keep((await adding)?.cookie ?? '');
    expect(await savedTokens((await sessionIn(browser)).key)).toMatchObject({ refreshToken: 'CANARY-RT-rotated' });
    expect(refreshes()).toEqual(['RT-0']);
  });
});

describe('the host grant', () => {
  it('given back gives its tokens for revocation; where there is none, nothing changes', async () => {
    const { browser } = await steppedUp();
    const { cookie, tokens } = await removeGrant(browser.asRequest(), 'host');
    expect(tokens).toMatchObject({ accessToken: 'AT-host-1', refreshToken: 'RT-host-1' });
    browser.keep(cookie ?? '');
    expect(await removeGrant(browser.asRequest(), 'host')).toEqual({ cookie: null, tokens: null });
    expect(await removeGrant(new Request('http://localhost:3990/'), 'host')).toEqual({ cookie: null, tokens: null });
    await expect(accessToken(await sessionIn(browser), 'host')).rejects.toMatchObject({ reason: 'expired' });
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
  });

  it('ends by itself eight hours after it was given, whatever its tokens say, and they are revoked', async () => {
    expect(HOST_LIMIT_MS).toBe(8 * HOUR_MS);
    const { browser } = await steppedUp();
    later(HOST_LIMIT_MS - 60_000);
    const held = await sessionIn(browser);
    expect(held.grants).toEqual(['member', 'host']);
    later(60_000);
    await expect(accessToken(held, 'host')).rejects.toMatchObject({ name: 'SessionEndedError', reason: 'expired' });
    const session = await sessionIn(browser);
    expect([session.grants, session.scopes]).toEqual([['member'], { member: ['write:posts'] }]);
    await vi.waitFor(() => expect(revoked().sort()).toEqual(['AT-host-1', 'RT-host-1']));
    expect(JSON.stringify(await store().get(session.key))).not.toContain('host');
    expect(await accessToken(session, 'member')).toBeTruthy();
  });

  it('is not prolonged by a refresh of its tokens', async () => {
    const { browser } = await steppedUp(host(1, { expiresAt: Date.now() + HOUR_MS }));
    later(7 * HOUR_MS);
    expect(await accessToken(await sessionIn(browser), 'host')).toBe('CANARY-AT-1');
    later(HOUR_MS);
    await expect(accessToken(await sessionIn(browser), 'host')).rejects.toMatchObject({ reason: 'expired' });
  });

  it('that ended at the network takes nothing else with it', async () => {
    const { browser, session } = await steppedUp(host(1, { expiresAt: Date.now() - 1 }));
    network.routes.set('/oauth/token', (_, response) => json(response, 400, { error: 'invalid_grant' }));
    await expect(accessToken(session, 'host')).rejects.toMatchObject({ name: 'SessionEndedError' });
    expect((await sessionIn(browser)).grants).toEqual(['member']);
  });

  it('goes with the member’s: what ends the session at the network revokes the host’s tokens', async () => {
    const { browser, session } = await steppedUp();
    const refused = await accessToken(session, 'member');
    network.routes.set('/oauth/token', (_, response) => json(response, 400, { error: 'invalid_grant' }));
    await expect(accessToken(session, 'member', { refused })).rejects.toMatchObject({ reason: 'ended-by-network' });
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-out');
    await vi.waitFor(() => expect(revoked().sort()).toEqual(['AT-host-1', 'RT-host-1']));
  });
});

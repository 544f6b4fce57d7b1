import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NetworkUnreachableError, type TokenSet } from '@/lib/auth';
import { Browser } from '@/lib/auth/testing/browser';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from '@/lib/auth/testing/network-double';
import { StoreUnavailableError, store } from '@/lib/store';
import { accessToken, endSession, type Session, SessionEndedError, sessionOf, startSession } from './index';
import { changeRecord, makeGrant, readRecord, tokensOf } from './record';

const HOUR_MS = 3_600_000;
const logged: string[] = [];

/** Moves the clock of Foyer and, as it lives in this process, of the sandbox. Timers stay real. */
function later(ms: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}

async function sessionIn(browser: Browser): Promise<Session> {
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${JSON.stringify(read)}`);
  return read.session;
}

beforeEach(() => {
  logged.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('against a network that does what it likes', () => {
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
  beforeEach(() => network.reset());

  const refreshes = () => network.askedAt('/oauth/token').map(({ form }) => form.refresh_token);

  /** A session whose tokens were received an hour and more ago, unless the test says otherwise. */
  async function expired(changes: Partial<TokenSet> = {}) {
    const browser = new Browser();
    const receivedAt = Date.now() - 2 * HOUR_MS;
    const tokens: TokenSet = {
      accessToken: 'AT-0',
      refreshToken: 'RT-0',
      receivedAt,
      expiresAt: receivedAt + HOUR_MS,
      scopes: null,
      ...changes,
    };
    const line = await startSession(browser.asRequest(), {
      member: { id: 'm', name: 'M' },
      grant: 'member',
      tokens,
      scopes: ['write:posts'],
    });
    browser.keep(line);
    return { browser, session: await sessionIn(browser) };
  }
  const saved = async (session: Session) => {
    const loaded = await readRecord(session.key);
    return loaded && !('ended' in loaded.record) ? tokensOf(session.key, 'member', loaded.record) : loaded?.record;
  };

  it('saves the rotated tokens before anybody gets them', async () => {
    const { session } = await expired();
    const order: string[] = [];
    const set = store().set;
    vi.spyOn(store(), 'set').mockImplementation(async (...parts) => {
      const version = await set(...parts);
      order.push('saved');
      return version;
    });
    await accessToken(session, 'member').then(() => order.push('given'));
    expect(order).toEqual(['saved', 'given']);
    expect(await saved(session)).toMatchObject({ accessToken: 'CANARY-AT-1', refreshToken: 'CANARY-RT-1' });
  });

  it('refreshes a minute ahead, and a short-lived token at half its life', async () => {
    const now = Date.now();
    const soon = await expired({ receivedAt: now - HOUR_MS, expiresAt: now + 59_000 });
    expect(await accessToken(soon.session, 'member')).toBe('CANARY-AT-1');
    const fresh = await expired({ receivedAt: now - HOUR_MS, expiresAt: now + 70_000 });
    expect(await accessToken(fresh.session, 'member')).toBe('AT-0');
    const short = await expired({ receivedAt: now - 1_000, expiresAt: now + 29_000 });
    expect(await accessToken(short.session, 'member')).toBe('AT-0');
    expect(refreshes()).toEqual(['RT-0']);
  });

  it('B11: keeps the refresh token where no new one comes', async () => {
    network.routes.set('/oauth/token', (_, response) =>
      json(response, 200, tokenAnswer(1, { refresh_token: undefined, scope: undefined })),
    );
    const { session } = await expired();
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
    expect(await saved(session)).toMatchObject({ refreshToken: 'RT-0' });
    expect((await readRecord(session.key))?.record).toMatchObject({ grants: { member: { scopes: ['write:posts'] } } });
  });

  it.each([10, -10])(
    'B30: a clock that jumps by %s minutes ends no session, and what the network refuses is refreshed',
    async (minutes) => {
      const { session, browser } = await expired({ receivedAt: Date.now(), expiresAt: Date.now() + HOUR_MS });
      later(minutes * 60_000);
      expect(await accessToken(await sessionIn(browser), 'member')).toBe('AT-0');
      expect(await accessToken(session, 'member', { refused: 'AT-0' })).toBe('CANARY-AT-1');
      vi.useRealTimers(); // and back again
      expect(await accessToken(await sessionIn(browser), 'member')).toBe('CANARY-AT-1');
      expect(refreshes()).toEqual(['RT-0']);
    },
  );

  it('B9: without any refresh token the session lives as long as its token, then it has expired', async () => {
    const now = Date.now();
    const { session, browser } = await expired({
      refreshToken: null,
      receivedAt: now - HOUR_MS,
      expiresAt: now + 10_000,
    });
    expect(await accessToken(session, 'member')).toBe('AT-0');
    later(20_000);
    await expect(accessToken(session, 'member')).rejects.toMatchObject({
      name: 'SessionEndedError',
      reason: 'expired',
    });
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'expired' });
    expect(refreshes()).toEqual([]);
  });

  it('without a lifetime a token is good until it is refused', async () => {
    const { session } = await expired({ expiresAt: null });
    expect(await accessToken(session, 'member')).toBe('AT-0');
    expect(await accessToken(session, 'member', { refused: 'AT-0' })).toBe('CANARY-AT-1');
  });

  it.each([
    ['does not answer', (response: import('node:http').ServerResponse) => response.destroy()],
    ['is down', (response: import('node:http').ServerResponse) => json(response, 503, {})],
    [
      'answers with a page',
      (response: import('node:http').ServerResponse) => json(response, 200, '<h1>Just a moment</h1>'),
    ],
    [
      'knows the client no more',
      (response: import('node:http').ServerResponse) => json(response, 401, { error: 'invalid_client' }),
    ],
  ])('B12, B13: a network that %s ends no session', async (_name, answer) => {
    network.routes.set('/oauth/token', (_, response) => void answer(response));
    const { session, browser } = await expired();
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(NetworkUnreachableError);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
    network.reset();
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
  });

  it('an application that was deleted ends the session, with a reason: its token is refused and its id unknown', async () => {
    network.routes.set('/oauth/token', (_, response) => json(response, 401, { error: 'invalid_client' }));
    const { session, browser } = await expired({ receivedAt: Date.now(), expiresAt: Date.now() + HOUR_MS });
    await expect(accessToken(session, 'member', { refused: 'AT-0' })).rejects.toMatchObject({
      name: 'SessionEndedError',
      reason: 'ended-by-network',
    });
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'ended-by-network' });
  });

  it('B13: a token that is still good is used while the network is away', async () => {
    network.routes.set('/oauth/token', (_, response) => void response.destroy());
    const { session } = await expired({ receivedAt: Date.now() - HOUR_MS, expiresAt: Date.now() + 30_000 });
    expect(await accessToken(session, 'member')).toBe('AT-0');
    await expect(accessToken(session, 'member', { refused: 'AT-0' })).rejects.toBeInstanceOf(NetworkUnreachableError);
  });

  it('B6: an answer lost after the network rotated is asked for once more; refused then, the session ends with a reason, without a loop', async () => {
    let good = 'RT-0';
    network.routes.set('/oauth/token', ({ form }, response) => {
      if (form.refresh_token !== good) return json(response, 400, { error: 'invalid_grant' });
      good = 'RT-1';
      return response.destroy();
    });
    const { session, browser } = await expired();
    for (let i = 0; i < 3; i++) {
      await expect(accessToken(session, 'member')).rejects.toMatchObject({ reason: 'ended-by-network' });
    }
    expect(refreshes()).toEqual(['RT-0', 'RT-0']);
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'ended-by-network' });
    expect(logged.join('\n')).toContain('"event":"auth.refresh","code":"again"');
    expect(logged.join('\n')).toContain('"event":"session.ended","code":"ended-by-network"');
  });

  it('B6: an answer lost after the network rotated, at a network that takes the same refresh token once more: the member goes on', async () => {
    network.routes.set('/oauth/token', (_, response) =>
      refreshes().length === 1 ? response.destroy() : json(response, 200, tokenAnswer('again')),
    );
    const { session, browser } = await expired();
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-again');
    expect(refreshes()).toEqual(['RT-0', 'RT-0']);
    expect(await accessToken(await sessionIn(browser), 'member')).toBe('CANARY-AT-again');
  });

  it.each([500, 502, 503])(
    'B12: a token endpoint that answers %s is asked at most twice more, and ends no session',
    async (status) => {
      network.routes.set('/oauth/token', (_, response) => json(response, status, { error: 'server_error' }));
      const { session, browser } = await expired();
      await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(NetworkUnreachableError);
      expect(refreshes()).toEqual(['RT-0', 'RT-0', 'RT-0']);
      expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
      network.routes.set('/oauth/token', (_, response) =>
        refreshes().length < 6 ? json(response, status, {}) : json(response, 200, tokenAnswer('back')),
      );
      expect(await accessToken(session, 'member')).toBe('CANARY-AT-back');
      expect(refreshes()).toHaveLength(6);
    },
  );

  it('B8: invalid_grant is not the end where somebody else rotated meanwhile', async () => {
    const { session } = await expired();
    const elsewhere: TokenSet = {
      accessToken: 'AT-9',
      refreshToken: 'RT-9',
      receivedAt: Date.now(),
      expiresAt: Date.now() + HOUR_MS,
      scopes: null,
    };
    network.routes.set('/oauth/token', async (_, response) => {
      const member = makeGrant(session.key, 'member', { tokens: elsewhere, scopes: [] });
      await changeRecord(session.key, (record) => ({ ...record, grants: { member } }));
      json(response, 400, { error: 'invalid_grant' });
    });
    expect(await accessToken(session, 'member')).toBe('AT-9');
    expect(await saved(session)).toMatchObject({ refreshToken: 'RT-9' });
  });

  it('waits for a lease whose holder died, then takes over', async () => {
    const { session } = await expired();
    await store().acquireLease(`refresh:${session.key}:member`, 300);
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
    expect(refreshes()).toEqual(['RT-0']);
  });

  it('signing out while a refresh runs: nothing comes back to life, and the new tokens are revoked', async () => {
    const { session, browser } = await expired();
    const copy = browser.asRequest();
    network.routes.set('/oauth/token', async (_, response) => {
      expect(await endSession(copy)).toMatchObject([{ refreshToken: 'RT-0' }]);
      json(response, 200, tokenAnswer('late'));
    });
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(SessionEndedError);
    expect(await store().get(session.key)).toBeNull();
    expect(
      network
        .askedAt('/oauth/revoke')
        .map(({ form }) => form.token)
        .sort(),
    ).toEqual(['CANARY-AT-late', 'CANARY-RT-late']);
  });

  it('A2.8: signing out between the reading and the writing of a refresh: the write comes too late', async () => {
    const { session, browser } = await expired();
    const copy = browser.asRequest();
    const { set } = store();
    vi.spyOn(store(), 'set').mockImplementationOnce(async (...parts) => {
      await endSession(copy);
      return await set(...parts);
    });
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(SessionEndedError);
    expect(await store().get(session.key)).toBeNull();
    expect(network.askedAt('/oauth/revoke')).toHaveLength(2); // what it got is nobody's
  });

  it('B29: rotated tokens that the store did not take serve from memory, and are saved by the next who asks; the network is not asked twice', async () => {
    const { session } = await expired();
    network.routes.set('/oauth/token', (_, response) => {
      vi.spyOn(store(), 'set').mockRejectedValueOnce(new StoreUnavailableError());
      json(response, 200, tokenAnswer(refreshes().length));
    });
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1'); // the old refresh token is used up: from memory
    expect(logged.join('\n')).toContain('"event":"session.refresh","code":"not-saved"');
    expect(await saved(session)).toMatchObject({ refreshToken: 'RT-0' });
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
    expect(await saved(session)).toMatchObject({ refreshToken: 'CANARY-RT-1' });
    expect(refreshes()).toEqual(['RT-0']);
  });

  it('A1.15: tokens that were moved to another session do not open there, and none of them is used', async () => {
    const mine = await expired();
    const yours = await expired();
    const stolen = await readRecord(yours.session.key);
    await changeRecord(mine.session.key, (record) => ({
      ...record,
      grants: { ...(stolen?.record && 'grants' in stolen.record ? stolen.record.grants : {}) },
    }));
    for (let i = 0; i < 3; i++) {
      await expect(accessToken(await sessionIn(mine.browser), 'member')).rejects.toBeInstanceOf(SessionEndedError);
    }
    expect(refreshes()).toEqual([]);
  });

  it('logs what happened without a token', async () => {
    network.routes.set('/oauth/token', (_, response) =>
      json(response, 400, { error: 'invalid_grant', error_description: 'RT-0 is dead' }),
    );
    const { session } = await expired();
    await expect(accessToken(session, 'member')).rejects.toThrow();
    expect(logged.join('\n')).toContain('"session.ended"');
    network.routes.set('/oauth/token', (_, response) => json(response, 400, { error: 'RT-0 is "odd"\n' }));
    await expect(accessToken((await expired()).session, 'member')).rejects.toThrow();
    expect(logged.join('\n')).toContain('"session.refresh","code":"unknown"');
    expect(logged.join('\n')).not.toMatch(/[AR]T-\d|session:/);
  });
});

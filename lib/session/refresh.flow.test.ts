import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NetworkUnreachableError, type TokenSet } from '@/lib/auth';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from '@/lib/auth/testing/network-double';
import { forget } from '@/lib/config/process-wide';
import { StoreUnavailableError, store } from '@/lib/store';
import { startSandbox } from '@/sandbox/start';
import { accessToken, endRefused, endSession, type Session, SessionEndedError, sessionOf, startSession } from './index';
import { changeRecord, readRecord, sealTokens, tokensOf } from './record';

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

describe('against the sandbox', () => {
  const traffic: string[] = [];
  const tokenRequests = () => traffic.filter((line) => line.includes('POST /oauth/token')).length;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let stopFoyer: () => Promise<void>;

  beforeAll(async () => {
    const client = {
      ...CLIENT,
      name: 'Foyer',
      redirectUris: [`${APP}/api/auth/callback/mighty`],
      memberScopes: ['read:userinfo', 'write:posts', 'write:comments'],
      hostScopes: [],
    };
    sandbox = await startSandbox({
      communityPort: 0,
      apiPort: 0,
      seed: 'small',
      clients: [client],
      log: (line) => traffic.push(line),
    });
    stopFoyer = startFoyer(sandbox);
  });
  afterAll(async () => {
    await stopFoyer();
    await sandbox.close();
  });

  const asks = async (token: string) => {
    const answer = await fetch(`${sandbox.apiUrl}/networks/tidewater/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'test/1' },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    return answer.status;
  };

  it('a token that is refused although it is new ends the session, and says who ended it', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    const session = await sessionIn(browser);
    const token = await accessToken(session, 'member');
    await endRefused(session, 'member', `${token}-before`);
    expect(await sessionOf(browser.asRequest())).toMatchObject({ state: 'signed-in' });
    await endRefused(session, 'member', token);
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'ended-by-network' });
    await endRefused(session, 'member', token);
    await expect(accessToken(session, 'member', { refused: token })).rejects.toMatchObject({
      reason: 'ended-by-network',
    });
  });

  it('fifty at once with an expired token: one refresh, and all of them go on', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    later(2 * HOUR_MS);
    const session = await sessionIn(browser);
    traffic.length = 0;
    const leases = vi.spyOn(store(), 'acquireLease');
    const tokens = await Promise.all(Array.from({ length: 50 }, () => accessToken(session, 'member')));
    expect(new Set(tokens).size).toBe(1);
    expect(tokenRequests()).toBe(1);
    expect(leases).toHaveBeenCalledTimes(1); // in this process they share one answer, not one lease after another
    expect(await asks(tokens[0] ?? '')).toBe(200);
    // and a second round, two hours on, with the refresh token that came with the first
    later(2 * HOUR_MS);
    const again = await accessToken(await sessionIn(browser), 'member');
    expect(again).not.toBe(tokens[0]);
    expect(tokenRequests()).toBe(2);
  });

  it('four processes at once on one store: still one refresh', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    later(2 * HOUR_MS);
    traffic.length = 0;
    const asked: Promise<string>[] = [];
    for (let process = 0; process < 4; process++) {
      forget('session.refreshes'); // what the processes do not share
      const session = await sessionIn(browser);
      for (let i = 0; i < 25; i++) asked.push(accessToken(session, 'member'));
    }
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(tokenRequests()).toBe(1);
  });

  it('a token that the network refused is refreshed though it looks fresh, once for all who were refused', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    const session = await sessionIn(browser);
    traffic.length = 0;
    const refused = await accessToken(session, 'member');
    const tokens = await Promise.all(Array.from({ length: 20 }, () => accessToken(session, 'member', { refused })));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(refused);
    expect(tokenRequests()).toBe(1);
    expect(await accessToken(await sessionIn(browser), 'member')).toBe(tokens[0]);
  });

  it('a refresh token that was revoked ends the session, and says so from then on', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    const session = await sessionIn(browser);
    const record = await readRecord(session.key);
    if (!record || 'ended' in record.record) throw new Error('no record');
    const revoked = tokensOf(session.key, 'member', record.record)?.refreshToken ?? '';
    const form = { token: revoked, client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
    await fetch(`${sandbox.communityUrl}/oauth/revoke`, { method: 'POST', body: new URLSearchParams(form) });
    later(2 * HOUR_MS);
    traffic.length = 0;
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => accessToken(session, 'member')));
    for (const result of results)
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { name: 'SessionEndedError', reason: 'ended-by-network' },
      });
    expect(tokenRequests()).toBe(1);
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'ended-by-network' });
    expect(JSON.stringify(await store().get(session.key))).not.toContain('tokens');
  });
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

  it('keeps the refresh token where no new one comes', async () => {
    network.routes.set('/oauth/token', (_, response) =>
      json(response, 200, tokenAnswer(1, { refresh_token: undefined, scope: undefined })),
    );
    const { session } = await expired();
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
    expect(await saved(session)).toMatchObject({ refreshToken: 'RT-0' });
    expect((await readRecord(session.key))?.record).toMatchObject({ grants: { member: { scopes: ['write:posts'] } } });
  });

  it('without any refresh token the session lives as long as its token, then it has expired', async () => {
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
  ])('a network that %s ends no session', async (_name, answer) => {
    network.routes.set('/oauth/token', (_, response) => void answer(response));
    const { session, browser } = await expired();
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(NetworkUnreachableError);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
    network.reset();
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
  });

  it('a token that is still good is used while the network is away', async () => {
    network.routes.set('/oauth/token', (_, response) => void response.destroy());
    const { session } = await expired({ receivedAt: Date.now() - HOUR_MS, expiresAt: Date.now() + 30_000 });
    expect(await accessToken(session, 'member')).toBe('AT-0');
    await expect(accessToken(session, 'member', { refused: 'AT-0' })).rejects.toBeInstanceOf(NetworkUnreachableError);
  });

  it('an answer that is lost after the network rotated ends the session with a reason, without a loop', async () => {
    let good = 'RT-0';
    network.routes.set('/oauth/token', ({ form }, response) => {
      if (form.refresh_token !== good) return json(response, 400, { error: 'invalid_grant' });
      good = 'RT-1';
      return response.destroy();
    });
    const { session, browser } = await expired();
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(NetworkUnreachableError);
    await expect(accessToken(session, 'member')).rejects.toMatchObject({ reason: 'ended-by-network' });
    await expect(accessToken(session, 'member')).rejects.toMatchObject({ reason: 'ended-by-network' });
    expect(refreshes()).toHaveLength(2);
    expect(await sessionOf(browser.asRequest())).toEqual({ state: 'signed-out', reason: 'ended-by-network' });
  });

  it('invalid_grant is not the end where somebody else rotated meanwhile', async () => {
    const { session } = await expired();
    const elsewhere: TokenSet = {
      accessToken: 'AT-9',
      refreshToken: 'RT-9',
      receivedAt: Date.now(),
      expiresAt: Date.now() + HOUR_MS,
      scopes: null,
    };
    network.routes.set('/oauth/token', async (_, response) => {
      const tokens = sealTokens(session.key, 'member', elsewhere);
      await changeRecord(session.key, (record) => ({ ...record, grants: { member: { scopes: [], tokens } } }));
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

  it('rotated tokens that the store did not take are saved by the next who asks; the network is not asked twice', async () => {
    const { session } = await expired();
    network.routes.set('/oauth/token', (_, response) => {
      vi.spyOn(store(), 'set').mockRejectedValueOnce(new StoreUnavailableError());
      json(response, 200, tokenAnswer(refreshes().length));
    });
    await expect(accessToken(session, 'member')).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(await accessToken(session, 'member')).toBe('CANARY-AT-1');
    expect(await saved(session)).toMatchObject({ refreshToken: 'CANARY-RT-1' });
    expect(refreshes()).toEqual(['RT-0']);
  });

  it('tokens that were moved to another session do not open there, and that session is over', async () => {
    const mine = await expired();
    const yours = await expired();
    const stolen = await readRecord(yours.session.key);
    await changeRecord(mine.session.key, (record) => ({
      ...record,
      grants: { ...(stolen?.record && 'grants' in stolen.record ? stolen.record.grants : {}) },
    }));
    await expect(accessToken(await sessionIn(mine.browser), 'member')).rejects.toBeInstanceOf(SessionEndedError);
    expect((await sessionOf(mine.browser.asRequest())).state).toBe('signed-out');
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

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultMemberScopes } from '@/lib/auth/scopes';
import { Browser } from '@/lib/auth/testing/browser';
import { APP, CLIENT, startFoyer } from '@/lib/auth/testing/foyer';
import { store } from '@/lib/store';
import { startSandbox } from '@/sandbox/start';
import { accessToken, endRefused, type Session, sessionOf } from './index';
import { readRecord, tokensOf } from './record';

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
      memberScopes: defaultMemberScopes,
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

  it('B2: a token that is refused although it is new ends the session, and says who ended it', async () => {
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

  it('B3: two hundred at once with an expired token: one refresh, and all of them go on', async () => {
    const browser = new Browser();
    await browser.signIn('mira@tidewater.test');
    later(2 * HOUR_MS);
    const session = await sessionIn(browser);
    traffic.length = 0;
    const leases = vi.spyOn(store(), 'acquireLease');
    const tokens = await Promise.all(Array.from({ length: 200 }, () => accessToken(session, 'member')));
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

  it('B1: a token that the network refused is refreshed though it looks fresh, once for all who were refused', async () => {
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

  it('B7: a refresh token that was revoked ends the session, and says so from then on', async () => {
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

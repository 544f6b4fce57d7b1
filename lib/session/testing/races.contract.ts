import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenSet } from '@/lib/auth';
import type { Browser } from '@/lib/auth/testing/browser';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from '@/lib/auth/testing/network-double';
import {
  accessToken,
  addGrant,
  endAllSessions,
  endSession,
  removeGrant,
  type Session,
  sessionOf,
  sessionsOf,
} from '@/lib/session';
import { changeRecord } from '@/lib/session/record';
import { store } from '@/lib/store';
import { expiredSession, savedTokens } from './expired';

const ROUNDS = 500;
const AT_ONCE = 50;
const hostTokens = (): TokenSet => ({
  accessToken: 'AT-host',
  refreshToken: 'RT-host',
  receivedAt: Date.now(),
  expiresAt: Date.now() + 3_600_000,
  scopes: null,
});
const host = () => ({ grant: 'host' as const, tokens: hostTokens(), scopes: ['host:read:network_members'] });

/** Sign-out against every other write, many times over, on one kind of store. */
export function racesContract(
  name: string,
  startStore: () => Promise<{ env: Record<string, string>; stop(): Promise<void> }>,
): void {
  describe(`no write revives a session that signed out, ${name}, ${ROUNDS} times`, () => {
    let network: NetworkDouble;
    let stop: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      const store = await startStore();
      network = await startDouble();
      stop = [
        startFoyer({ communityUrl: network.url, apiUrl: network.url }, store.env),
        () => network.close(),
        () => store.stop(),
      ];
    });
    afterAll(async () => {
      for (const one of stop) await one();
    });
    beforeEach(() => {
      network.reset();
      vi.spyOn(console, 'log').mockImplementation(() => {});
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });

    const aMoment = () => sleep(Math.random() * 3);
    /** A store on another machine: between any read and its write there is time for everything else. */
    function slowStore() {
      const { get, set, delete: remove } = store();
      vi.spyOn(store(), 'get').mockImplementation(async (key) => aMoment().then(() => get(key)));
      vi.spyOn(store(), 'set').mockImplementation(async (...parts) => aMoment().then(() => set(...parts)));
      vi.spyOn(store(), 'delete').mockImplementation(async (key) => aMoment().then(() => remove(key)));
    }

    /** Races `write` and a sign-out, and counts the sessions that are left, under whatever id. */
    async function race(
      write: (one: { request: Request; session: Session; browser: Browser }) => Promise<unknown>,
      signOut: (request: Request, session: Session) => Promise<unknown> = endSession,
    ): Promise<{ survivors: number; refused: number }> {
      let survivors = 0;
      let refused = 0;
      slowStore();
      for (let done = 0; done < ROUNDS; done += AT_ONCE) {
        const rounds = Array.from({ length: AT_ONCE }, async (_, i) => {
          const { session, browser } = await expiredSession(`RT-${done + i}`);
          // Last used two minutes ago, so that every read also writes.
          await changeRecord(session.key, (record) => ({ ...record, lastUsedAt: Date.now() - 120_000 }));
          const one = { request: browser.asRequest(), session, browser };
          // The sign-out comes at any moment of the write, from before it to after it.
          const late = sleep(Math.random() * 40);
          const results = await Promise.allSettled([write(one), late.then(() => signOut(one.request, session))]);
          refused += results.filter(({ status }) => status === 'rejected').length;
          if ((await sessionOf(one.request)).state !== 'signed-out') survivors++;
          survivors += (await sessionsOf(session)).length; // under whatever id
        });
        await Promise.all(rounds);
      }
      return { survivors, refused };
    }

    it('B37, A2.8: sign-out against the last use', async () => {
      const result = await race(({ request }) => Promise.all([sessionOf(request), sessionOf(request)]));
      expect(result).toEqual({ survivors: 0, refused: 0 });
    });

    it('A2.8: sign-out against a refresh', async () => {
      const result = await race(({ session }) => accessToken(session, 'member'));
      expect(result.survivors).toBe(0);
    });

    it('A2.8: sign-out against a new grant, which has a new id', async () => {
      const result = await race(({ request }) => addGrant(request, host()));
      expect(result.survivors).toBe(0);
      expect(result.refused).toBeGreaterThan(0); // some grants came too late
    });

    it('A2.8: “end all sessions” against a new grant', async () => {
      const result = await race(
        ({ request }) => addGrant(request, host()),
        (_, session) => endAllSessions(session),
      );
      expect(result.survivors).toBe(0);
    });

    it('no token is lost when a grant comes, goes, and comes while the tokens are being refreshed', async () => {
      let good = new Map<string, string>();
      network.routes.set('/oauth/token', ({ form }, response) => {
        // Each refresh token is good once: a session that was left with an old one is over.
        const [name = '', turn = '0'] = (form.refresh_token ?? '').split('.');
        if ((good.get(name) ?? '0') !== turn) return json(response, 400, { error: 'invalid_grant' });
        const next = `${Number(turn) + 1}`;
        good = good.set(name, next);
        json(response, 200, tokenAnswer('x', { access_token: `AT-${name}.${next}`, refresh_token: `${name}.${next}` }));
      });
      const rounds = Array.from({ length: 100 }, async (_, i) => {
        const { session, browser } = await expiredSession(`R${i}.0`);
        const refreshing = accessToken(session, 'member').catch(() => 'its id was gone already');
        browser.keep((await addGrant(browser.asRequest(), host())).cookie);
        const back = await removeGrant(browser.asRequest(), 'host');
        browser.keep(back.cookie ?? '');
        browser.keep((await addGrant(browser.asRequest(), host())).cookie);
        await refreshing;
        const read = await sessionOf(browser.asRequest());
        if (read.state !== 'signed-in') throw new Error('signed out');
        const token = await accessToken(read.session, 'member', { refused: `AT-R${i}.1` });
        expect(token).toMatch(new RegExp(`^AT-R${i}\\.[12]$`));
        expect(await savedTokens(read.session.key, 'host')).toMatchObject({ refreshToken: 'RT-host' });
        expect(back.tokens).toMatchObject({ refreshToken: 'RT-host' });
      });
      await Promise.all(rounds);
    });
  });
}

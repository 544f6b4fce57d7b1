import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFoyer } from '@/lib/auth/testing/foyer';
import { json, type NetworkDouble, startDouble, tokenAnswer } from '@/lib/auth/testing/network-double';
import { expiredSession, savedTokens } from './expired';
import { type FoyerProcess, startProcess } from './process';

const API = '/networks/tidewater/graphql';

/** What must hold with three real processes on one store. `startStore` gives the environment that names the store. */
export function processesContract(
  name: string,
  startStore: () => Promise<{ env: Record<string, string>; stop(): Promise<void> }>,
): void {
  describe(`three processes on one store, ${name}`, () => {
    let network: NetworkDouble;
    let processes: FoyerProcess[] = [];
    let stop: (() => Promise<void>)[] = [];
    const refreshes = () => network.askedAt('/oauth/token').map(({ form }) => form.refresh_token);

    beforeAll(async () => {
      const store = await startStore();
      network = await startDouble();
      const stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url }, store.env);
      processes = await Promise.all([startProcess(), startProcess(), startProcess()]);
      stop = [stopFoyer, () => network.close(), () => store.stop()];
    });
    afterAll(async () => {
      await Promise.all(processes.map((process) => process.stop()));
      for (const one of stop) await one();
    });
    beforeEach(() => {
      network.reset();
      vi.spyOn(console, 'log').mockImplementation(() => {});
    });

    it('B4: 200 requests at once with an expired token: one refresh, 200 answers, the new tokens saved before their first use', async () => {
      const { session, cookie } = await expiredSession('RT-storm');
      const running: { started: Promise<void> }[] = [];
      network.routes.set('/oauth/token', async (_, response) => {
        await Promise.all(running.map(({ started }) => started)); // the whole storm is there before the answer is
        json(response, 200, tokenAnswer(refreshes().length));
      });
      const savedAtUse: unknown[] = [];
      network.routes.set(API, async ({ headers }, response) => {
        const saved = await savedTokens(session.key);
        savedAtUse.push([`Bearer ${saved?.accessToken}` === headers.authorization, saved?.refreshToken]);
        json(response, 200, {});
      });
      const runs = processes.map((process, i) => process.use(cookie, [67, 67, 66][i]));
      running.push(...runs);
      const results = (await Promise.all(runs.map((run) => run.results))).flat();
      expect(results).toEqual(Array.from({ length: 200 }, () => '200'));
      expect(refreshes()).toEqual(['RT-storm']);
      expect(savedAtUse).toEqual(Array.from({ length: 200 }, () => [true, 'CANARY-RT-1']));
    });

    it('B5: the process that refreshes is killed: another takes over, and the member stays where the network allows it', async () => {
      const kind = await expiredSession('RT-kind');
      const strict = await expiredSession('RT-strict');
      network.routes.set('/oauth/token', ({ form }, response) => {
        const isFirst = refreshes().filter((token) => token === form.refresh_token).length === 1;
        if (isFirst) return; // it rotated, and its answer never comes
        if (form.refresh_token === 'RT-kind') json(response, 200, tokenAnswer('kind'));
        else json(response, 400, { error: 'invalid_grant' });
      });
      const [killed, ...others] = processes as [FoyerProcess, ...FoyerProcess[]];
      killed.use(kind.cookie);
      killed.use(strict.cookie);
      await vi.waitFor(() => expect([...refreshes()].sort()).toEqual(['RT-kind', 'RT-strict']), { timeout: 5_000 });
      await killed.stop('SIGKILL');
      const runs = others.flatMap((process) => [process.use(kind.cookie), process.use(strict.cookie)]);
      const results = (await Promise.all(runs.map((run) => run.results))).flat();
      const over = 'SessionEndedError ended-by-network';
      expect(results).toEqual(['200', over, '200', over]);
      expect([...refreshes()].sort()).toEqual(['RT-kind', 'RT-kind', 'RT-strict', 'RT-strict']);
      expect(await savedTokens(kind.session.key)).toMatchObject({ refreshToken: 'CANARY-RT-kind' });
      expect(await others[0]?.read(strict.cookie)).toBe('signed-out');
      processes[0] = await startProcess();
    });

    it('A2.6, B37: a sign-out in one process is one in all of them, also for requests that wait for a refresh', async () => {
      const { session, cookie } = await expiredSession('RT-out');
      const [first, second, third] = processes as [FoyerProcess, FoyerProcess, FoyerProcess];
      network.routes.set('/oauth/token', async (_, response) => {
        expect(await first.signOut(cookie)).toBe('1 tokens');
        json(response, 200, tokenAnswer('late'));
      });
      const results = await Promise.all([second.use(cookie, 20).results, third.use(cookie, 20).results]);
      expect(new Set(results.flat())).toEqual(new Set(['SessionEndedError signed-out']));
      expect(network.askedAt(API)).toHaveLength(0);
      for (const process of processes) expect(await process.read(cookie)).toBe('signed-out');
      expect(await savedTokens(session.key)).toBeNull();
    });

    it('A1.15: a new SESSION_SECRET signs nobody out, process by process', async () => {
      const old = process.env.SESSION_SECRET;
      const newer = 'n'.repeat(40);
      const { cookie } = await expiredSession('RT-secret');
      const ready = await startProcess({ SESSION_SECRET: `${old},${newer}` });
      const rotated = await startProcess({ SESSION_SECRET: `${newer},${old}` });
      expect(await rotated.use(cookie).results).toEqual(['200']); // what it saves is sealed with the newer secret
      expect(await ready.use(cookie).results).toEqual(['200']);
      // A process that was not made ready cannot use the session, and does not end it either.
      expect(await processes[0]?.use(cookie).results).toEqual(['SessionEndedError expired']);
      expect(await rotated.use(cookie).results).toEqual(['200']);
      expect(refreshes()).toEqual(['RT-secret']);
      await Promise.all([ready.stop(), rotated.stop()]);
    });

    it('B6: no process prints a token', () => {
      const printed = processes.flatMap(({ lines }) => lines).join('');
      expect(printed).toContain('"event":"session.ended"');
      expect(printed).not.toMatch(/RT-|AT-|CANARY/);
    });
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { browserStorage } from './custody.ts';
import type { accounts } from './pages/network.ts';
import { SignInPages } from './pages/sign-in.ts';
import { run } from './run.ts';
import { keepForCustody } from './servers.ts';
import { Watch } from './watch.ts';

type Account = keyof typeof accounts;

type Options = {
  /** Who is signed in when the journey starts: `test.use({ as: 'member' })`. Nobody where it is not set. */
  as: Account | null;
};
type Fixtures = {
  /** At the end of every journey, fails on anything the browser complained of. */
  watch: Watch;
  /** Fails where axe finds anything on the page as it is now. */
  accessible: (page: Page, what: string) => Promise<void>;
};
type WorkerFixtures = {
  /** One sign-in per account and worker, through the network's real pages. The file with its cookies. */
  signedIn: (account: Account) => Promise<string>;
};

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  as: [null, { option: true }],
  signedIn: [
    async ({ browser }, use, worker) => {
      await use(async (account) => {
        const file = join(run.folder, `${account}-${worker.workerIndex}.json`);
        if (existsSync(file)) return file;
        const context = await browser.newContext({ baseURL: run.foyerUrl, storageState: undefined });
        await new SignInPages(await context.newPage()).signInAs(account);
        await context.storageState({ path: file });
        await context.close();
        return file;
      });
    },
    { scope: 'worker' },
  ],
  storageState: async ({ as, signedIn }, use) => {
    await use(as ? await signedIn(as) : undefined);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.unexpected(), 'what the browser complained of').toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    await watch.on(context);
    await use(context);
    keepForCustody(run.folder, await browserStorage(context, run.foyerUrl));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  accessible: async ({}, use) => {
    await use(async (page, what) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => `${node.html}\n${node.failureSummary}`),
      }));
      expect(found, `axe on ${what}`).toEqual([]);
    });
  },
});

export { expect };

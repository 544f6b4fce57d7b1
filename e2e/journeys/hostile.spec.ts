import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type House, openHouse } from '../../scripts/house.ts';
import { expect, test } from '../fixtures.ts';
import { openNetwork, payloads, plantHostile, signsOfHarm } from '../hostile.ts';
import { leave } from '../leave.ts';
import { SignInPages } from '../pages/sign-in.ts';

const TABS = 3;

/** What is asked of hosts that are neither Foyer nor its network. Nothing of it gets through. */
async function watchForeign(context: BrowserContext, house: House): Promise<string[]> {
  const own = [house.foyerUrl, house.networkUrl].map((url) => new URL(url).host);
  const asked: string[] = [];
  await context.route(
    (url) => !own.includes(url.host) && url.protocol !== 'data:',
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    },
  );
  return asked;
}

/** Scripts of members say so by these. */
async function watchScripts(context: BrowserContext): Promise<string[]> {
  const ran: string[] = [];
  await context.exposeBinding('scriptRan', ({ page }, how: string) => ran.push(`${how} on ${page?.url()}`));
  await context.addInitScript(() => {
    const told = (window as unknown as { scriptRan: (how: string) => void }).scriptRan;
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      Object.defineProperty(window, name, { value: () => told(name) });
    }
  });
  context.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return ran;
}

/** Presses, points at and focuses everything in members' words that could listen. */
async function prod(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault(), { capture: true, once: false });
    for (const element of document.querySelectorAll('[class*="_content"] *:not(button)')) {
      for (const type of [
        'click',
        'auxclick',
        'mouseover',
        'pointerenter',
        'focus',
        'wheel',
        'paste',
        'toggle',
        'error',
      ]) {
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
    }
  });
}

test.describe('what members write, with the policy of the browser switched off', () => {
  test.use({ bypassCSP: true });

  test('runs no script and asks no foreign host, in any field of any page @desk', async ({ page, context, watch }) => {
    test.setTimeout(150_000);
    expect(payloads.length).toBeGreaterThanOrEqual(200);
    const house = await openHouse();
    try {
      const posts = plantHostile(join(house.folder, 'sandbox/sandbox.db'));
      // Pictures with addresses of the network's own host that hold nothing.
      watch.expect(/Failed to load resource.*(404|400)/, /404 \(Not Found\)/);
      const foreign = await watchForeign(context, house);
      const ran = await watchScripts(context);
      await page.goto(`${house.foyerUrl}/sign-in`);
      await new SignInPages(page).signInHere('member');
      await page.getByRole('article').first().waitFor();
      const author = await page.locator('main a[href^="/members/"]').first().getAttribute('href');
      const space = await page.locator('a[href^="/spaces/"]').first().getAttribute('href');

      const harm: string[] = [];
      const paths = ['/', '/feed', '/saved', '/settings/sessions', author, space, ...posts.map((id) => `/posts/${id}`)];
      let shown = 0;
      const look = async (tab: Page) => {
        for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
          await tab.goto(`${house.foyerUrl}${path}`);
          await expect(tab.getByRole('heading', { level: 1 }).first()).toBeAttached();
          if (path?.startsWith('/posts/'))
            await expect(tab.locator('#comments [class*="_content"]').first()).toBeAttached();
          await prod(tab);
          harm.push(...(await tab.evaluate(signsOfHarm)).map((sign) => `${sign} (${path})`));
          shown += await tab.locator('[class*="_content"]').count();
        }
      };
      const others = await Promise.all(Array.from({ length: TABS - 1 }, () => context.newPage()));
      await Promise.all([page, ...others].map(look));
      await Promise.all(others.map((tab) => tab.close()));

      expect({ harm, ran, foreign }).toEqual({ harm: [], ran: [], foreign: [] });
      // It was put to the test: most payloads leave words or a picture to look at.
      expect(shown).toBeGreaterThan(payloads.length);
    } finally {
      await leave(page, house);
    }
  });
});

test('a picture of another host waits for a click, names its host, and then learns nothing of the page @desk', async ({
  page,
  context,
}) => {
  const house = await openHouse();
  try {
    const sql = openNetwork(join(house.folder, 'sandbox/sandbox.db'));
    const { id } = sql
      .prepare(
        "select posts.id from posts join spaces on spaces.id = space_id where secret = 0 and kind = 'article' order by posts.created_at desc",
      )
      .get() as { id: number };
    sql
      .prepare('update posts set body_html = ? where id = ?')
      .run(
        '<p>Ours <img src="/media/none.svg" alt="of the house"></p>' +
          '<p><img src="https://pictures.example/1.svg" alt="A red boat"></p><p><img src="https://pictures.example/2.svg"></p>' +
          '<p><a href="https://shop.example/"><img src="https://shop.example/3.svg" alt="The shop"></a></p>' +
          '<p><img src="https://other.example/4.svg"></p>',
        id,
      );
    sql.close();
    const foreign = await watchForeign(context, house);
    const referrers: (string | undefined)[] = [];
    context.on('request', (request) => {
      if (new URL(request.url()).host === 'pictures.example') referrers.push(request.headers().referer);
    });
    await page.goto(`${house.foyerUrl}/sign-in?returnTo=/posts/${id}`);
    await new SignInPages(page).signInHere('member');
    const words = page.getByRole('article').first();
    await expect(words.getByRole('button', { name: /^A red boat/ })).toBeVisible();
    await expect(words.getByRole('button', { name: 'Picture from other.example' })).toBeVisible();
    await expect(words.getByRole('link', { name: 'The shop' })).toBeVisible();
    expect(foreign).toEqual([]);

    const boat = words.getByRole('img', { name: 'A red boat' });
    // A press may come before the page has woken up, and is then pressed again.
    await expect(async () => {
      if (await boat.isHidden()) await words.getByRole('button', { name: /^A red boat/ }).click();
      await expect(boat).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect
      .poll(() => foreign.toSorted())
      .toEqual(['https://pictures.example/1.svg', 'https://pictures.example/2.svg']);
    expect(referrers).toEqual([undefined, undefined]);
    await expect(words.getByRole('button', { name: 'Picture from other.example' })).toBeVisible();

    await page.reload();
    await expect(words.locator('img[src^="https://pictures.example/"]')).toHaveCount(2);
    await expect(words.getByRole('button', { name: /^Picture from/ })).toHaveCount(1);
  } finally {
    await leave(page, house);
  }
});

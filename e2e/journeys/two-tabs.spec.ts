import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from '@playwright/test';
import { openHouse } from '../../scripts/house.ts';
import { findPost, rootComments } from '../community.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { CommentBox } from '../pages/comments.ts';
import type { accounts } from '../pages/network.ts';
import { Shell } from '../pages/shell.ts';
import { SignInPages } from '../pages/sign-in.ts';

const notice = (page: Page) => page.getByRole('dialog', { name: 'Somebody else signed in here' });
const ended = (page: Page) => page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' });

/** Signs out in this tab, and somebody else in. The network itself forgets the first one too, as at a shared computer. */
async function passOn(context: BrowserContext, tab: Page, account: keyof typeof accounts): Promise<void> {
  await tab.goto('/feed');
  await new Shell(tab).signOut();
  await expect(tab).toHaveURL(/signed-out/);
  await context.clearCookies();
  await new SignInPages(tab).signInAs(account);
}

test('a tab that shows one member never acts as another who signed in beside it, and keeps unsent words @desk', async ({
  page,
  context,
  watch,
}) => {
  test.slow();
  watch.expect(/status of 4(01|09)/);
  await new SignInPages(page).signInAs('member');
  const post = await findPost(context.request, 'post to answer', ({ postType }) => postType === 'article');
  await page.goto(`/posts/${post.resourceId}`);
  const words = `Only for Mira to send, ${Math.random()}`;
  const box = new CommentBox(page);
  await box.write(words);

  const other = await context.newPage();
  await other.goto('/feed');
  await new Shell(other).signOut();
  // Said at once, by the tab that signed out: nothing was asked of the server here.
  await expect(ended(page)).toBeVisible();
  await expect(other).toHaveURL(/signed-out/);
  await context.clearCookies();
  await new SignInPages(other).signInAs('host');
  await expect(notice(page)).toBeVisible();

  await notice(page).getByRole('button', { name: 'Close' }).click();
  await box.send();
  await expect(box.problem).toContainText('Somebody else signed in here in another tab, so nothing was sent.');
  await expect(box.problem).toContainText('Your words are kept here.');
  expect((await rootComments(context.request, post)).map(({ bodyText }) => bodyText)).not.toContain(words);

  await page.reload();
  await expect(new Shell(page).account).toHaveAccessibleName(/Adaeze/);
  await expect(box.field).toHaveValue('');
  await expect(page.getByText('Mira Lindqvist').and(page.locator('nav *'))).toHaveCount(0);

  await passOn(context, other, 'member');
  await notice(page).getByRole('button', { name: 'Go on as the new member' }).click();
  await expect(new Shell(page).account).toHaveAccessibleName(/Mira/);
  await expect(box.field).toHaveValue(words);
});

test('where tabs cannot hear each other, the server notices: nothing of the one is shown or sent in the other’s page @desk', async ({
  page,
  context,
  watch,
}) => {
  test.slow();
  watch.expect(/status of 409/);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', {
      value: class {
        postMessage() {}
        close() {}
      },
    });
  });
  await new SignInPages(page).signInAs('member');
  const first = page.getByRole('feed').getByRole('article').first();
  await first.waitFor();
  const other = await context.newPage();
  await passOn(context, other, 'host');
  await expect(notice(page)).toBeHidden();

  const save = first.getByRole('button', { name: 'Save', exact: true });
  const refused = page.waitForResponse('**/api/graphql');
  await save.click();
  expect((await refused).status()).toBe(409);
  await expect(notice(page)).toBeVisible();
  await notice(page).getByRole('button', { name: 'Close' }).click();

  // A move inside the app asks with the cookie of this browser: what comes back is another member's, and is not shown.
  await new Shell(page).go('Saved');
  await expect(page).toHaveURL(/\/saved$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0);
  await expect(new Shell(page).account).toHaveAccessibleName(/Mira/);

  await other.goto('/saved');
  await expect(other.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
});

test('a session that the network ended is told to all tabs by the one that heard of it @desk', async ({
  page,
  context,
  watch,
}) => {
  test.slow();
  watch.expect(/status of 401/);
  const house = await openHouse();
  const quiet = await context.newPage();
  try {
    await page.goto(`${house.foyerUrl}/sign-in`);
    await new SignInPages(page).signInHere('member');
    await page.getByRole('article').first().waitFor();
    await quiet.goto(`${house.foyerUrl}/feed`);
    await quiet.getByRole('article').first().waitFor();
    const asked: string[] = [];
    quiet.on('request', (request) => asked.push(request.url()));

    const sql = new DatabaseSync(join(house.folder, 'sandbox/sandbox.db'));
    sql.exec("pragma busy_timeout = 5000; delete from oauth_records where model in ('AccessToken', 'RefreshToken')");
    sql.close();
    await page.getByRole('article').first().getByRole('button', { name: 'Save', exact: true }).click();
    await expect(ended(page)).toBeVisible();
    await expect(ended(quiet)).toBeVisible();
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);

    // Signed in again in one tab, the other goes on as it was.
    await page.goto(`${house.foyerUrl}/sign-in`);
    await new SignInPages(page).start.click();
    await expect(page).toHaveURL(`${house.foyerUrl}/feed`);
    await expect(ended(quiet)).toBeHidden();
  } finally {
    await quiet.goto('about:blank');
    await leave(page, house);
  }
});

test.describe('a tab left open over a deployment', () => {
  test.use({ as: 'member' });

  test('loads itself anew once where a piece of it is gone, and says so where that did not help @desk', async ({
    page,
    watch,
  }) => {
    watch.expect(/status of 404/, /ChunkLoadError|Failed to load chunk/);
    await page.goto('/feed');
    await page.getByRole('article').first().waitFor();
    let documents = 0;
    let gone = true;
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) return;
      documents += 1;
      gone = false;
    });
    // A piece that was not loaded yet is gone with the old deployment; the page that comes then knows the new one.
    await page.route('**/_next/static/chunks/**', async (route) => {
      await (gone ? route.fulfill({ status: 404, body: '' }) : route.continue());
    });
    const react = page.getByRole('article').first().getByRole('button', { name: 'Add a reaction' });
    const reloaded = page.waitForEvent('domcontentloaded');
    await react.click();
    await reloaded;
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(documents).toBe(1);

    gone = true;
    await react.click();
    await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown.' })).toBeVisible();
    expect(documents).toBe(1);
  });
});

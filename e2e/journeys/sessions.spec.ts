import { expect, test } from '../fixtures.ts';
import { Shell } from '../pages/shell.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

// A device for each journey, so that journeys side by side know their own.
const devices = [
  [true, 'Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  [false, 'Firefox on Android', 'Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'],
] as const;

for (const [scripts, device, userAgent] of devices) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    // A host’s sessions: no other journey shares them, so ending one ends nobody else’s.
    test('a session elsewhere is found by its device and ended; this one goes on @desk', async ({ page, browser }) => {
      const elsewhere = await browser.newContext({ userAgent, baseURL: run.foyerUrl });
      const there = await elsewhere.newPage();
      await new SignInPages(there).signInAs('host');
      await new SignInPages(page).signInAs('host');

      await page.goto('/settings/sessions');
      const cards = page.getByRole('main').getByRole('listitem');
      const known = cards.filter({ has: page.getByRole('heading', { name: device }) });
      const before = await known.count();
      await expect(cards.filter({ has: page.getByText('This browser', { exact: true }) })).toHaveCount(1);
      // The one that was last used stands above the others.
      await known.first().getByRole('button', { name: 'End session' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'That session has ended' })).toBeVisible();
      await expect(known).toHaveCount(before - 1);

      await there.goto('/feed');
      await expect(there).toHaveURL(/\/sign-in/);
      await page.goto('/feed');
      await expect(page.getByRole('feed')).toBeVisible();
      await elsewhere.close();
    });
  });
}

test('the account menu leads to the sessions, and signing out there is signing out', async ({ page }) => {
  await new SignInPages(page).signInAs('host');
  await new Shell(page).choose('Your sessions');
  await expect(page).toHaveURL('/settings/sessions');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page).toHaveURL('/?signed-out=1');
  await page.goto('/settings/sessions');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('the settings begin with the sessions @desk', async ({ page }) => {
  await new SignInPages(page).signInAs('host', '/settings/sessions');
  await page.goto('/settings');
  await expect(page).toHaveURL('/settings/sessions');
  await page.goto('/settings/sessions?ended=__proto__');
  await expect(page.getByRole('heading', { level: 1, name: 'Your sessions' })).toBeVisible();
});

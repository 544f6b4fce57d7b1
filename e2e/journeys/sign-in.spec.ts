import { expect, test } from '../fixtures.ts';
import { accounts } from '../pages/network.ts';
import { Shell } from '../pages/shell.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

const feed = () => `${run.foyerUrl}/feed`;

test('a member finds the way from the landing page to the feed', async ({ page }) => {
  const pages = new SignInPages(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tidewater');
  await page.getByRole('main').getByRole('button', { name: 'Sign in with Tidewater' }).click();
  await expect(page).toHaveURL((url) => url.origin === run.networkUrl);
  await pages.network.signIn(accounts.member);
  await pages.network.approveIfAsked(run.foyerUrl);
  await expect(page).toHaveURL(feed());
  await expect(page.getByRole('feed')).toBeVisible();
  await expect(new Shell(page).account).toHaveAccessibleName(/Mira Lindqvist/);
});

// Consent is remembered by the network, so one account says no and then yes, once in the whole run.
test('consent names the application and what it may do; no is an answer, and so is yes @desk', async ({ page }) => {
  const pages = new SignInPages(page);
  await page.goto('/sign-in?returnTo=/saved');
  await pages.start.click();
  await pages.network.signIn(accounts.moderator);

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Foyer');
  const asked = page.getByRole('region', { name: 'As a member' }).getByRole('listitem');
  await expect(asked.first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'As a member' })).toContainText('write:comments');
  // Least privilege: nothing that reaches the whole network is asked of a member.
  await expect(page.getByText(/host:/)).toHaveCount(0);

  await pages.network.refuse.click();
  await expect(page).toHaveURL(/\/sign-in\?.*error=refused/);
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  expect(page.url()).toContain(`returnTo=${encodeURIComponent('/saved')}`);

  await pages.start.click();
  if (await page.getByLabel('Password').isVisible()) await pages.network.signIn(accounts.moderator);
  await pages.network.approve.click();
  await expect(page).toHaveURL(`${run.foyerUrl}/saved`);
});

test('a wrong password is said by the network, and the right one still works', async ({ page }) => {
  const { network, start } = new SignInPages(page);
  await page.goto('/sign-in');
  await start.click();
  await network.signIn(accounts.member, 'not the password');
  await expect(network.problem).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(accounts.member);
  await network.signIn(accounts.member);
  await network.approveIfAsked(run.foyerUrl);
  await expect(page).toHaveURL(feed());
});

test('a visitor who follows a link signs in and lands where the link led', async ({ page }) => {
  await page.goto('/feed?show=hosts&sort=newest');
  await expect(page).toHaveURL(/\/sign-in\?/);
  const { network, start } = new SignInPages(page);
  await start.click();
  await network.signIn(accounts.member);
  await network.approveIfAsked(run.foyerUrl);
  await expect(page).toHaveURL(`${run.foyerUrl}/feed?show=hosts&sort=newest`);
});

for (const elsewhere of ['https://evil.example/feed', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`signing in never leads to ${elsewhere}, but home`, async ({ page }) => {
    const { network, start } = new SignInPages(page);
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(elsewhere)}`);
    await start.click();
    await network.signIn(accounts.member);
    await network.approveIfAsked(run.foyerUrl);
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('link', { name: 'Open Foyer' })).toBeVisible();
  });
}

test('after signing out, Back shows nothing of the member', async ({ page }) => {
  await new SignInPages(page).signInAs('member', '/feed');
  const shell = new Shell(page);
  await page.getByRole('article').first().waitFor();
  await expect(shell.account).toBeVisible();
  await shell.go('Saved');
  await expect(page).toHaveURL(/\/saved$/);
  await shell.signOut();
  await expect(page).toHaveURL(/\/\?signed-out/);
  await expect(page.getByRole('status')).toBeVisible();

  for (const _step of ['saved', 'feed']) {
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.getByText('Mira Lindqvist')).toHaveCount(0);
  }
});

test('the cookie of a session that was signed out opens nothing @desk', async ({ page, context }) => {
  await new SignInPages(page).signInAs('member');
  const cookies = await context.cookies(run.foyerUrl);
  await new Shell(page).signOut();
  await expect(page).toHaveURL(/\/\?signed-out/);
  await context.addCookies(cookies);
  await page.goto('/feed');
  await expect(page).toHaveURL(/\/sign-in/);
});

test.describe('of somebody who is signed in', () => {
  test.use({ as: 'member' });

  test('the landing page leads straight in', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Open Foyer' }).click();
    await expect(page.getByRole('feed')).toBeVisible();
  });
});

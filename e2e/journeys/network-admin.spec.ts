import { openHouse } from '../../scripts/house.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { accounts } from '../pages/network.ts';
import { NetworkAdmin } from '../pages/network-admin.ts';
import { SignInPages } from '../pages/sign-in.ts';

const SCOPES = ['read:userinfo', 'read:network', 'write:posts', 'write:comments'];
const NAME = 'Foyer <b>for</b> “Łódź”';

test('a host makes an application, a member signs in with it, and deleting it signs them out with a reason @desk', async ({
  page,
  browser,
  watch,
}) => {
  const office = await browser.newContext({ storageState: undefined });
  const hostPage = await office.newPage();
  let admin: NetworkAdmin | undefined;
  const house = await openHouse({
    application: async (networkUrl, foyerUrl) => {
      admin = new NetworkAdmin(hostPage, networkUrl);
      await admin.signIn(accounts.host);
      const redirectUris = [`${foyerUrl}/api/auth/callback/mighty`];
      return admin.makeApplication({ name: NAME, redirectUris, scopes: SCOPES });
    },
  });
  try {
    await page.goto(`${house.foyerUrl}/sign-in?returnTo=/feed`);
    const pages = new SignInPages(page);
    await pages.start.click();
    await pages.network.signIn(accounts.member);
    await expect(page.getByRole('heading', { level: 1, name: `Let ${NAME} use your account?` })).toBeVisible();
    await pages.network.approveIfAsked(house.foyerUrl);
    await expect(page.getByRole('article').first()).toBeVisible();

    await admin?.deleteApplication(NAME);
    watch.expect(/status of 401/);
    await page.goto(`${house.foyerUrl}/saved`);
    await expect(page).toHaveURL(/\/sign-in\?.*error=session-ended/);
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    expect(page.url()).toContain('returnTo=%2Fsaved');
  } finally {
    await office.close();
    await leave(page, house);
  }
});

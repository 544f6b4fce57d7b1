import { openHouse } from '../../scripts/house.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { SignInPages } from '../pages/sign-in.ts';

// Each of these has servers of its own, set up wrong or taken away.

test('a secret that the network does not know is told to whoever runs Foyer @desk', async ({ page }) => {
  const house = await openHouse({
    environment: () => ({ MIGHTY_CLIENT_SECRET: 'not-the-secret-of-this-application' }),
  });
  try {
    const pages = new SignInPages(page);
    await page.goto(`${house.foyerUrl}/sign-in?returnTo=/saved`);
    await pages.signInHere('member');
    await expect(page).toHaveURL(/\/sign-in\?.*error=wrong-client/);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('MIGHTY_CLIENT_SECRET');
    expect(page.url()).toContain('returnTo=%2Fsaved');
  } finally {
    await leave(page, house);
  }
});

test('a return address that is not registered stops on the network’s own page @desk', async ({ page, watch }) => {
  watch.expect(/status of 4\d\d/);
  // The same server by its other name: the redirect URI differs from the registered one in its host.
  const house = await openHouse({ environment: ({ foyer }) => ({ APP_URL: `http://127.0.0.1:${foyer}` }) });
  try {
    await page.goto(`${house.foyerUrl.replace('localhost', '127.0.0.1')}/sign-in`);
    await new SignInPages(page).start.click();
    await expect(page).toHaveURL((url) => url.origin === house.networkUrl);
    await expect(page.getByText('redirect_uri_mismatch')).toBeVisible();
  } finally {
    await leave(page, house);
  }
});

test('a network that is away is said so, and nobody is signed out for it @desk', async ({ page, watch }) => {
  const house = await openHouse();
  try {
    await page.goto(`${house.foyerUrl}/sign-in`);
    await new SignInPages(page).signInHere('member');
    await page.getByRole('article').first().waitFor();
    // The network's pictures are on the page, too: what it still fetches must not meet a server that is gone.
    await page.goto('about:blank');
    await house.sandbox.stop();
    watch.expect(/status of 50[23]/, /50[23] from/);
    await page.goto(`${house.foyerUrl}/saved`);
    // Not reached; or not even asked any more, after the tries of both operations of this page.
    await expect(
      page.getByText(/^The network (cannot be reached right now|is having trouble answering)\.$/).first(),
    ).toBeVisible();
    await expect(page).toHaveURL(`${house.foyerUrl}/saved`);
  } finally {
    await leave(page, house);
  }
});

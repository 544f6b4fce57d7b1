import { expect, test } from '../fixtures.ts';

test.describe('a member who follows an address that leads nowhere', () => {
  test.use({ as: 'member' });

  const addresses = [
    '/posts/999999999',
    '/posts/no-such-post',
    '/posts/%E0%A4%A',
    '/spaces/999999999',
    '/members/Z2lkOi8vdGlkZXdhdGVyL01lbWJlci85OTk5OTk5',
    '/members/not-an-id',
    '/no/such/page',
  ];
  for (const address of addresses) {
    test(`is told so at ${address}`, async ({ page, watch, accessible }) => {
      // The browser notes the 404 of the document itself.
      watch.expect(/status of 40[04]/);
      const answer = await page.goto(address);
      expect([400, 404]).toContain(answer?.status());
      if (answer?.status() === 400) return;
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await accessible(page, address);
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).not.toHaveURL(address);
    });
  }
});

import { openHouse } from '../../scripts/house.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { SignInPages } from '../pages/sign-in.ts';

test('what the network has no room for is not offered, and the rest goes on @desk', async ({ page, request }) => {
  const house = await openHouse();
  try {
    for (const field of ['Mutation.createSavedPost', 'Mutation.createComment']) {
      const answer = await request.post(`${house.controlUrl}/faults`, { data: { kind: 'field-removed', field } });
      expect(answer.status(), field).toBe(201);
    }
    await page.goto(`${house.foyerUrl}/sign-in`);
    await new SignInPages(page).signInHere('member');
    await expect(page.getByRole('article').first()).toBeVisible();
    // Until the network's schema was read, beside the first operation, everything is taken to be there.
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('article').first()).toBeVisible();
      await expect(page.getByRole('link', { name: 'Saved' })).toBeHidden();
    }).toPass();
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a reaction' }).first()).toBeVisible();
    await page
      .getByRole('article')
      .first()
      .getByRole('link', { name: /comment/ })
      .click();
    await expect(page.getByRole('heading', { name: /comment/i })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /comment/i })).toHaveCount(0);
  } finally {
    await leave(page, house);
  }
});

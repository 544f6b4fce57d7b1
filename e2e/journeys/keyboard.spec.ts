import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { CommentBox, Comments } from '../pages/comments.ts';

test.use({ as: 'member' });

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`80 presses of Tab did not reach ${selector}.`);
}

test('from the feed to a comment of one’s own, with the keyboard alone @desk', async ({ page }) => {
  await page.goto('/feed?sort=newest');
  await page.getByRole('article').first().waitFor();

  // Past the navigation in one step.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  // Page Down walks from post to post.
  await tabTo(page, '[role=feed] article, [role=feed] article *');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('article').nth(1)).toBeFocused();

  await tabTo(page, '[role=feed] article a[href*="#comments"]');
  const href = (await page.evaluate(() => document.activeElement?.getAttribute('href'))) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);

  await tabTo(page, 'textarea');
  const mine = `By keyboard ${Math.random()}`;
  await page.keyboard.type(mine);
  await page.keyboard.press('Control+Enter');
  const comment = new Comments(page).with(mine);
  await expect(comment).toBeFocused();
  await expect(new CommentBox(page).field).toHaveValue('');

  // A menu opens on its first item, closes on Escape, and gives the focus back.
  await tabTo(page, '[data-comment] button[aria-haspopup=menu]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-comment] button[aria-haspopup=menu]:focus')).toHaveCount(1);
});

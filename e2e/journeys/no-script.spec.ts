import { findPost } from '../community.ts';
import { expect, test } from '../fixtures.ts';
import { Feed } from '../pages/feed.ts';

test.use({ as: 'member', javaScriptEnabled: false });

test('the feed and a post can be read without JavaScript', async ({ page }) => {
  await page.goto('/feed');
  const feed = new Feed(page);
  await expect(feed.posts).toHaveCount(20);
  await expect(feed.posts.first()).toBeVisible();

  const post = await findPost(
    page.request,
    'article with comments',
    (each) => each.postType === 'article' && each.commentCount > 2,
  );
  await page.goto(`/posts/${post.resourceId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(post.title ?? '');
  await expect(page.locator('[data-comment]').first()).toBeVisible();
});

test('filters and spaces are links that work without JavaScript', async ({ page }) => {
  await page.goto('/feed');
  await new Feed(page).show('From hosts');
  await expect(page).toHaveURL('/feed?show=hosts');
  await expect(new Feed(page).posts.first()).toBeVisible();
});

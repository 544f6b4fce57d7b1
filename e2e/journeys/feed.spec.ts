import { answered } from '../answered.ts';
import { expect, test } from '../fixtures.ts';
import { Feed } from '../pages/feed.ts';
import { Shell } from '../pages/shell.ts';

test.use({ as: 'member' });

test('each filter changes the address and the list, together and alone', async ({ page }) => {
  await page.goto('/feed');
  const feed = new Feed(page);
  const everything = await feed.names();

  await feed.show('From hosts');
  await expect(page).toHaveURL('/feed?show=hosts');
  await expect.poll(() => feed.names()).not.toEqual(everything);
  // Hosts' posts carry the mark of a host.
  await expect(feed.posts.first().getByText('Host', { exact: true }).first()).toBeVisible();

  await feed.choose('Order', 'Newest');
  await expect(page).toHaveURL('/feed?show=hosts&sort=newest');

  await feed.choose('Kind of post', 'Polls and questions');
  await expect(page).toHaveURL('/feed?show=hosts&sort=newest&kind=poll');

  await feed.show('All');
  await expect(page).toHaveURL('/feed?sort=newest&kind=poll');
  const polls = await feed.names();

  await page.goBack();
  await expect(page).toHaveURL('/feed?show=hosts&sort=newest&kind=poll');
  await page.goForward();
  await expect.poll(() => feed.names()).toEqual(polls);
});

test('unanswered posts have no comments, and mine are mine', async ({ page }) => {
  await page.goto('/feed?show=unanswered');
  const feed = new Feed(page);
  await feed.posts.first().waitFor();
  await expect(feed.posts.first()).not.toContainText(/\d+ comments?/);

  await page.goto('/feed?show=mine');
  await feed.posts.first().waitFor();
  for (const post of (await feed.posts.all()).slice(0, 5)) await expect(post).toContainText('Mira');
});

test('an unknown filter in the address is no filter', async ({ page }) => {
  const feed = new Feed(page);
  await page.goto('/feed');
  const everything = await feed.names();
  await page.goto('/feed?show=%3Cscript%3E&sort=sideways&kind=__proto__');
  await expect.poll(() => feed.names()).toEqual(everything);
});

test('the feed goes on and on', async ({ page }) => {
  await page.goto('/feed?sort=newest');
  const feed = new Feed(page);
  await expect(feed.posts).toHaveCount(20);
  const [first] = await feed.names(1);
  for (const count of [40, 60]) {
    await feed.posts.last().scrollIntoViewIfNeeded();
    await expect.poll(() => feed.posts.count()).toBeGreaterThanOrEqual(count);
  }
  const names = await feed.names(60);
  expect(names[0]).toBe(first);
  const positions = await feed.posts.evaluateAll((posts) => posts.map((post) => post.getAttribute('aria-posinset')));
  expect(positions).toEqual(positions.map((_, index) => String(index + 1)));
});

test('older posts that cannot be loaded leave what is there, and come on asking again', async ({ page, watch }) => {
  watch.expect(/ERR_FAILED|Failed to load resource/);
  await page.goto('/feed?sort=newest');
  const feed = new Feed(page);
  await expect(feed.posts).toHaveCount(20);
  await page.route('**/api/graphql', (route) => route.abort());
  await feed.posts.last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible();
  await expect(feed.posts).toHaveCount(20);
  await page.unroute('**/api/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => feed.posts.count()).toBeGreaterThanOrEqual(40);
});

test('a space opens from the navigation and shows its posts', async ({ page }) => {
  await page.goto('/feed');
  const space = (await new Shell(page).spaces()).first();
  const name = (await space.locator('[dir=auto]').textContent()) ?? '';
  await space.click();
  await expect(page).toHaveURL(/\/spaces\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await new Feed(page).posts.first().waitFor();
});

test('a post that is saved on its card is among the saved posts, until it is not', async ({ page }, info) => {
  // The phone and the desk share one member: each saves a post of its own.
  const kind = info.project.name === 'phone' ? 'article' : 'event';
  await page.goto(`/feed?sort=newest&kind=${kind}`);
  const feed = new Feed(page);
  const post = feed.posts.nth(1);
  const name = (await post.getAttribute('aria-label')) ?? '';
  const save = post.getByRole('button', { name: /^Save/ });
  await answered(page, () => save.click());
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await new Shell(page).go('Saved');
  // The feed has this post too: only on the other page does seeing it mean anything.
  await expect(page).toHaveURL('/saved');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved');
  const saved = feed.list.getByRole('article', { name, exact: true });
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(saved).toBeVisible();
  await answered(page, () => saved.getByRole('button', { name: /^Save/ }).click());
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(saved).toHaveCount(0);
});

test('a card opens its post, and Back finds the feed where it was', async ({ page }) => {
  await page.goto('/feed?sort=newest&kind=article');
  const feed = new Feed(page);
  const card = feed.posts.nth(6);
  const title = card.getByRole('heading').getByRole('link');
  const words = (await title.textContent()) ?? '';
  await title.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(1000);
  await title.click();
  await expect(page).toHaveURL(/\/posts\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  await page.goBack();
  await expect(page).toHaveURL('/feed?sort=newest&kind=article');
  // From the browser's memory, not asked for again; a press may have scrolled a little further.
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled - 50);
  await expect(feed.posts.getByRole('heading').getByRole('link', { name: words, exact: true })).toBeInViewport();
});

test('a reaction on a post is shown at once, kept, and taken back', async ({ page }, info) => {
  const kind = info.project.name === 'phone' ? 'poll' : 'post';
  await page.goto(`/feed?sort=newest&kind=${kind}`);
  const post = new Feed(page).posts.nth(3);
  await post.getByRole('button', { name: 'Add a reaction' }).click();
  await answered(page, () => page.getByRole('button', { name: 'Surprised' }).click());
  const chip = post.getByRole('button', { name: /^😮 \d+ reactions?$/, pressed: true });
  await expect(chip).toBeVisible();
  await page.reload();
  await expect(chip).toBeVisible();
  await answered(page, () => chip.click());
  await expect(chip).toHaveCount(0);
});

test('a member’s card opens from their name', async ({ page }) => {
  await page.goto('/feed?show=hosts');
  const link = new Feed(page).posts.first().locator('a[href^="/members/"]').first();
  await link.click();
  await expect(page).toHaveURL(/\/members\//);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
});

import type { Page } from '@playwright/test';
import { answered } from '../answered.ts';
import { type CommentFacts, comment, findPost, kinds, repliesTo, rootComments } from '../community.ts';
import { expect, test } from '../fixtures.ts';
import { CommentBox, Comments } from '../pages/comments.ts';
import { accounts } from '../pages/network.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

test.use({ as: 'member' });

// Words of their own for every test, in several scripts, with signs that mean something in HTML.
const words = (what: string) => `${what} – שלום, <b>fair</b> & "square" 🚣 ${Math.random().toString(36).slice(2)}`;

/** A post with few comments, so that a new one is on its first page wherever the network puts it. */
async function openPost(page: Page): Promise<string> {
  const post = await findPost(
    page.request,
    'post with few comments',
    ({ commentCount }) => commentCount > 0 && commentCount < 8,
  );
  await page.goto(`/posts/${post.resourceId}`);
  return `/posts/${post.resourceId}`;
}

test('a member comments, replies, changes and deletes, and finds it all again', async ({ page }) => {
  await openPost(page);
  const comments = new Comments(page);
  const [first, answer, changed] = [words('A comment'), words('A reply'), words('Changed')];

  const box = new CommentBox(page);
  await box.write(first);
  await box.send();
  await expect(comments.with(first)).toBeVisible();
  await expect(box.field).toHaveValue('');

  await comments.reply(comments.with(first), answer);
  await page.reload();
  await expect(comments.with(first)).toBeVisible();
  await expect(comments.with(answer)).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ has: page.locator('[data-comment]').filter({ hasText: first }) })
    .getByRole('button', { name: /^Show 1 reply/ })
    .click();
  await expect(comments.with(answer)).toBeVisible();

  await comments.menu(comments.with(answer), 'Edit');
  const editor = new CommentBox(page, 'Change your comment');
  await expect(editor.field).toHaveValue(answer);
  await editor.write(changed);
  await editor.send();
  await expect(comments.with(changed)).toContainText('edited');
  await expect(comments.with(answer)).toHaveCount(0);

  await comments.menu(comments.with(first), 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(comments.with(first)).toHaveCount(0);
  await page.reload();
  await page.getByRole('heading', { name: /^Comments/ }).waitFor();
  await expect(comments.with(first)).toHaveCount(0);
});

test('root comments come page by page', async ({ page }, info) => {
  // More than one page of them; the phone and the desk each under a post of their own.
  const kind = info.project.name === 'phone' ? 'article' : 'event';
  const post = await findPost(
    page.request,
    kind,
    ({ postType, commentCount }) => postType === kind && commentCount > 0,
  );
  const total = 23;
  for (let n = 1; n <= total; n += 1) await comment(page.request, post, `Comment ${n} of ${total}`);
  await page.goto(`/posts/${post.resourceId}`);
  const comments = new Comments(page);
  await expect(comments.all).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more comments' }).click();
  await expect.poll(() => comments.all.count()).toBeGreaterThanOrEqual(total);
  const ids = await comments.all.evaluateAll((all) => all.map((each) => each.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a link to a comment shows it with the comments above it', async ({ page }) => {
  const { post, path } = await deepThread(page);
  const target = path.at(-1);
  if (!target) throw new Error('There is no thread.');
  await page.goto(`/posts/${post.resourceId}?comment=${encodeURIComponent(target.id)}`);
  for (const { id } of path) await expect(page.locator(`[id="comment-${id}"]`)).toBeVisible();
  await expect(page.locator(`[id="comment-${target.id}"]`)).toBeInViewport();
});

test('a link to a comment that is gone says so and shows the rest', async ({ page }) => {
  const href = await openPost(page);
  await page.goto(`${href}?comment=Z2lkOi8vbWlnaHR5L0NvbW1lbnQvOTk5OTk5OTk`);
  await expect(page.getByText('The comment you followed is no longer here.')).toBeVisible();
  await expect(new Comments(page).all.first()).toBeVisible();
});

async function deepThread(page: Page) {
  const post = await findPost(page.request, 'post with many comments', ({ commentCount }) => commentCount > 12);
  const path: CommentFacts[] = [];
  let level = await rootComments(page.request, post);
  for (;;) {
    const next = level.find(({ replyCount }) => replyCount > 0) ?? level[0];
    if (!next) return { post, path };
    path.push(next);
    level = next.replyCount > 0 ? await repliesTo(page.request, next.id) : [];
  }
}

test('a reaction on a comment is counted, kept, and taken back', async ({ page }) => {
  await openPost(page);
  const comments = new Comments(page);
  const mine = words('To be liked');
  const box = new CommentBox(page);
  await box.write(mine);
  await box.send();
  const own = comments.with(mine);
  await own.getByRole('button', { name: 'Add a reaction' }).click();
  await answered(page, () => page.getByRole('button', { name: 'Celebrating' }).click());
  const chip = own.getByRole('button', { name: '🎉 1 reaction' });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await answered(page, () => chip.click());
  await expect(chip).toHaveCount(0);
  await page.reload();
  await expect(own).toBeVisible();
  await expect(chip).toHaveCount(0);
});

test.describe('a comment that could not be sent', () => {
  test('stays in its box with the reason, and is sent again', async ({ page, watch }) => {
    watch.expect(/ERR_FAILED|Failed to load resource/);
    await openPost(page);
    const mine = words('Through the storm');
    const box = new CommentBox(page);
    await page.route('**/api/graphql', (route) => route.abort());
    await box.write(mine);
    await box.send();
    await expect(box.problem).toContainText('cannot be reached');
    await expect(box.field).toHaveValue(mine);
    await page.unroute('**/api/graphql');
    await box.send();
    await expect(new Comments(page).with(mine)).toBeVisible();
    await expect(box.field).toHaveValue('');
  });

  test('is there after a new sign-in, and is sent then', async ({ page, context, watch }) => {
    watch.expect(/status of 401/);
    const href = await openPost(page);
    const mine = words('Over a new sign-in');
    const box = new CommentBox(page);
    await box.write(mine);
    await context.clearCookies({ name: /^(__Host-)?foyer$/ });
    await box.send();
    await expect(box.problem).toContainText('Your words are kept here.');
    await expect(box.field).toHaveValue(mine);
    await box.problem.getByRole('link', { name: 'Sign in' }).click();
    const pages = new SignInPages(page);
    await pages.start.click();
    // The network may still know the member.
    const asks = page.getByLabel('Password');
    await expect.poll(async () => (await asks.isVisible()) || page.url().startsWith(run.foyerUrl)).toBe(true);
    if (await asks.isVisible()) await pages.network.signIn(accounts.member);
    await pages.network.approveIfAsked(run.foyerUrl);
    await expect(page).toHaveURL(href);
    await expect(box.field).toHaveValue(mine);
    await box.send();
    await expect(new Comments(page).with(mine)).toBeVisible();
  });

  test('outlives a reload, and only for the member who wrote it', async ({ page }) => {
    await openPost(page);
    const mine = words('Half a thought');
    const box = new CommentBox(page);
    await box.write(mine);
    await page.reload();
    await expect(box.field).toHaveValue(mine);
    await box.field.fill('');
    await page.reload();
    await expect(box.field).toHaveValue('');
  });

  test('is refused in words where it is too long', async ({ page }) => {
    await openPost(page);
    const box = new CommentBox(page);
    await box.write('o'.repeat(10_001));
    await expect(box.form).toContainText('1 characters too many');
    await expect(box.form.getByRole('button', { name: 'Comment' })).toBeDisabled();
    await box.field.fill('');
  });
});

test.describe('every kind of post has its page and shows what it is', () => {
  for (const [kind, wanted] of kinds) {
    test(kind, async ({ page }) => {
      const post = await findPost(page.request, kind, wanted);
      await page.goto(`/posts/${post.resourceId}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(new Comments(page).section).toBeVisible();
      const main = page.getByRole('main');
      if (kind === 'picture gallery') await expect.poll(() => main.locator('img').count()).toBeGreaterThan(0);
      if (kind === 'video' || kind === 'audio') await expect(main.getByRole('button', { name: /^Play/ })).toBeVisible();
      if (kind === 'poll') await expect(main.getByText(/answers?/).first()).toBeVisible();
      if (kind === 'event') await expect(main.locator('time').first()).toBeVisible();
    });
  }
});

import type { Page } from '@playwright/test';
import { ask, findPost, kinds } from '../community.ts';
import { expect, test } from '../fixtures.ts';

test.describe('axe finds nothing, light and dark,', () => {
  const open = [
    '/',
    '/?signed-out=1',
    '/sign-in',
    '/sign-in?error=refused',
    '/sign-in?error=redirect-mismatch',
    '/no/such/page',
  ];
  for (const address of open) {
    test(`on ${address}`, async ({ page, accessible, watch }) => {
      watch.expect(/status of 404/);
      await check(page, address, accessible);
    });
  }

  test.describe('for a member', () => {
    test.use({ as: 'member' });

    for (const address of ['/feed', '/feed?show=mine&kind=poll', '/saved']) {
      test(`on ${address}`, async ({ page, accessible }) => check(page, address, accessible));
    }

    for (const [kind, wanted] of kinds) {
      test(`on the page of a post: ${kind}`, async ({ page, accessible }) => {
        const post = await findPost(page.request, kind, wanted);
        await check(page, `/posts/${post.resourceId}`, accessible);
      });
    }

    test('on a space', async ({ page, accessible }) => {
      const { network } = await ask<Shell>(page.request, 'Shell', {});
      await check(page, `/spaces/${network.spaces.nodes[0]?.resourceId}`, accessible);
    });

    test('on a member’s card', async ({ page, accessible }) => {
      const { me } = await ask<Shell>(page.request, 'Shell', {});
      await check(page, `/members/${encodeURIComponent(me.id)}`, accessible);
    });
  });
});

type Shell = { me: { id: string }; network: { spaces: { nodes: { resourceId: string }[] } } };

async function check(
  page: Page,
  address: string,
  accessible: (page: Page, what: string) => Promise<void>,
): Promise<void> {
  // Without motion, so that axe measures colours and not the middle of a transition.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await accessible(page, `${address}, light`);
  // Loaded anew: what is far below the fold keeps the old colours until it is near.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.reload();
  await accessible(page, `${address}, dark`);
}

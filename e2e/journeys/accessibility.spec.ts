import type { Page } from '@playwright/test';
import { ask, findPost, kinds } from '../community.ts';
import { expect, test } from '../fixtures.ts';

const appearances = ['light', 'dark'] as const;

/** Still, so that axe measures colours and not the middle of a transition. */
async function open(page: Page, appearance: (typeof appearances)[number], address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: appearance, reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

for (const appearance of appearances) {
  test.describe(`axe finds nothing, ${appearance},`, () => {
    for (const address of [
      '/',
      '/?signed-out=1',
      '/sign-in',
      '/sign-in?error=refused',
      '/sign-in?error=redirect-mismatch',
      '/no/such/page',
    ]) {
      test(`on ${address}`, async ({ page, accessible, watch }) => {
        watch.expect(/status of 404/);
        await open(page, appearance, address);
        await accessible(page, address);
      });
    }

    test.describe('for a member', () => {
      test.use({ as: 'member' });

      for (const address of ['/feed', '/feed?show=mine&kind=poll', '/saved']) {
        test(`on ${address}`, async ({ page, accessible }) => {
          await open(page, appearance, address);
          await accessible(page, address);
        });
      }

      for (const [kind, wanted] of kinds) {
        test(`on the page of a post: ${kind}`, async ({ page, context, accessible }) => {
          const post = await findPost(context.request, kind, wanted);
          await open(page, appearance, `/posts/${post.resourceId}`);
          await accessible(page, kind);
        });
      }

      test('on a space and on a member’s card', async ({ page, context, accessible }) => {
        const { me, network } = await ask<Shell>(context.request, 'Shell', {});
        await open(page, appearance, `/spaces/${network.spaces.nodes[0]?.resourceId}`);
        await accessible(page, 'a space');
        await open(page, appearance, `/members/${encodeURIComponent(me.id)}`);
        await accessible(page, 'a member');
      });
    });
  });
}

type Shell = { me: { id: string }; network: { spaces: { nodes: { resourceId: string }[] } } };

import { firstLoad } from '../../scripts/first-load.ts';
import { openHouse } from '../../scripts/house.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

const BUDGET = 220_000;

test.describe('the feed’s first load', () => {
  test.use({ as: 'member' });

  test('stays under 220 kB of JavaScript, gzip @desk', async ({ context }) => {
    const cookies = await context.cookies(run.foyerUrl);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const { scripts, totalGzip } = await firstLoad(`${run.foyerUrl}/feed`, cookie);
    expect(scripts.length).toBeGreaterThan(3);
    expect(totalGzip).toBeLessThanOrEqual(BUDGET);
  });
});

test.describe('the first screen', () => {
  // Its own servers: others' requests must not be counted.
  test('asks the network at most twice, at the same time @desk', async ({ page }) => {
    const house = await openHouse();
    try {
      await page.goto(`${house.foyerUrl}/sign-in`);
      await new SignInPages(page).signInHere('moderator');
      await page.getByRole('article').first().waitFor();
      const before = house.upstream.requests.length;
      await page.goto(`${house.foyerUrl}/feed`);
      await page.getByRole('article').first().waitFor();
      await page.waitForLoadState('networkidle');
      const asked = house.upstream.requests.slice(before);
      expect(asked.map(({ operation }) => operation).sort()).toEqual(['Feed', 'Shell']);
      const [first, second] = asked;
      expect(Math.max(first?.began ?? 0, second?.began ?? 0)).toBeLessThan(
        Math.min(first?.ended ?? 0, second?.ended ?? 0),
      );
    } finally {
      await leave(page, house);
    }
  });
});

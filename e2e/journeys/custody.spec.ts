import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from '../../scripts/house.ts';
import { browserStorage, files, isPassage, rememberIssued, Scanner } from '../custody.ts';
import { expect, test } from '../fixtures.ts';
import { leave } from '../leave.ts';
import { CommentBox, Comments } from '../pages/comments.ts';
import { Shell } from '../pages/shell.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

test('no token, code, verifier or secret reaches the browser, the store’s file or a log @desk', async ({
  page,
  context,
}) => {
  const house = await openHouse({ recorded: true });
  rememberIssued(join(house.folder, 'sandbox/sandbox.db'));
  try {
    await page.goto(`${house.foyerUrl}/sign-in`);
    await new SignInPages(page).signInHere('member');
    await page.getByRole('article').first().waitFor();
    await page
      .getByRole('article')
      .first()
      .getByRole('link', { name: /comment/ })
      .click();
    const words = `A word about custody, ${Math.random()}`;
    const box = new CommentBox(page);
    await box.write(words);
    await box.send();
    await expect(new Comments(page).with(words)).toBeVisible();
    await page.goto(`${house.foyerUrl}/saved`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const kept = await browserStorage(context, house.foyerUrl);
    await new Shell(page).signOut();
    await expect(page).toHaveURL(/signed-out/);
    // A failing answer may say more than it should.
    await page.goto(`${house.foyerUrl}/api/auth/callback/mighty?code=stale&state=wrong`);
    await page.getByRole('heading', { level: 1 }).waitFor();

    const scanner = new Scanner(house.secrets, join(house.folder, 'sandbox/sandbox.db'));
    const pieces = house.front?.pieces ?? [];
    // The scanner can see: it knows tokens of this run, and recognises the one code that has to pass through the browser.
    for (const kind of ['AccessToken', 'RefreshToken', 'AuthorizationCode', 'verifier']) {
      expect(scanner.known(kind), kind).toBeGreaterThan(0);
    }
    expect(scanner.find(pieces.filter(isPassage))).toEqual([
      'AuthorizationCode in address of GET /api/auth/callback/mighty',
    ]);

    expect(pieces.length).toBeGreaterThan(200);
    expect(scanner.find(pieces.filter((piece) => !isPassage(piece)))).toEqual([]);
    expect(scanner.find(kept)).toEqual([]);
    expect(scanner.find(files(join(house.folder, '.data')))).toEqual([]);
    expect(scanner.find(files(house.folder).filter(({ where }) => where.endsWith('.log')))).toEqual([]);
  } finally {
    await leave(page, house);
  }
});

test('the build holds no secret of the machine it was made on @desk', () => {
  const secrets = JSON.parse(readFileSync(join(run.folder, 'secrets.json'), 'utf8'));
  const scanner = new Scanner(secrets, join(run.folder, 'sandbox/sandbox.db'));
  const bundles = files(join(import.meta.dirname, '../../.next/static'));
  expect(bundles.length).toBeGreaterThan(5);
  expect(scanner.find(bundles)).toEqual([]);
  // Names of server-side settings in a bundle would mean that server code travelled with it.
  for (const { where, text } of bundles) {
    expect(/MIGHTY_CLIENT_SECRET|SESSION_SECRET|oauth\/token/.exec(text)?.[0], where).toBeUndefined();
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPost } from '../community.ts';
import { browserStorage, files, Recorder, Scanner } from '../custody.ts';
import { expect, test } from '../fixtures.ts';
import { CommentBox } from '../pages/comments.ts';
import { Shell } from '../pages/shell.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

test('no token, code, verifier or secret reaches the browser, the store’s file or a log @desk', async ({
  page,
  context,
}) => {
  const recorder = new Recorder(context);
  await new SignInPages(page).signInAs('member', '/feed');
  await page.getByRole('article').first().waitFor();
  const post = await findPost(context.request, 'post with comments', (each) => each.commentCount > 2);
  await page.goto(`/posts/${post.resourceId}`);
  const words = `A word about custody, ${Date.now()}`;
  const box = new CommentBox(page);
  await box.write(words);
  await box.send();
  await expect(page.getByText(words)).toBeVisible();
  await page.goto('/saved');
  const kept = await browserStorage(context);
  await new Shell(page).signOut();
  await expect(page).toHaveURL(/signed-out/);
  // A failing answer and a page that is not there may say more than they should.
  await page.goto('/api/auth/callback/mighty?code=stale&state=wrong');

  const secrets = JSON.parse(readFileSync(join(run.folder, 'secrets.json'), 'utf8'));
  const scanner = new Scanner(secrets, join(run.folder, 'sandbox/sandbox.db'));
  const recorded = await recorder.recorded();

  // The scanner can see: it knows tokens of this run, and recognises the one code that has to pass through the browser.
  for (const kind of ['AccessToken', 'RefreshToken', 'AuthorizationCode', 'verifier']) {
    expect(scanner.known(kind), kind).toBeGreaterThan(0);
  }
  const passage = ({ where }: { where: string }) =>
    /callback\/mighty|header location of \w+ \S+\/oauth\/|header referer/i.test(where);
  expect(scanner.find(recorded.filter(passage))).toContainEqual(expect.stringContaining('AuthorizationCode'));

  expect(recorded.length).toBeGreaterThan(100);
  expect(scanner.find(recorded.filter((piece) => !passage(piece)))).toEqual([]);
  expect(scanner.find(recorded.filter(passage)).filter((found) => !found.startsWith('AuthorizationCode'))).toEqual([]);
  expect(scanner.find(kept)).toEqual([]);
  expect(scanner.find(files(join(run.folder, '.data')))).toEqual([]);
  expect(scanner.find(files(run.folder).filter(({ where }) => where.endsWith('.log')))).toEqual([]);
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

import { expect, test } from '../fixtures.ts';
import { HostPages } from '../pages/host.ts';
import { accounts } from '../pages/network.ts';
import { SignInPages } from '../pages/sign-in.ts';
import { run } from '../run.ts';

// A step up gives the session a new id, so hosts sign in anew in every journey and share no cookie.
test.describe('a host', () => {
  test.beforeEach(async ({ page }) => {
    await new SignInPages(page).signInAs('host');
  });

  test('opens the dashboard, reads the members, and leaves host mode', async ({ page, accessible }) => {
    const host = new HostPages(page);
    await host.go();
    await expect(page).toHaveURL('/host');
    await accessible(page, 'the door of the host dashboards');
    await host.open();
    await expect(page).toHaveURL('/host/members');
    await expect(host.mode).toContainText('Host mode ends in');
    await expect(page.getByRole('main')).toContainText('Tidewater');
    await expect(host.members).toHaveCount(50);
    await accessible(page, 'the members table');

    await host.mode.getByRole('button', { name: 'Leave host mode' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'You left host mode' })).toBeVisible();
    await expect(host.mode).toHaveCount(0);
    await page.goto('/host/members');
    await expect(host.start).toBeVisible();
    await page.goto('/feed');
    await expect(page.getByRole('feed')).toBeVisible();
  });

  test('sorts, searches and pages, and the address says which', async ({ page }) => {
    const host = new HostPages(page);
    await page.goto('/host');
    await host.open();
    const byVisit = await host.names();

    await host.order('Name').click();
    await expect(page).toHaveURL('/host/members?sort=name');
    await expect(host.table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    const byName = await host.names();
    expect(byName).not.toEqual(byVisit);

    await host.table.getByRole('columnheader', { name: 'Name' }).getByRole('link').click();
    await expect(page).toHaveURL('/host/members?sort=name&order=reversed');
    await expect(host.members.first()).not.toHaveText(byName[0] ?? '');
    await page.goBack();
    await expect(host.members.first()).toContainText(byName[0] ?? '');

    await page.getByRole('link', { name: 'Show more members' }).click();
    await expect(host.members).toHaveCount(100);
    const all = await host.members
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(all).size).toBe(100);

    await host.search('mira');
    await expect(page).toHaveURL('/host/members?sort=name&q=mira');
    for (const name of await host.names()) expect(name.toLowerCase()).toContain('mira');
    await host.search('nobody is called this');
    await expect(page.getByRole('heading', { name: 'Nobody by that name' })).toBeVisible();
    await page.getByRole('link', { name: 'Show everybody' }).click();
    await expect(host.members).toHaveCount(50);
    await host.order('Complete list').click();
    await expect(page).toHaveURL('/host/members?sort=complete');
    await expect(host.members).toHaveCount(50);
  });

  test('is sent to no sign-in by walking past: only the button begins one @desk', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/oauth\/|\/api\/auth\//.test(request.url())) asked.push(request.url());
    });
    const host = new HostPages(page);
    await page.goto('/feed');
    await page.getByRole('link', { name: 'Host dashboard' }).hover();
    await host.go();
    await page.goto('/host/members?sort=name');
    await expect(host.start).toBeVisible();
    expect(asked).toEqual([]);
    await host.open();
    await expect(page).toHaveURL('/host/members?sort=name');
  });

  test('finds what they did in host mode among their sessions', async ({ page, accessible }) => {
    const host = new HostPages(page);
    await page.goto('/host');
    await host.open();
    await page.goto('/settings/sessions');
    const current = page.getByRole('listitem').filter({ has: page.getByText('This browser', { exact: true }) });
    await expect(current.getByRole('heading', { name: 'In host mode it may' })).toBeVisible();
    await expect(current).toContainText('Read the list of members once');
    await expect(current).toContainText(/Ends after 14 days unused, at the latest on \d+ \w+/);
    await accessible(page, 'the sessions');
  });
});

test.describe('a host without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('opens the dashboard, searches, pages and leaves @desk', async ({ page }) => {
    await new SignInPages(page).signInAs('host');
    const host = new HostPages(page);
    await page.goto('/host');
    await host.open();
    const first = await host.names();
    await page.getByRole('link', { name: 'Show more members' }).click();
    await expect(page).toHaveURL(/\/host\/members\?after=/);
    expect(await host.names()).not.toEqual(first);
    await page.getByRole('link', { name: 'Show the members from the start' }).click();
    await host.search('mira');
    await expect(page).toHaveURL('/host/members?q=mira');
    await host.mode.getByRole('button', { name: 'Leave host mode' }).click();
    await expect(host.start).toBeVisible();
  });
});

test.describe('a member who is no host', () => {
  test.use({ as: 'member' });

  test('is refused by the network, told so, and stays signed in', async ({ page, accessible }) => {
    const host = new HostPages(page);
    await page.goto('/host');
    await expect(page.getByText('you are not a host of Tidewater')).toBeVisible();
    await host.start.click();
    await expect(page).toHaveURL((url) => url.origin === run.networkUrl);
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(page).toHaveURL('/host/members?error=refused');
    await expect(host.problem).toContainText('You are still signed in as a member');
    await accessible(page, 'the refusal');
    await page.goto('/feed');
    await expect(page.getByRole('feed')).toBeVisible();
  });

  test('cannot take the key of another member @desk', async ({ page }) => {
    const host = new HostPages(page);
    await page.goto('/host');
    await host.openAs(accounts.host);
    await expect(page).toHaveURL('/host/members?error=other-member');
    await expect(host.problem).toContainText('That was somebody else');
    await page.goto('/feed');
    await expect(page.getByRole('button', { name: /Mira Lindqvist/ })).toBeVisible();
  });
});

test('a visitor who opens a host dashboard signs in first', async ({ page }) => {
  await page.goto('/host/members?sort=name');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

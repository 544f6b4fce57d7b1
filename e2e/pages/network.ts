import { expect, type Locator, type Page } from '@playwright/test';

export const accounts = {
  member: 'mira@tidewater.test',
  moderator: 'tomas@tidewater.test',
  host: 'adaeze@tidewater.test',
};
export const password = 'tidewater';

/** The network's own sign-in and consent pages, as the sandbox shows them. */
export class NetworkPages {
  readonly page: Page;
  readonly approve: Locator;
  readonly refuse: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.approve = page.getByRole('button', { name: 'Approve' });
    this.refuse = page.getByRole('button', { name: 'Refuse' });
    this.problem = page.getByRole('alert');
  }

  async signIn(email: string, words = password): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: /^Sign in to/ })).toBeVisible();
    await this.page.getByLabel('E-mail address').fill(email);
    await this.page.getByLabel('Password').fill(words);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Consent is asked once per account and network, and remembered. Ends on the page that `application` shows next. */
  async approveIfAsked(application: string): Promise<void> {
    const back = () => new URL(this.page.url()).origin === application;
    await expect.poll(async () => back() || (await this.approve.isVisible())).toBe(true);
    if (!back()) await this.approve.click();
    await expect.poll(back).toBe(true);
  }
}

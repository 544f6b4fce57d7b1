import { expect, type Locator, type Page } from '@playwright/test';
import { accounts, NetworkPages } from './network.ts';

/** Foyer's page before the network's. */
export class SignInPages {
  readonly page: Page;
  readonly network: NetworkPages;
  readonly start: Locator;

  constructor(page: Page) {
    this.page = page;
    this.network = new NetworkPages(page);
    this.start = page.getByRole('main').getByRole('button', { name: /^(Sign in|Try again)/ });
  }

  /** From anywhere to the feed, or to `path`. */
  async signInAs(account: keyof typeof accounts, path = '/feed'): Promise<void> {
    await this.page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`);
    await this.signInHere(account);
    await expect(this.page).toHaveURL(path);
  }

  /** From the sign-in page that is open to wherever it leads. */
  async signInHere(account: keyof typeof accounts): Promise<void> {
    const foyer = new URL(this.page.url()).origin;
    await this.start.click();
    await this.network.signIn(accounts[account]);
    await this.network.approveIfAsked(foyer);
  }
}

import { expect, type Locator, type Page } from '@playwright/test';
import { NetworkPages } from './network.ts';
import { Shell } from './shell.ts';

/** The host dashboards: their door, host mode, the members. */
export class HostPages {
  readonly page: Page;
  readonly network: NetworkPages;
  readonly start: Locator;
  readonly problem: Locator;
  readonly mode: Locator;
  readonly table: Locator;
  readonly members: Locator;

  constructor(page: Page) {
    this.page = page;
    this.network = new NetworkPages(page);
    const main = page.getByRole('main');
    this.start = main.getByRole('button', { name: 'Open host dashboard' });
    this.problem = main.getByRole('alert');
    this.mode = page.getByRole('complementary', { name: 'Host mode' });
    this.table = page.getByRole('table', { name: 'Members of the network' });
    this.members = this.table.getByRole('rowheader');
  }

  /** From a member's page to the door. */
  async go(): Promise<void> {
    const shell = new Shell(this.page);
    if (shell.phone) await shell.choose('Host dashboard');
    else
      await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Host dashboard' }).click();
    await expect(this.start).toBeVisible();
  }

  /** Through the door, to the members; the network asks for consent once. */
  async open(): Promise<void> {
    const foyer = new URL(this.page.url()).origin;
    await this.start.click();
    await this.network.approveIfAsked(foyer);
    await expect(this.table).toBeVisible();
  }

  /** As another account of the network than the one that is signed in at Foyer. */
  async openAs(account: string): Promise<void> {
    const names = (await this.page.context().cookies()).map(({ name }) => name).filter((name) => !/foyer/.test(name));
    for (const name of names) await this.page.context().clearCookies({ name });
    const foyer = new URL(this.page.url()).origin;
    await this.start.click();
    await this.network.signIn(account);
    await this.network.approveIfAsked(foyer);
  }

  /** The first names of the table, in order. */
  async names(count = 8): Promise<string[]> {
    await this.members.first().waitFor();
    return (await this.members.getByRole('link').allTextContents()).slice(0, count);
  }

  /** A phone has its orders in a row above the table, a desk in the names of the columns. */
  order(name: string): Locator {
    const row = this.page.getByRole('navigation', { name: 'Order' });
    const columns = this.table.getByRole('columnheader');
    const place = new Shell(this.page).phone ? row : name === 'Complete list' ? this.page.getByRole('main') : columns;
    return place.getByRole('link', { name, exact: true });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search members by name' }).fill(words);
    await this.page.getByRole('button', { name: 'Search' }).click();
  }
}

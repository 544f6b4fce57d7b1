import { expect, type Page } from '@playwright/test';
import { NetworkPages } from './network.ts';

/** Network Admin > Integrations > OAuth Applications, as a host walks through it. */
export class NetworkAdmin {
  readonly page: Page;
  private readonly networkUrl: string;

  constructor(page: Page, networkUrl: string) {
    this.page = page;
    this.networkUrl = networkUrl;
  }

  async signIn(email: string): Promise<void> {
    await this.page.goto(`${this.networkUrl}/sign-in`);
    await new NetworkPages(this.page).signIn(email);
    await this.page.getByRole('link', { name: 'Network Admin' }).click();
    await this.page.getByRole('link', { name: 'OAuth Applications' }).first().click();
  }

  async makeApplication(draft: { name: string; redirectUris: string[]; scopes: string[] }) {
    const { page } = this;
    await page.getByRole('link', { name: 'New OAuth Application' }).click();
    await page.getByLabel('Name', { exact: true }).fill(draft.name);
    await page.getByRole('radio', { name: /^Confidential/ }).check();
    await page.getByLabel('Redirect URIs').fill(draft.redirectUris.join('\n'));
    for (const scope of draft.scopes) await page.locator(`input[type=checkbox][value="${scope}"]`).check();
    await page.getByRole('button', { name: 'Make application' }).click();
    const card = this.card(draft.name);
    await card.getByText('secret', { exact: true }).click();
    const value = async (id: string) => (await card.locator(`code[id^="${id}"]`).innerText()).trim();
    return { clientId: await value('client-id-'), clientSecret: await value('secret-') };
  }

  async deleteApplication(name: string): Promise<void> {
    await this.card(name)
      .getByRole('link', { name: /^Delete/ })
      .click();
    await this.page.getByRole('button', { name: /^Delete/ }).click();
    await expect(this.page.getByText('The application is deleted.')).toBeVisible();
  }

  private card(name: string) {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }
}

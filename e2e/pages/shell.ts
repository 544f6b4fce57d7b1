import type { Locator, Page } from '@playwright/test';

/** What stands around every page of a member. A phone has its bar at the bottom, a desk its column. */
export class Shell {
  readonly page: Page;
  readonly account: Locator;
  readonly phone: boolean;

  constructor(page: Page) {
    this.page = page;
    // On a desk the member's name is on the button; on a phone it is the picture alone.
    const named = page.getByRole('region', { name: 'Account' }).getByRole('button');
    this.account = page
      .getByRole('button', { name: /^Account of / })
      .or(named)
      .filter({ visible: true });
    this.phone = (page.viewportSize()?.width ?? 0) < 768;
  }

  async choose(item: string): Promise<void> {
    await this.account.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async chooseAppearance(name: 'Light' | 'Dark' | 'As the device'): Promise<void> {
    await this.account.click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await this.page.keyboard.press('Escape');
  }

  signOut(): Promise<void> {
    return this.choose('Sign out');
  }

  async go(place: 'Home' | 'Saved'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: place }).click();
  }

  /** The links to spaces, under their collections. A phone keeps them in a sheet that opens here. */
  async spaces(): Promise<Locator> {
    if (!this.phone) return this.page.getByRole('navigation', { name: 'Main' }).locator('a[href^="/spaces/"]');
    await this.page.getByRole('button', { name: 'Spaces' }).click();
    return this.page.getByRole('dialog', { name: 'Spaces' }).locator('a[href^="/spaces/"]');
  }
}

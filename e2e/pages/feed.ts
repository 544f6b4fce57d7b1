import type { Locator, Page } from '@playwright/test';

/** A list of posts: the feed, a space, what was saved. */
export class Feed {
  readonly page: Page;
  readonly list: Locator;
  readonly posts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('feed');
    this.posts = this.list.getByRole('article');
  }

  async show(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'What to show' }).getByRole('link', { name, exact: true }).click();
  }

  async choose(menu: 'Order' | 'Kind of post', name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${menu}`) }).click();
    await this.page.getByRole('navigation', { name: menu }).getByRole('link', { name, exact: true }).click();
  }

  /** What tells one list from another: the names of its first posts, in order. */
  async names(count = 5): Promise<string[]> {
    await this.posts.first().waitFor();
    const all = await this.posts.all();
    return Promise.all(all.slice(0, count).map(async (post) => (await post.getAttribute('aria-label')) ?? ''));
  }
}

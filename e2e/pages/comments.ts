import { expect, type Locator, type Page } from '@playwright/test';

/** A box for words: under the post, as a reply, or in place of a comment that is changed. */
export class CommentBox {
  readonly field: Locator;
  readonly form: Locator;
  readonly problem: Locator;

  constructor(page: Page, label: string | RegExp = 'Write a comment') {
    this.field = page.getByRole('textbox', { name: label });
    this.form = page.locator('form').filter({ has: this.field });
    this.problem = this.form.getByRole('alert');
  }

  async write(words: string): Promise<void> {
    await this.field.click();
    await this.field.fill(words);
  }

  async send(): Promise<void> {
    await this.form.getByRole('button', { name: /^(Comment|Reply|Save|Send again)$/ }).click();
  }
}

export class Comments {
  readonly page: Page;
  readonly section: Locator;
  readonly all: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('region', { name: /^Comments/ });
    this.all = this.section.locator('[data-comment]');
  }

  with(words: string): Locator {
    return this.all.filter({ hasText: words });
  }

  async reply(to: Locator, words: string): Promise<void> {
    await to.getByRole('button', { name: 'Reply', exact: true }).click();
    const box = new CommentBox(this.page, /^Reply to /);
    await box.write(words);
    await box.send();
    await expect(this.with(words)).toBeVisible();
  }

  async menu(comment: Locator, item: 'Copy link' | 'Edit' | 'Delete'): Promise<void> {
    await comment.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

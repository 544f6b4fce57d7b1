import type { Page } from '@playwright/test';

/** Does something that shows at once, and waits until the gateway has answered it too: a reload before that would cut it short. */
export async function answered(page: Page, action: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/graphql');
  await action();
  await (await answer).finished();
}

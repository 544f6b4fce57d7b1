import type { Page } from '@playwright/test';
import type { House } from '../scripts/house.ts';

/** Closes a house that a test opened. The page goes first: what it still asks for must not meet servers that are gone. */
export async function leave(page: Page, house: House): Promise<void> {
  await page.goto('about:blank');
  await house.close();
}

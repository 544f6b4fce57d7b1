import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/programs.ts';

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export default defineConfig({
  testDir: 'e2e/journeys',
  // Starts a fresh sandbox and `next start` on free ports, and says where they are in process.env (e2e/servers.ts).
  globalSetup: './e2e/servers.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_FOYER_URL,
    // Chromium only: Chrome or Chromium of this machine, else Playwright's own.
    launchOptions: { executablePath: findChromium() ?? undefined },
    locale: 'en-GB',
    // Half an hour off the hour, so a time that is shown in the wrong zone cannot look right.
    timezoneId: 'Asia/Kolkata',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desk', use: desk },
    // What does not depend on the width of the screen is driven once, on the desk.
    { name: 'phone', use: phone, grepInvert: /@desk/ },
  ],
});

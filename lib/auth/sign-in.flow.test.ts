import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionOf } from '@/lib/session';
import { type Sandbox, startSandbox } from '@/sandbox/start';
import { defaultMemberScopes } from './scopes';
import { Browser } from './testing/browser';
import { APP, CLIENT, startFoyer } from './testing/foyer';

const MEMBER = 'mira@tidewater.test';
let sandbox: Sandbox;
let stopFoyer: () => Promise<void>;
const traffic: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    log: (line) => traffic.push(line),
    clients: [
      {
        ...CLIENT,
        name: 'Foyer <script>',
        redirectUris: [`${APP}/api/auth/callback/mighty`],
        memberScopes: [...defaultMemberScopes, 'read:chats'],
        hostScopes: ['host:read:network_members'],
      },
    ],
  });
  stopFoyer = startFoyer(sandbox);
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts.map(String).join(' ')));
  }
});
afterAll(async () => {
  await stopFoyer();
  await sandbox.close();
});

it('signs in', async () => {
  const browser = new Browser();
  const begun = await browser.begin();
  console.warn(begun);
  const page = await browser.request(await browser.authorize(begun, MEMBER));
  process.stderr.write(JSON.stringify([logged, traffic], null, 1));
  expect(page.location?.href).toBe(`${APP}/posts/7?comment=abc`);
  const read = await sessionOf(browser.asRequest());
  process.stderr.write(JSON.stringify([read, logged, traffic, browser.seen], null, 1));
});

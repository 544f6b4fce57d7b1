import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { store } from '@/lib/store';

export const APP = 'http://localhost:3990';
export const CLIENT = { clientId: 'foyer-under-test', clientSecret: 'CANARY-SECRET with: % & plus+ and 李' };

/** What this process keeps between requests, dropped: the next request reads the environment as a new start would. */
export function restart(env: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
    if (symbol.description?.startsWith('foyer.')) delete (globalThis as unknown as Record<symbol, unknown>)[symbol];
  }
}

/** Foyer's own environment for a network, with its data in a folder that nobody else has. Returns what tidies up. */
export function startFoyer(
  network: { communityUrl: string; apiUrl: string },
  more: Record<string, string | undefined> = {},
): () => Promise<void> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'foyer-flow-'));
  process.chdir(folder);
  restart({
    APP_URL: APP,
    MIGHTY_NETWORK: 'tidewater',
    MIGHTY_CLIENT_ID: CLIENT.clientId,
    MIGHTY_CLIENT_SECRET: CLIENT.clientSecret,
    MIGHTY_COMMUNITY_URL: network.communityUrl,
    MIGHTY_API_URL: network.apiUrl,
    SESSION_SECRET: 'a session secret for tests that is long enough',
    REDIS_URL: undefined,
    ...more,
  });
  return async () => {
    await store().close();
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  };
}

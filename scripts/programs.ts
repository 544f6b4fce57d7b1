import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { exitCodeOf, start, startCommand, tools } from './processes.ts';

/** A program the tests need: where it is, or why not; and what was done to have it, in a few words. */
export type Program = { path: string | null; note: string };

const APT_MS = 4 * 60_000;

function onPath(...names: string[]): string | null {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium or Chrome that is here already, or null. CHROME_PATH comes first. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) return isExecutable(named) ? named : null;
  const found = onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome');
  if (found) return found;
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
  return usual.find((path) => existsSync(path)) ?? null;
}

export async function ensureChromium(): Promise<Program> {
  if (process.env.CHROME_PATH && !findChromium()) {
    return { path: null, note: `CHROME_PATH is ${process.env.CHROME_PATH}, which is no program` };
  }
  const here = findChromium();
  if (here) return { path: here, note: `uses ${here}` };
  const own = start('playwright install', [tools.playwright, 'install', 'chromium']);
  if (exitCodeOf(await own.exited) === 0 && (await runs(chromium.executablePath()))) {
    return { path: chromium.executablePath(), note: `installed Playwright’s Chromium, ${chromium.executablePath()}` };
  }
  const reason = await aptInstall('chromium');
  const installed = findChromium();
  if (!reason && installed) return { path: installed, note: `installed Debian’s package chromium, ${installed}` };
  return {
    path: null,
    note: `found no Chromium, could not download Playwright’s, and ${reason ?? 'apt brought none'}`,
  };
}

/** Playwright’s download lacks the system's libraries on a bare machine; then it is there and does not start. */
async function runs(path: string): Promise<boolean> {
  return exitCodeOf(await startCommand('chromium', path, ['--headless', '--no-sandbox', '--version']).exited) === 0;
}

export async function ensureRedis(): Promise<Program> {
  const here = onPath('redis-server');
  if (here) return { path: here, note: `uses ${here}` };
  const reason = await aptInstall('redis-server');
  const installed = onPath('redis-server');
  if (!reason && installed) return { path: installed, note: `installed Debian’s package redis-server, ${installed}` };
  return { path: null, note: `no redis-server here, and ${reason ?? 'apt brought none'}: its tests are skipped` };
}

/** Null where the package is installed now; otherwise why it is not. */
async function aptInstall(name: string): Promise<string | null> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) || !onPath('apt-get')) return 'this is no Debian or Ubuntu';
  if (process.getuid?.() !== 0) return `only root can install the package ${name} (sudo apt-get install ${name})`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, encoding: 'utf8', timeout: APT_MS } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
  return run.status === 0 ? null : `apt-get install ${name} failed: ${run.stderr.trim().split('\n').at(-1)}`;
}

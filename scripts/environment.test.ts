import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { foyerEnvironment, keptSecrets, makeSecrets, sandboxEnvironment } from './environment';

const folder = mkdtempSync(join(tmpdir(), 'foyer-environment-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('secrets are made once and kept for their owner alone', () => {
  const file = join(folder, '.data/demo.json');
  const made = keptSecrets(file);
  expect(keptSecrets(file)).toEqual(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(made.sessionSecret.length).toBeGreaterThanOrEqual(32);
  expect(new Set([...Object.values(made), ...Object.values(makeSecrets())]).size).toBe(6);
});

test('a file that was cut short is made anew', () => {
  const file = join(folder, 'cut.json');
  writeFileSync(file, '{"clientId": "foyer-');
  const made = keptSecrets(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(made);
});

test('Foyer and its sandbox are told the same', () => {
  const secrets = makeSecrets();
  const ports = { foyer: 3210, community: 4210, api: 4211, control: 4212 };
  const foyer = foyerEnvironment(ports, secrets);
  const sandbox = sandboxEnvironment(ports, secrets, folder);
  expect(sandbox.SANDBOX_REDIRECT_URIS?.split(',')).toContain(`${foyer.APP_URL}/api/auth/callback/mighty`);
  expect([sandbox.SANDBOX_CLIENT_ID, sandbox.SANDBOX_CLIENT_SECRET]).toEqual([
    foyer.MIGHTY_CLIENT_ID,
    foyer.MIGHTY_CLIENT_SECRET,
  ]);
});

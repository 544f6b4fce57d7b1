import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Secrets = { clientId: string; clientSecret: string; sessionSecret: string };
export type Ports = { foyer: number; community: number; api: number; control: number };

export const demoAccounts = [
  { role: 'member', email: 'mira@tidewater.test' },
  { role: 'moderator', email: 'tomas@tidewater.test' },
  { role: 'host', email: 'adaeze@tidewater.test' },
];
export const demoPassword = 'tidewater';

export function makeSecrets(): Secrets {
  return {
    clientId: `foyer-${randomBytes(8).toString('hex')}`,
    clientSecret: randomBytes(32).toString('base64url'),
    sessionSecret: randomBytes(48).toString('base64url'),
  };
}

/** Made once and kept, so that a session outlives a restart. Readable by its owner alone. */
export function keptSecrets(file: string): Secrets {
  try {
    const kept: Partial<Secrets> = JSON.parse(readFileSync(file, 'utf8'));
    const { clientId, clientSecret, sessionSecret } = kept;
    if (clientId && clientSecret && sessionSecret) return { clientId, clientSecret, sessionSecret };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  }
  const secrets = makeSecrets();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

export function addressOf(port: number): string {
  return `http://localhost:${port}`;
}

/** Foyer's whole environment for a sandbox on this machine. */
export function foyerEnvironment(ports: Ports, secrets: Secrets): Record<string, string> {
  return {
    APP_URL: addressOf(ports.foyer),
    MIGHTY_NETWORK: 'tidewater',
    MIGHTY_CLIENT_ID: secrets.clientId,
    MIGHTY_CLIENT_SECRET: secrets.clientSecret,
    MIGHTY_COMMUNITY_URL: addressOf(ports.community),
    MIGHTY_API_URL: addressOf(ports.api),
    SESSION_SECRET: secrets.sessionSecret,
  };
}

export function sandboxEnvironment(ports: Ports, secrets: Secrets, dataDir: string): Record<string, string> {
  const callback = `${addressOf(ports.foyer)}/api/auth/callback/mighty`;
  return {
    SANDBOX_PORT: String(ports.community),
    SANDBOX_API_PORT: String(ports.api),
    SANDBOX_CONTROL_PORT: String(ports.control),
    SANDBOX_DATA: dataDir,
    SANDBOX_CLIENT_ID: secrets.clientId,
    SANDBOX_CLIENT_SECRET: secrets.clientSecret,
    // The second one is for the step up to host scopes.
    SANDBOX_REDIRECT_URIS: `${callback},${callback}-host`,
  };
}

import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext } from '@playwright/test';
import type { Secrets } from '../scripts/environment.ts';
import type { Piece } from '../scripts/front.ts';

/** What the browser itself keeps: cookies and every kind of storage. */
export async function browserStorage(context: BrowserContext): Promise<Piece[]> {
  const state = await context.storageState({ indexedDB: true });
  const session = await Promise.all(context.pages().map((page) => page.evaluate(() => JSON.stringify(sessionStorage))));
  return [
    { where: 'cookies and storage', text: JSON.stringify(state) },
    ...session.map((text) => ({ where: 'session storage', text })),
  ];
}

/** All files under a folder, whatever is in them. */
export function files(folder: string): Piece[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ where: path.slice(folder.length + 1), text: readFileSync(path, 'latin1') }));
}

const TOKEN_LENGTH = 43;
const RUN = /[A-Za-z0-9_-]{43,}/g;

/**
 * Finds what nobody but the servers may hold. Secrets are looked for by their text. The network keeps tokens and codes
 * as hashes only, and the verifier's hash is the challenge it was sent: so whatever has the shape of one (43 signs of
 * base64url) is hashed and looked up. Texts are read as they are, percent-decoded and base64-decoded.
 */
export class Scanner {
  private readonly secrets: Map<string, string>;
  private readonly hashes: Map<string, string>;

  constructor(secrets: Secrets, sandboxDatabase: string) {
    const sql = new DatabaseSync(sandboxDatabase, { readOnly: true });
    const rows = sql.prepare("SELECT model, id_hash, payload FROM oauth_records WHERE model != 'Session'").all();
    sql.close();
    this.secrets = new Map([
      [secrets.clientSecret, 'the client secret'],
      [secrets.sessionSecret, 'the session secret'],
    ]);
    this.hashes = new Map();
    for (const { model, id_hash, payload } of rows) {
      if (['AccessToken', 'RefreshToken', 'AuthorizationCode'].includes(String(model))) {
        this.hashes.set(String(id_hash), String(model));
      }
      const { codeChallenge } = JSON.parse(String(payload));
      if (codeChallenge) this.hashes.set(codeChallenge, 'verifier');
    }
  }

  /** How many tokens, codes and verifiers it can recognise, by kind. */
  known(kind: string): number {
    return [...this.hashes.values()].filter((each) => each === kind).length;
  }

  /** What was found, and where; never the secret itself. */
  find(pieces: Piece[]): string[] {
    const found = new Set<string>();
    for (const { where, text } of pieces) {
      for (const form of formsOf(text)) {
        for (const [secret, name] of this.secrets) if (form.includes(secret)) found.add(`${name} in ${where}`);
        for (const [run] of form.matchAll(RUN)) {
          for (let at = 0; at + TOKEN_LENGTH <= run.length; at += 1) {
            const name = this.hashes.get(hash('sha256', run.slice(at, at + TOKEN_LENGTH), 'base64url'));
            if (name) found.add(`${name} in ${where}`);
          }
        }
      }
    }
    return [...found];
  }
}

function formsOf(text: string): string[] {
  const forms = [text];
  if (/%[0-9a-f]{2}/i.test(text))
    forms.push(text.replace(/%[0-9a-f]{2}/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16))));
  // A token inside longer base64 may start at any of its four phases.
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{56,}/g)) {
    for (let phase = 0; phase < 4; phase += 1) forms.push(Buffer.from(run.slice(phase), 'base64').toString('latin1'));
  }
  return forms;
}

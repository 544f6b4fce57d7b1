import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext } from '@playwright/test';
import type { Secrets } from '../scripts/environment.ts';
import type { Piece } from '../scripts/front.ts';

/** What the browser itself keeps: cookies and every kind of storage, caches of service workers included. */
export async function browserStorage(context: BrowserContext, foyerUrl: string): Promise<Piece[]> {
  const state = await context.storageState({ indexedDB: true });
  const own = context.pages().filter((page) => page.url().startsWith(`${foyerUrl}/`));
  const kept = await Promise.all(own.map((page) => page.evaluate(keptByPage)));
  return [{ where: 'cookies and storage', text: JSON.stringify(state) }, ...kept.flat()];
}

async function keptByPage(): Promise<Piece[]> {
  const pieces = [{ where: 'session storage', text: JSON.stringify(sessionStorage) }];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const answer = await cache.match(url);
      pieces.push({ where: `cache storage ${name}`, text: `${url}\n${await answer?.text()}` });
    }
  }
  return pieces;
}

/**
 * Has the sandbox's database remember the hash of every token and code there ever was: the network itself forgets those
 * that were used, rotated or revoked, and a leak of one of them would go unseen.
 */
export function rememberIssued(sandboxDatabase: string): void {
  const sql = new DatabaseSync(sandboxDatabase);
  // No “OR IGNORE”: a trigger takes on how the statement that fires it treats conflicts.
  const kept = `INSERT INTO custody_issued SELECT NEW.model, NEW.id_hash, NEW.payload
    WHERE NOT EXISTS (SELECT 1 FROM custody_issued WHERE model = NEW.model AND id_hash = NEW.id_hash)`;
  sql.exec(`
    PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS custody_issued (model TEXT, id_hash TEXT, payload TEXT, PRIMARY KEY (model, id_hash));
    CREATE TRIGGER IF NOT EXISTS custody_insert AFTER INSERT ON oauth_records BEGIN ${kept}; END;
    CREATE TRIGGER IF NOT EXISTS custody_update AFTER UPDATE ON oauth_records BEGIN ${kept}; END;`);
  sql.close();
}

/** All files under a folder, whatever is in them. */
export function files(folder: string): Piece[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ where: path.slice(folder.length + 1), text: readFileSync(path, 'latin1') }));
}

/** The one place where a code has to pass through the browser: RFC 6749 section 4.1.2. */
export const isPassage = ({ where }: Piece) => where.startsWith('address of GET /api/auth/callback/');

const TOKEN_LENGTH = 43;
const RUN = /[A-Za-z0-9_-]{43,}/g;

/**
 * Finds what nobody but the servers may hold. Secrets are looked for by their text. The network keeps tokens and codes
 * as hashes only, and the verifier's hash is the challenge it was sent: so whatever has the shape of one (43 signs of
 * base64url) is hashed and looked up. Texts are read as they are, percent-decoded,
 * and decoded from hex and base64.
 */
export class Scanner {
  private readonly secrets: Map<string, string>;
  private readonly hashes: Map<string, string>;

  constructor(secrets: Secrets, sandboxDatabase: string) {
    const sql = new DatabaseSync(sandboxDatabase, { readOnly: true });
    const rows = sql.prepare("SELECT model, id_hash, payload FROM custody_issued WHERE model != 'Session'").all();
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
  for (const [run] of text.matchAll(/[0-9a-f]{86,}/gi)) {
    for (const start of [0, 1]) forms.push(Buffer.from(run.slice(start), 'hex').toString('latin1'));
  }
  // A token inside longer base64 may start at any of its four phases.
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{56,}/g)) {
    for (let phase = 0; phase < 4; phase += 1) forms.push(Buffer.from(run.slice(phase), 'base64').toString('latin1'));
  }
  return forms;
}

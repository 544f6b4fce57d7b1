import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { Database } from '../../db/index.ts';
import { createSwitches } from '../../switches.ts';
import { createClients } from './clients.ts';
import { createOauthTables } from './tables.ts';

const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('applications of a data directory from before they had a type keep working', () => {
  const path = join(directory, 'earlier.db');
  const earlier = new DatabaseSync(path);
  earlier.exec(`CREATE TABLE oauth_clients (client_id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, name TEXT NOT NULL,
    redirect_uris TEXT NOT NULL, member_scopes TEXT NOT NULL, host_scopes TEXT NOT NULL) WITHOUT ROWID`);
  earlier
    .prepare('INSERT INTO oauth_clients VALUES (?, ?, ?, ?, ?, ?)')
    .run('old', hash('sha256', 'kept', 'base64url'), 'Old', 'https://a.test/\nhttps://b.test/', 'read:userinfo', '');
  earlier.close();

  const db = new Database(path);
  createOauthTables(db.sql);
  createOauthTables(db.sql);
  const clients = createClients(db, { now: () => new Date(), switches: createSwitches() });
  expect(clients.find('old')).toEqual({
    clientId: 'old',
    type: 'confidential',
    name: 'Old',
    redirectUris: ['https://a.test/', 'https://b.test/'],
    memberScopes: ['read:userinfo'],
    hostScopes: [],
    createdAt: 0,
  });
  expect(clients.secretMatches('old', 'kept')).toBe(true);
  expect(clients.secretOf('old')).toBeNull();
  db.close();
});

import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rememberIssued, Scanner } from './custody.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-custody-'));
const database = join(folder, 'sandbox.db');
const token = randomBytes(32).toString('base64url');
const gone = randomBytes(32).toString('base64url');
const secrets = {
  clientId: 'foyer',
  clientSecret: 'a secret: 100 % “ä”',
  sessionSecret: randomBytes(48).toString('base64url'),
};
let scanner: Scanner;

beforeAll(() => {
  const sql = new DatabaseSync(database);
  sql.exec('CREATE TABLE oauth_records (model TEXT, id_hash TEXT, payload TEXT, PRIMARY KEY (model, id_hash))');
  rememberIssued(database);
  const issue = sql.prepare('INSERT INTO oauth_records VALUES (?, ?, ?)');
  issue.run('AccessToken', hash('sha256', token, 'base64url'), '{}');
  issue.run('RefreshToken', hash('sha256', gone, 'base64url'), '{}');
  sql.exec("DELETE FROM oauth_records WHERE model = 'RefreshToken'");
  sql.close();
  scanner = new Scanner(secrets, database);
});
afterAll(() => rmSync(folder, { recursive: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hex = (text: string) => Buffer.from(text).toString('hex');

test.each([
  ['as it is', `{"a":"${token}"}`],
  ['at the end of a longer run', `xx${token}yy`],
  ['percent-encoded', [...token].map((sign) => `%${hex(sign)}`).join('')],
  ['in base64', base64(token)],
  ['inside longer base64, first phase', base64(`.${token}.`)],
  ['inside longer base64, second phase', base64(`..${token}..`)],
  ['in hex', hex(token)],
  ['inside longer hex', `f${hex(token)}`],
])('a token is found %s', (_how, text) => {
  expect(scanner.find([{ where: 'here', text }])).toEqual(['AccessToken in here']);
});

test('a token that the network has forgotten is found all the same', () => {
  expect(scanner.find([{ where: 'here', text: gone }])).toEqual(['RefreshToken in here']);
});

test('secrets are found by their text, and nothing is found where nothing is', () => {
  expect(scanner.find([{ where: 'there', text: `x${secrets.sessionSecret}` }])).toEqual([
    'the session secret in there',
  ]);
  expect(scanner.find([{ where: 'there', text: hex(secrets.sessionSecret) }])).toEqual(['the session secret in there']);
  expect(scanner.find([{ where: 'here', text: randomBytes(400).toString('base64') }])).toEqual([]);
});

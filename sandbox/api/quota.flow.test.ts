import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST, MEMBER, PASSWORD, Visitor } from '../community/testing/visitor.ts';
import { type Sandbox, startSandbox } from '../start.ts';

const PAGE = '/admin/headless-api/usage';
let sandbox: Sandbox;
let host: Visitor;
let now = new Date('2026-03-31T23:59:00Z');
beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', now: () => now });
  host = new Visitor(sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
});
afterAll(() => sandbox.close());

async function ask(query: string, operationName?: string) {
  const response = await fetch(`${sandbox.communityUrl}/public/graphiql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: sandbox.communityUrl,
      cookie: [...host.cookies].map(([name, { value }]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ query, operationName }),
  });
  return (await response.json()) as { errors?: unknown[] };
}

/** The rows of the page's table, as plain words. */
async function rows(): Promise<string[]> {
  const { text } = await host.get(PAGE);
  return [...text.matchAll(/<tr>\s*<th scope="row">(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('every operation is counted by its name and month, with its cost and its last call', async () => {
  expect((await host.get(PAGE)).text).toContain('Nothing has been asked this month');
  const both = 'query Short { me { id } } query Long { network { feed(first: 10) { nodes { __typename } } } }';
  await ask(both, 'Short');
  await ask(both, 'Long');
  await ask(both, 'Long');
  await ask('{ me { id } }');
  const at = '11:59 PM UTC';
  expect(await rows()).toEqual([
    `Long 2 11 Mar 31, 2026, ${at}`,
    `(without a name) 1 1 Mar 31, 2026, ${at}`,
    `Short 1 1 Mar 31, 2026, ${at}`,
  ]);
  expect((await host.get(PAGE)).text).toContain('4 calls in March 2026');
});

test('what is refused before it runs is not counted', async () => {
  const before = await rows();
  const tooDear = `query Dear { network { spaces(first: 50) { nodes { posts(first: 25) { nodes { ... on Post { creator { id } } } } } } } }`;
  expect((await ask(tooDear)).errors).toHaveLength(1);
  await ask('query Wrong { me { shoeSize } }');
  await ask('query Broken {');
  expect(await rows()).toEqual(before);
});

test('a new month starts from nothing', async () => {
  now = new Date('2026-04-01T00:00:30Z');
  expect(await rows()).toEqual([]);
  await ask('query April { me { id } }');
  expect((await rows()).map((row) => row.split(' ').slice(0, 2))).toEqual([['April', '1']]);
});

test('the page leads to the explorer, and is for hosts only', async () => {
  expect((await host.get(PAGE)).text).toContain('href="/admin/headless-api/explorer"');
  const member = new Visitor(sandbox);
  expect((await member.get(PAGE)).status).toBe(404);
  await member.post('/sign-in', { email: MEMBER, password: PASSWORD });
  expect((await member.get(PAGE)).status).toBe(404);
});

test('a database from before the counters goes on as it is', async () => {
  const { createQuota } = await import('./quota.ts');
  sandbox.db.sql.exec('drop table api_usage');
  const quota = createQuota({ db: sandbox.db, now: () => now });
  quota.count('Again', 3);
  createQuota({ db: sandbox.db, now: () => now });
  expect((await rows()).map((row) => row.split(' ')[0])).toEqual(['Again']);
});

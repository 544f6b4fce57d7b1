import type { APIRequestContext } from '@playwright/test';
import { operationId } from '../../scripts/operations.ts';
import { expect, test } from '../fixtures.ts';
import { run } from '../run.ts';

// The gateway's door takes what Foyer's own pages send and answers everything else with 4xx and a code.
// Driven without a screen: these requests are what a page can never be made to send.

const own = () => ({
  'content-type': 'application/json',
  'x-foyer': '1',
  origin: run.foyerUrl,
  'sec-fetch-site': 'same-origin',
});
const viewer = () => JSON.stringify({ id: operationId('Viewer'), variables: {} });

type Refusal = {
  what: string;
  code: string;
  status?: number;
  send: (request: APIRequestContext) => ReturnType<APIRequestContext['post']>;
};

const post = (request: APIRequestContext, data: string | Buffer, headers: Record<string, string> = {}) =>
  request.post('/api/graphql', { data, headers: { ...own(), ...headers } });

const refusals: Refusal[] = [
  { what: 'what is no JSON', code: 'BAD_REQUEST', send: (r) => post(r, '{"id":') },
  { what: 'an empty body', code: 'BAD_REQUEST', send: (r) => post(r, '') },
  { what: 'a batch', code: 'BAD_REQUEST', send: (r) => post(r, `[${viewer()},${viewer()}]`) },
  { what: 'a number where the request should be', code: 'BAD_REQUEST', send: (r) => post(r, '7') },
  { what: 'query text', code: 'BAD_REQUEST', send: (r) => post(r, JSON.stringify({ query: '{ me { id } }' })) },
  {
    what: 'query text beside a known id',
    code: 'BAD_REQUEST',
    send: (r) => post(r, JSON.stringify({ id: operationId('Viewer'), query: '{ me { id } }' })),
  },
  {
    what: 'an unknown operation',
    code: 'UNKNOWN_OPERATION',
    send: (r) => post(r, JSON.stringify({ id: `sha256:${'0'.repeat(64)}`, variables: {} })),
  },
  ...['__proto__', 'constructor', 'toString'].map((id) => ({
    what: `the id ${id}`,
    code: 'UNKNOWN_OPERATION|BAD_REQUEST',
    send: (r: APIRequestContext) => post(r, JSON.stringify({ id, variables: {} })),
  })),
  {
    what: 'variables of the wrong type',
    code: 'BAD_INPUT',
    send: (r) => post(r, JSON.stringify({ id: operationId('Feed'), variables: { filters: 'all', first: 1e9 } })),
  },
  {
    what: 'more than 64 KiB',
    code: 'TOO_LARGE',
    status: 413,
    send: (r) => post(r, JSON.stringify({ id: operationId('Viewer'), variables: { text: 'x'.repeat(70_000) } })),
  },
  {
    what: 'a form',
    code: 'BAD_REQUEST',
    send: (r) => post(r, 'id=x', { 'content-type': 'application/x-www-form-urlencoded' }),
  },
  { what: 'text/plain', code: 'BAD_REQUEST', send: (r) => post(r, viewer(), { 'content-type': 'text/plain' }) },
  {
    what: 'a page of another site',
    code: 'FORBIDDEN_ORIGIN',
    status: 403,
    send: (r) => post(r, viewer(), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
  },
  {
    what: 'a sibling host',
    code: 'FORBIDDEN_ORIGIN',
    status: 403,
    send: (r) => post(r, viewer(), { 'sec-fetch-site': 'same-site' }),
  },
  {
    what: 'a request without the header of our pages',
    code: 'FORBIDDEN_ORIGIN|BAD_REQUEST',
    send: (r) =>
      r.post('/api/graphql', { data: viewer(), headers: { 'content-type': 'application/json', origin: run.foyerUrl } }),
  },
  {
    what: 'GET',
    code: 'BAD_REQUEST',
    status: 405,
    send: (r) => r.get(`/api/graphql?id=${operationId('Viewer')}`, { headers: { 'x-foyer': '1' } }),
  },
];

test.describe('the gateway', () => {
  test.use({ as: 'member' });

  for (const { what, code, status, send } of refusals) {
    test(`refuses ${what} @desk`, async ({ context }) => {
      const answer = await send(context.request);
      if (status) expect(answer.status()).toBe(status);
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(answer.status()).toBeLessThan(500);
      expect(answer.headers()['content-type']).toContain('application/json');
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toMatch(new RegExp(`^(${code})$`));
    });
  }

  test('answers what our pages send @desk', async ({ context }) => {
    const answer = await post(context.request, viewer());
    expect(answer.status()).toBe(200);
    expect((await answer.json()).data.me.name).toMatch(/^Mira/);
    expect(answer.headers()['cache-control']).toMatch(/no-store/);
  });
});

test('the gateway answers a visitor with SIGNED_OUT @desk', async ({ request }) => {
  const answer = await post(request, viewer());
  expect(answer.status()).toBe(401);
  expect((await answer.json()).errors[0].extensions.code).toBe('SIGNED_OUT');
});

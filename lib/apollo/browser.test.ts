import { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CreateCommentDocument, MemberCardDocument, type MemberCardQuery } from '@/graphql/generated/graphql';
import { ApolloRoom } from './browser';
import { makeCache } from './cache';
import { doorLink } from './door-link';
import { failureOf } from './failure';
import { useSeed } from './seed';
import { onSessionChange } from './session-signal';

const data: MemberCardQuery = { __typename: 'Query', node: { __typename: 'Comment', id: 'Þóra' } };
const variables = { id: 'gid' };

let fetched: { url: string; init: RequestInit }[];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  fetched = [];
  answer = () => Response.json({ data });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    fetched.push({ url, init });
    return await answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const client = () => new ApolloClient({ cache: makeCache(), link: doorLink('mark-of-mira') });
const ask = () => client().query({ query: MemberCardDocument, variables });
const failed = () => ask().then(() => 'no failure', failureOf);

test('what the server loaded is there for the first render, without a request', () => {
  function Card({ seed }: { seed: MemberCardQuery }) {
    useSeed(MemberCardDocument, variables, seed);
    return createElement(Name);
  }
  function Name() {
    const { data: read, loading } = useQuery(MemberCardDocument, { variables });
    return createElement('p', null, loading ? 'loading' : read?.node?.id);
  }
  const render = () => renderToString(createElement(ApolloRoom, { viewer: null }, createElement(Card, { seed: data })));
  expect(render()).toBe('<p>Þóra</p>');
  // Another request has a client of its own, which knows nothing of the first.
  expect(render()).toBe('<p>Þóra</p>');
  expect(fetched).toEqual([]);
});

describe('the way to the door', () => {
  test('is an id and variables: no query text, no name, no extensions', async () => {
    expect((await ask()).data).toEqual(data);
    const [{ url, init } = { url: '', init: {} }] = fetched;
    expect(url).toBe('/api/graphql');
    expect(init.method).toBe('POST');
    expect(init.headers).toEqual({
      'content-type': 'application/json',
      'x-foyer': '1',
      'x-foyer-viewer': 'mark-of-mira',
    });
    expect(JSON.parse(String(init.body))).toEqual({ id: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), variables });
    // Only what changes something goes on when its page is left.
    expect(init.keepalive).toBe(false);
  });

  test('a refusal keeps its code, its words and its time to wait', async () => {
    const extensions = { code: 'THROTTLED', retryAfterS: 7 };
    answer = () => Response.json({ data: null, errors: [{ message: 'slow', extensions }] }, { status: 429 });
    expect(await failed()).toEqual({
      code: 'THROTTLED',
      what: expect.stringContaining('pause'),
      next: expect.any(String),
      retryAfterS: 7,
    });
  });

  test.each<[string, () => Response | Promise<Response>, string]>([
    ['nobody answers', () => Promise.reject(new TypeError('Failed to fetch')), 'UNREACHABLE'],
    ['a proxy answers with a page', () => new Response('<h1>502</h1>', { status: 502 }), 'NETWORK_TROUBLE'],
    ['JSON of somebody else', () => Response.json('ok'), 'NETWORK_TROUBLE'],
    [
      'a code we do not know',
      () => Response.json({ data: null, errors: [{ message: 'x', extensions: { code: 'toString' } }] }),
      'INTERNAL',
    ],
  ])('%s', async (_name, answered, code) => {
    answer = answered;
    expect(await failed()).toMatchObject({ code });
  });

  test('a mutation that fails is a failure too', async () => {
    answer = () => Response.json({ data: null, errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] });
    const input = { postId: 'p', body: 'words' };
    await expect(client().mutate({ mutation: CreateCommentDocument, variables: { input } })).rejects.toSatisfy(
      (error) => failureOf(error).code === 'FORBIDDEN',
    );
    expect(fetched[0]?.init.keepalive).toBe(true);
  });
});

test('a session that ended is told once, and again only after one worked', async () => {
  const told = vi.fn();
  const stop = onSessionChange(told);
  answer = () => Response.json({ errors: [{ message: 'x', extensions: { code: 'SESSION_ENDED' } }] }, { status: 401 });
  await failed();
  await failed();
  expect(told).toHaveBeenCalledTimes(1);
  answer = () => Response.json({ data });
  await ask();
  expect(told).toHaveBeenCalledTimes(2);
  stop();
});

test.each([
  null,
  undefined,
  'text',
  new Error('CANARY'),
  { errors: [] },
  { errors: [null] },
  { errors: [{ extensions: null }] },
])('failureOf(%s) has words and none of the error’s own', (error) => {
  expect(failureOf(error)).toEqual({ code: 'INTERNAL', what: expect.any(String), next: expect.any(String) });
});

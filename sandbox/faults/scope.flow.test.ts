import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  approvedCode,
  authorization,
  exchange,
  HOST,
  MEMBER,
  refresh,
  tokensFor,
} from '../community/testing/visitor.ts';
import { type FaultyNetwork, failure, ME, startNetwork } from './testing/network.ts';

let network: FaultyNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

const statuses = async (count: number, query = ME, token?: string) => {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) found.push((await network.post(query, {}, token)).status);
  return found;
};

test('times: the next three requests, and then no more', async () => {
  await network.fault({ kind: 'http-500', times: 3 });
  expect(await statuses(5)).toEqual([500, 500, 500, 200, 200]);
  expect((await network.control('GET', '/')).body.faults).toEqual([]);
});

test('times holds for requests at the same moment', async () => {
  const held = await network.fault({ kind: 'latency', ms: 600_000 });
  await network.fault({ kind: 'partial-data', times: 2 });
  const before = (await network.control('GET', '/')).body.requests.struck;
  const waiting = Array.from({ length: 8 }, () => network.json('{ network { title subtitle } }'));
  await expect.poll(async () => (await network.control('GET', '/')).body.requests.struck).toBe(before + 8);
  await network.control('DELETE', `/faults/${held}`);
  const answers = await Promise.all(waiting);
  expect(answers.filter(({ errors }) => errors).length).toBe(2);
});

test('a fault that one of its requests is done with can still be cleared for the others', async () => {
  const id = await network.fault({ kind: 'latency', ms: 600_000, times: 2 });
  const hangUp = new AbortController();
  const given = fetch(network.api, { ...network.request(ME), signal: hangUp.signal });
  const kept = network.json(ME);
  const struck = async () => (await network.control('GET', '/')).body.faults[0]?.struck;
  await expect.poll(struck).toBe(2);
  hangUp.abort();
  await expect(given).rejects.toThrow('aborted');
  await expect.poll(() => network.logged.some((line) => /^api POST .* aborted/.test(line))).toBe(true);
  expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(204);
  expect(await kept).toHaveProperty('data.me.name');
});

test('without times: until it is cleared', async () => {
  const id = await network.fault({ kind: 'http-500' });
  expect(await statuses(4)).toEqual([500, 500, 500, 500]);
  expect((await network.control('DELETE', `/faults/${id}`)).status).toBe(204);
  expect(await statuses(2)).toEqual([200, 200]);
});

test('operation: that operation alone, whether the request or the document names it', async () => {
  await network.fault({ kind: 'http-500', operation: 'Feed' });
  expect(await statuses(1)).toEqual([200]);
  expect(await statuses(1, 'query Feed { me { name } }')).toEqual([500]);
  expect(await statuses(1, '{ me { name } }')).toEqual([200]);
  const two = 'query Feed { me { name } } query Other { me { name } }';
  const named = (operationName: string) => fetch(network.api, network.request(two, { operationName }));
  expect((await named('Other')).status).toBe(200);
  expect((await named('Feed')).status).toBe(500);
});

test('member: that member alone, by whatever case their address is written in', async () => {
  await network.fault({ kind: 'http-500', member: MEMBER.toUpperCase() });
  expect(await statuses(1)).toEqual([500]);
  expect(await statuses(1, ME, network.host.access_token)).toEqual([200]);
});

test('member at the token endpoint: whose code or refresh token it is', async () => {
  await network.fault({ kind: 'http-500', endpoint: 'token', member: HOST });
  expect((await exchange(network.sandbox, await approvedCode(network.sandbox, HOST))).status).toBe(500);
  expect((await refresh(network.sandbox, network.host.refresh_token)).status).toBe(500);
  expect((await exchange(network.sandbox, await approvedCode(network.sandbox, MEMBER))).status).toBe(200);
});

test('a fault that changes nothing leaves a whole sign-in as it is, cookies and redirects too', async () => {
  for (const endpoint of ['authorize', 'token', 'api']) await network.fault({ kind: 'latency', ms: 0, endpoint });
  const { access_token } = await tokensFor(network.sandbox, MEMBER);
  expect(await network.json(ME, {}, access_token)).toHaveProperty('data.me.name');
  const { faults } = (await network.control('GET', '/')).body;
  expect(faults.map(({ struck }: { struck: number }) => struck > 0)).toEqual([true, true, true]);
});

test('the log: which fault, which request and who, newest first, and no token', async () => {
  await network.fault({ kind: 'throttled-200', times: 1 });
  await network.fault({ kind: 'http-502', endpoint: 'authorize', times: 1 });
  await network.post(ME, {}, network.host.access_token);
  const { address } = authorization(network.sandbox, { state: 'a state that is nobody’s business' });
  await fetch(address, { redirect: 'manual' });
  const { body: entries } = await network.control('GET', '/log');
  expect(entries.slice(0, 2)).toMatchObject([
    { kind: 'http-502', endpoint: 'authorize', method: 'GET', path: '/oauth/authorize', operation: null, member: null },
    {
      kind: 'throttled-200',
      endpoint: 'api',
      method: 'POST',
      path: '/networks/tidewater/graphql',
      operation: 'Me',
      member: expect.stringMatching(/^Adaeze/),
    },
  ]);
  expect(Date.parse(entries[0].at)).toBeGreaterThan(0);
  const everything = JSON.stringify(entries) + network.logged.join('\n');
  for (const { access_token, refresh_token } of [network.mira, network.host]) {
    expect(everything).not.toContain(access_token);
    expect(everything).not.toContain(refresh_token);
  }
  expect(everything).not.toContain('business');
});

test('the log holds no more than a thousand, and no line that a request could write into it', async () => {
  await network.fault({ kind: 'throttled-200' });
  const body = JSON.stringify({ query: ME, operationName: 'x\nfault forged' });
  await fetch(network.api, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'tests/1.0' },
    body,
  });
  expect((await network.control('GET', '/log')).body[0]).toMatchObject({ operation: 'Me', member: null });
  for (let i = 0; i < 1010; i += 10) await Promise.all(Array.from({ length: 10 }, () => network.post(ME)));
  expect((await network.control('GET', '/log')).body).toHaveLength(1000);
});

test.each([
  [{}, 'kind', 'kind is missing'],
  [{ kind: 'no-such' }, 'kind', 'There is no fault “no-such”. There are: latency'],
  [{ kind: 'toString' }, 'kind', 'There is no fault'],
  [{ kind: 'latency', ms: 'soon' }, 'ms', 'ms is “soon”. Use a whole number from 0 to 600000.'],
  [{ kind: 'latency', ms: -1 }, 'ms', 'whole number'],
  [{ kind: 'latency', ms: 1.5 }, 'ms', 'whole number'],
  [{ kind: 'latency', ms: { valueOf: 1 } }, 'ms', 'whole number'],
  [{ kind: 'latency', delay: 5 }, 'delay', 'latency has no “delay”. It has: ms, jitter, times'],
  [{ kind: 'latency', times: 0 }, 'times', 'from 1 to 1000000'],
  [{ kind: 'latency', operation: 7 }, 'operation', 'must be text'],
  [{ kind: 'latency', endpoint: 'chat' }, 'endpoint', 'It can at: api, schema, token, authorize.'],
  [
    { kind: 'latency', endpoint: 'token', operation: 'Feed' },
    'operation',
    'Only requests to the API have an operation',
  ],
  [{ kind: 'latency', endpoint: 'authorize', member: HOST }, 'member', 'Nobody is known by name'],
  [{ kind: 'latency', member: 'nobody@tidewater.test' }, 'member', 'No member has the e-mail address'],
  [{ kind: 'reset-before', after: 'all' }, 'after', 'It can be: request, execution.'],
  [{ kind: 'field-removed' }, 'field', 'field is missing'],
  [{ kind: 'field-removed', field: 'Post' }, 'field', 'There is no field “Post”'],
  [{ kind: 'field-removed', field: 'Post.reactions' }, 'field', 'belongs to the interface'],
  [{ kind: 'field-removed', field: 'Reactable.reactions' }, 'field', 'no field but this one'],
  [{ kind: 'field-removed', field: '__proto__.constructor' }, 'field', 'There is no field'],
  [{ kind: 'unknown-enum', field: 'Post.id' }, 'field', 'is no enum'],
  [{ kind: 'unknown-enum', field: 'FeedAction', value: 'two words' }, 'value', 'cannot be an enum value'],
  [{ kind: 'partial-data', field: 'Post.id' }, 'field', 'Post.id is never null'],
  [{ kind: 'clock-skew', times: 3 }, 'times', 'for the whole network'],
])('a fault that cannot be says what has to change: %j', async (spec, field, words) => {
  const { status, body } = await network.control('POST', '/faults', spec);
  expect([status, body.field]).toEqual([400, field]);
  expect(body.error).toContain(words);
  expect((await network.control('GET', '/')).body.faults).toEqual([]);
});

test('values may be numbers or text, as a command line writes them', async () => {
  await network.fault({ kind: 'throttled-429', seconds: '5', times: '1', operation: '', member: '' });
  expect((await network.post(ME)).headers.get('retry-after')).toBe('5');
  expect(await statuses(1)).toEqual([200]);
});

test('closing the network ends what waits, at once', async () => {
  const own = await startNetwork();
  await own.fault({ kind: 'latency', ms: 600_000 });
  const slow = failure(own.post(ME));
  await expect.poll(async () => (await own.control('GET', '/')).body.requests.struck).toBe(1);
  await own.sandbox.close();
  expect(await slow).not.toBe('answered');
  expect(own.logged.filter((line) => /error|faults:/.test(line))).toEqual([]);
});

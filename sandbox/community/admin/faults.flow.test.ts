import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FAULTS } from '../../faults/catalogue.ts';
import { type FaultyNetwork, ME, startNetwork } from '../../faults/testing/network.ts';
import { HOST, MEMBER, PASSWORD, Visitor } from '../testing/visitor.ts';

const PATH = '/admin/practice/faults';
let network: FaultyNetwork;
let host: Visitor;
beforeAll(async () => {
  network = await startNetwork();
  host = new Visitor(network.sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

test('the page lists every fault with its sentence, and each has a form with its parameters', async () => {
  const { status, text } = await host.get(PATH);
  expect(status).toBe(200);
  for (const [name, { sentence, parameters }] of Object.entries(FAULTS)) {
    expect(text).toContain(`<a href="${PATH}?kind=${name}">${name}</a><span>${sentence}</span>`);
    const form = await host.get(`${PATH}?kind=${name}`);
    for (const parameter of Object.keys(parameters)) expect(form.text, name).toContain(`name="${parameter}"`);
    expect(form.text).toContain('Add fault</button>');
  }
});

test('a host adds a fault, sees what it struck, and clears it', async () => {
  const form = { kind: 'http-500', after: 'request', endpoint: 'api', times: '', operation: 'Me', member: MEMBER };
  const added = await host.post(PATH, form);
  expect(added.text).toContain('The network misbehaves from now on.');
  expect(added.text).toContain('operation Me');
  expect((await network.post(ME)).status).toBe(500);
  const page = (await host.get(PATH)).text;
  expect(page).toContain('struck 1 so far');
  expect(page).toMatch(
    /<th scope="row">http-500<\/th>\s*<td><code>POST \/networks\/tidewater\/graphql<\/code><\/td>\s*<td>Me<\/td>\s*<td dir="auto">Mira/,
  );
  const [, clear = ''] = /action="([^"]+\/\d+\/clear)"/.exec(page) ?? [];
  expect((await host.post(clear, {})).text).toContain('The fault is cleared.');
  expect((await network.post(ME)).status).toBe(200);
  expect((await host.post(clear, {})).status).toBe(200);
});

test('a host clears all of them', async () => {
  await network.fault({ kind: 'http-500' });
  await network.fault({ kind: 'clock-skew' });
  expect((await host.post(`${PATH}/clear`, {})).text).toContain('Every fault is cleared.');
  expect((await network.post(ME)).status).toBe(200);
});

test('wrong input keeps what was typed and says what to change', async () => {
  const typed = {
    kind: 'latency',
    ms: '1e3 "><script>',
    jitter: '7',
    endpoint: 'token',
    times: '2',
    operation: '',
    member: MEMBER,
  };
  const { status, text } = await host.post(PATH, typed);
  expect(status).toBe(422);
  expect(text).toContain('Use a whole number from 0 to 600000.');
  expect(text).toContain('name="ms" value="1e3 &quot;&gt;&lt;script&gt;"');
  expect(text).toMatch(/name="ms"[^>]*aria-invalid="true" aria-describedby="ms-problem ms-note"/);
  expect(text).toContain('name="jitter" value="7"');
  expect(text).toContain('name="times" value="2"');
  expect(text).toContain(`name="member" value="${MEMBER}"`);
  expect(text).toMatch(/name="endpoint" value="token" checked/);
  expect((await network.control('GET', '/')).body.faults).toEqual([]);
});

test('a kind that does not exist is said, too', async () => {
  const { status, text } = await host.post(PATH, { kind: 'no-such' });
  expect(status).toBe(422);
  expect(text).toContain('There is no fault “no-such”.');
});

test('a member gets the not-found page, and adds nothing', async () => {
  const member = new Visitor(network.sandbox);
  await member.post('/sign-in', { email: MEMBER, password: PASSWORD });
  expect((await member.get(PATH)).status).toBe(404);
  expect((await member.post(PATH, { kind: 'http-500' })).status).toBe(404);
  expect((await network.control('GET', '/')).body.faults).toEqual([]);
});

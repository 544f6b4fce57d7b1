import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../start.ts';
import { SWITCHES, switchNames } from '../../switches.ts';
import { type Answer, HOST, PASSWORD, Visitor } from '../testing/visitor.ts';

const PATH = '/admin/practice/switches';
let sandbox: Sandbox;
let host: Visitor;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', switches: { consent: 'skip' } });
  host = new Visitor(sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
});
beforeEach(() => sandbox.switches.reset());
afterAll(() => sandbox.close());

const chosen = ({ text }: Answer) =>
  Object.fromEntries(
    [...text.matchAll(/name="([\w-]+)" value="(\w+)" checked/g)].map(([, name, value]) => [name, value]),
  );

test('the page has every switch with its sentence, its values and how it stands', async () => {
  const page = await host.get(PATH);
  for (const name of switchNames) {
    const [, after = ''] = page.text.split(`id="${name}"`);
    const own = after.split('</fieldset>', 1)[0] ?? '';
    expect(own).toContain(SWITCHES[name].sentence);
    const values = [...own.matchAll(/type="radio" name="([\w-]+)" value="(\w+)"/g)];
    expect(values.map(([, of, value]) => [of, value])).toEqual(SWITCHES[name].values.map((value) => [name, value]));
  }
  expect(chosen(page)).toEqual(sandbox.switches.all());
});

test('saving sets them all, and the network behaves so at once', async () => {
  const discovery = async () => (await host.get('/.well-known/oauth-authorization-server')).text;
  expect(await discovery()).toContain('"authorization_response_iss_parameter_supported":true');
  const wanted = { ...sandbox.switches.all(), issuer: 'off', secrets: 'once' };
  const done = await host.post(PATH, wanted);
  expect(done.text).toContain('Saved.');
  expect(chosen(done)).toEqual(wanted);
  expect(sandbox.switches.all()).toEqual(wanted);
  expect(await discovery()).toContain('"authorization_response_iss_parameter_supported":false');
});

test('they go back to how the network was started, not to what is usual', async () => {
  sandbox.switches.set('consent', 'ask');
  sandbox.switches.set('scopes', 'open');
  const done = await host.post(`${PATH}/reset`, {});
  expect(done.text).toContain('back to how the network was started');
  expect(chosen(done)).toMatchObject({ consent: 'skip', scopes: 'enforced' });
});

test.each(['sometimes', '', '__proto__', '<script>alert(1)</script>'])(
  'a value that there is not changes nothing: %s',
  async (value) => {
    const before = sandbox.switches.all();
    const answer = await host.post(PATH, { ...before, issuer: 'off', consent: value });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#consent"');
    expect(answer.text).toContain('id="consent-problem"');
    expect(answer.text).not.toContain('<script>');
    expect(chosen(answer), 'what was chosen besides').toMatchObject({ issuer: 'off' });
    expect(sandbox.switches.all()).toEqual(before);
  },
);

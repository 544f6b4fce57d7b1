import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../start.ts';
import { type Answer, application, HOST, PASSWORD, tokenRequest, Visitor } from '../testing/visitor.ts';

const LIST = '/admin/integrations/oauth-applications';
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
let sandbox: Sandbox;
let host: Visitor;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application], dataDir });
  host = new Visitor(sandbox);
  await host.post('/sign-in', { email: HOST, password: PASSWORD });
});
afterEach(() => sandbox.switches.reset());
afterAll(async () => {
  await sandbox.close();
  rmSync(dataDir, { recursive: true });
});

const GOOD = { name: 'Lantern', client_type: 'confidential', redirect_uris: 'https://lantern.test/back' };
const ticketOf = (page: Answer) => /name="ticket" value="([^"]+)"/.exec(page.text)?.[1] ?? '';

async function make(): Promise<{ form: Record<string, string>; answer: Answer }> {
  const form = { ...GOOD, ticket: ticketOf(await host.get(`${LIST}/new`)) };
  return { form, answer: await host.post(`${LIST}/new`, form) };
}

/** On the page that is shown once. */
function shownOnce({ text }: Answer) {
  const [, clientId = ''] = /id="client-id">([^<]+)/.exec(text) ?? [];
  const [, secret = ''] = /id="client-secret">([^<]+)/.exec(text) ?? [];
  return { clientId, secret };
}

async function revealed(clientId: string): Promise<string | null> {
  const [, after = ''] = (await host.get(LIST)).text.split(`id="application-${clientId}"`);
  return /id="secret-\d+">([^<]+)/.exec(after.split('<li class="panel', 1)[0] ?? '')?.[1] ?? null;
}

/** invalid_grant: the secret is right, and only the code is not. */
const proves = async (client_id: string, client_secret: string) => {
  const fields = { grant_type: 'authorization_code', code: 'none', redirect_uri: GOOD.redirect_uris };
  const { status, body } = await tokenRequest(sandbox, { ...fields, client_id, client_secret });
  return status === 400 && body.error === 'invalid_grant';
};

const everythingKept = () =>
  Buffer.concat(readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file)))).toString('latin1');

test('“revealable”: the secret can be shown again, and lies sealed in the database', async () => {
  const { answer } = await make();
  const clientId = answer.url.searchParams.get('application') ?? '';
  const secret = await revealed(clientId);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await revealed(clientId)).toBe(secret);
  expect(await proves(clientId, secret ?? '')).toBe(true);
  expect(await proves(clientId, `${secret}x`)).toBe(false);
  expect(everythingKept()).toContain(clientId);
  expect(everythingKept()).not.toContain(secret);
});

test('“revealable”: the secret of an application from the environment can be shown too', async () => {
  expect((await revealed(application.clientId))?.replaceAll('&amp;', '&')).toBe(application.clientSecret);
});

test('“once”: the secret is shown in the answer to the form, and at no address', async () => {
  sandbox.switches.set('secrets', 'once');
  const { form, answer } = await make();
  const { clientId, secret } = shownOnce(answer);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await proves(clientId, secret)).toBe(true);
  expect(answer.url.href).not.toContain(secret);
  for (const path of ['', '/new', `/${clientId}/edit`, `/${clientId}/secret`, `/${clientId}/delete`])
    expect((await host.get(`${LIST}${path}`)).text, path).not.toContain(secret);
  expect(await revealed(clientId)).toBeNull();

  const reloaded = await host.post(`${LIST}/new`, form);
  expect(reloaded.text).toContain('That form was sent twice');
  expect(reloaded.text).not.toContain(secret);
  expect(await proves(clientId, secret)).toBe(true);

  sandbox.switches.set('secrets', 'revealable');
  expect(await revealed(clientId), 'a hash is all there is').toBeNull();
  expect(everythingKept()).not.toContain(secret);
});

test('“once” hides secrets that were made while they could be revealed', async () => {
  const { answer } = await make();
  const clientId = answer.url.searchParams.get('application') ?? '';
  const secret = (await revealed(clientId)) ?? '';
  expect(secret).not.toBe('');
  sandbox.switches.set('secrets', 'once');
  expect((await host.get(LIST)).text).not.toContain(secret);
  expect(await proves(clientId, secret)).toBe(true);
});

test.each(['once', 'revealable'] as const)('replacing the secret stops the old one at once (%s)', async (setting) => {
  sandbox.switches.set('secrets', setting);
  const { answer } = await make();
  const once = setting === 'once';
  const clientId = once ? shownOnce(answer).clientId : (answer.url.searchParams.get('application') ?? '');
  const old = once ? shownOnce(answer).secret : ((await revealed(clientId)) ?? '');
  const path = `${LIST}/${clientId}/secret`;
  const ticket = ticketOf(await host.get(path));
  expect(await proves(clientId, old), 'asking replaces nothing').toBe(true);

  const replaced = await host.post(path, { ticket });
  const secret = once ? shownOnce(replaced).secret : ((await revealed(clientId)) ?? '');
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await proves(clientId, old)).toBe(false);
  expect(await proves(clientId, secret)).toBe(true);
  expect((await host.post(path, { ticket })).text).toContain('That form was sent twice');
  expect(await proves(clientId, secret), 'after reloading').toBe(true);
});

test('a public application has no secret, and none can be made for it', async () => {
  const made = await host.post(`${LIST}/new`, { ...GOOD, client_type: 'public' });
  const clientId = made.url.searchParams.get('application') ?? '';
  expect(await revealed(clientId)).toBeNull();
  expect((await host.get(`${LIST}/${clientId}/secret`)).status).toBe(404);
  expect((await host.post(`${LIST}/${clientId}/secret`, {})).status).toBe(404);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { atNetworkAdmin, type Made } from './testing/admin.ts';
import {
  approvedCode,
  authorization,
  exchange,
  MEMBER,
  PASSWORD,
  refresh,
  type TokenAnswer,
  Visitor,
  whoami,
} from './testing/visitor.ts';

const draft = {
  name: 'Almanac',
  redirectUris: ['http://localhost:3997/callback'],
  memberScopes: ['read:userinfo', 'read:posts', 'write:posts'],
  hostScopes: [],
};
const SCOPE = 'read:userinfo read:posts write:posts';
let sandbox: Sandbox;
let admin: Awaited<ReturnType<typeof atNetworkAdmin>>;
let made: Made;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small' });
  admin = await atNetworkAdmin(sandbox);
});
beforeEach(async () => {
  made = await admin.make('confidential', draft);
});
afterAll(() => sandbox.close());

/** What its requests say: at authorize, and at the token endpoint. */
const asMade = () => ({
  client_id: made.clientId,
  client_secret: made.clientSecret ?? undefined,
  redirect_uri: draft.redirectUris[0],
});
const ask = (changes: Record<string, string> = {}) => {
  const { client_secret, ...parameters } = asMade();
  return authorization(sandbox, { ...parameters, scope: SCOPE, ...changes }).address;
};
const code = () => approvedCode(sandbox, MEMBER, SCOPE, { ...asMade(), client_secret: undefined });
const tokens = async (): Promise<TokenAnswer['body']> => (await exchange(sandbox, await code(), asMade())).body;

test('deleting an application stops its id, its secret, and every code and token under it at once', async () => {
  const unused = await code();
  const { access_token, refresh_token } = await tokens();
  expect(await whoami(sandbox, access_token)).toMatch(/\S/);
  await admin.remove(made.clientId);
  expect(await whoami(sandbox, access_token)).toBeNull();
  const refused = { status: 401, body: { error: 'invalid_client' } };
  expect(await refresh(sandbox, refresh_token, asMade())).toMatchObject(refused);
  expect(await exchange(sandbox, unused, asMade())).toMatchObject(refused);
  const page = await new Visitor(sandbox).get(ask());
  expect(page).toMatchObject({ status: 400, location: null });
  expect(page.text).toContain('This application is not known here');
});

test('deleting an application ends the sign-ins to it that are still open, on a page', async () => {
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD });
  const consent = await visitor.get(ask());
  await admin.remove(made.clientId);
  const done = await visitor.decide(consent, 'approve');
  expect(done).toMatchObject({ status: 400, location: null });
  expect(done.text).toContain('its application was deleted');
});

test('edits leave issued tokens alone: they keep their scopes, and are refreshed with them', async () => {
  const issued = await tokens();
  const late = await code();
  await admin.edit(made.clientId, {
    name: 'Almanac of tides',
    redirectUris: ['https://almanac.test/back'],
    memberScopes: ['read:userinfo'],
    hostScopes: [],
  });
  expect(await whoami(sandbox, issued.access_token)).toMatch(/\S/);
  const refreshed = await refresh(sandbox, issued.refresh_token, asMade());
  expect(refreshed).toMatchObject({ status: 200, body: { scope: SCOPE } });
  expect(await whoami(sandbox, refreshed.body.access_token)).toMatch(/\S/);
  const again = await refresh(sandbox, refreshed.body.refresh_token, asMade());
  expect(again).toMatchObject({ status: 200, body: { scope: SCOPE } });
  const redeemed = await exchange(sandbox, late, asMade());
  expect(redeemed, 'a code given before the edit').toMatchObject({ status: 200, body: { scope: SCOPE } });
});

test('edits take effect at the next authorization', async () => {
  await code();
  await admin.edit(made.clientId, {
    ...draft,
    name: 'Almanac of tides',
    redirectUris: ['https://almanac.test/back'],
    memberScopes: ['read:userinfo', 'read:search'],
  });
  const old = await new Visitor(sandbox).get(ask());
  expect(old).toMatchObject({ status: 400, location: null });
  expect(old.text).toContain('redirect_uri_mismatch');
  const redirect_uri = 'https://almanac.test/back';
  const lost = await new Visitor(sandbox).get(ask({ redirect_uri }));
  expect(lost.location?.searchParams.get('error')).toBe('invalid_scope');
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD });
  const added = await visitor.get(ask({ redirect_uri, scope: 'read:search' }));
  expect(added.text).toContain('Almanac of tides');
  expect((await visitor.decide(added, 'approve')).location?.href).toMatch(/^https:\/\/almanac\.test\/back\?code=/);
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import {
  application,
  approvedCode,
  asPocket,
  authorization,
  exchange,
  MEMBER,
  pocket,
  refresh,
  SECRET,
  STATE,
  tokenRequest,
  Visitor,
  whoami,
} from './testing/visitor.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  const clients = [application, pocket];
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients });
});
afterEach(() => sandbox.switches.reset());
afterAll(() => sandbox.close());

const encoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});
const byBasic = basic(encoded(application.clientId), encoded(SECRET));
const noBodyCredentials = { client_id: undefined, client_secret: undefined };

const code = () => approvedCode(sandbox, MEMBER);
const byPost = async () => exchange(sandbox, await code());
const byHeader = async (headers = byBasic) => exchange(sandbox, await code(), noBodyCredentials, headers);

const revokePost = () => tokenRequest(sandbox, { token: 'unknown' }, 'revoke');
const revokeHeader = (headers = byBasic) =>
  tokenRequest(sandbox, { token: 'unknown', ...noBodyCredentials }, 'revoke', headers);

const refused = { status: 401, body: { error: 'invalid_client' } };

describe('a confidential client', () => {
  test('shows its secret in the body or by HTTP Basic, at the token and at the revocation endpoint', async () => {
    for (const answer of [await byPost(), await byHeader(), await revokePost(), await revokeHeader()])
      expect(answer.status).toBe(200);
  });

  test('is held to the one way that the network takes, from the moment its switch is flipped', async () => {
    sandbox.switches.set('client-auth', 'post');
    expect((await byPost()).status).toBe(200);
    expect((await revokePost()).status).toBe(200);
    expect(await byHeader()).toMatchObject(refused);
    expect(await revokeHeader()).toMatchObject(refused);

    sandbox.switches.set('client-auth', 'basic');
    expect(await byPost()).toMatchObject(refused);
    expect(await revokePost()).toMatchObject(refused);
    expect((await byHeader()).status).toBe(200);
    expect((await revokeHeader()).status).toBe(200);
  });

  test('cannot tell a refused way from a wrong secret', async () => {
    const wrongPost = await exchange(sandbox, await code(), { client_secret: 'wrong' });
    const wrongHeader = await byHeader(basic(application.clientId, 'wrong'));
    sandbox.switches.set('client-auth', 'basic');
    expect((await byPost()).body).toEqual(wrongPost.body);
    sandbox.switches.set('client-auth', 'post');
    const header = await byHeader();
    expect(header.body).toEqual(wrongHeader.body);
    expect(header.headers.get('www-authenticate')).toBe(wrongHeader.headers.get('www-authenticate'));
  });

  test('is told by WWW-Authenticate where it tried Basic, and only there', async () => {
    for (const answer of [await byHeader(basic(application.clientId, 'wrong')), await revokeHeader(basic('no', 'x'))]) {
      expect(answer).toMatchObject(refused);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    }
    const post = await exchange(sandbox, await code(), { client_secret: 'wrong' });
    expect(post.headers.get('www-authenticate')).toBeNull();
  });

  test.each([
    ['the secret as it is, not encoded', application.clientId, SECRET],
    ['encoded twice', application.clientId, encoded(encoded(SECRET))],
    ['a broken escape', application.clientId, '%E4%'],
    ['nothing', application.clientId, ''],
  ])('has its Basic values form-decoded once: refuses %s', async (_what, id, secret) => {
    const { status, body } = await byHeader(basic(id, secret));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.access_token).toBeUndefined();
  });

  test('may not show its secret in both ways at once, nor twice', async () => {
    const both = await exchange(sandbox, await code(), {}, byBasic);
    expect(both).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    const body = `token=x&client_id=${application.clientId}&client_secret=a&client_secret=b`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const twice = await fetch(`${sandbox.communityUrl}/oauth/revoke`, { method: 'POST', headers, body });
    expect(twice.status).toBe(400);
  });

  test('is refused without its secret', async () => {
    expect(await exchange(sandbox, await code(), { client_secret: undefined })).toMatchObject(refused);
    expect(await tokenRequest(sandbox, { token: 'x', client_secret: undefined }, 'revoke')).toMatchObject(refused);
    expect(await exchange(sandbox, await code(), { client_secret: '' })).toMatchObject(refused);
  });
});

describe('a public client', () => {
  const pocketCode = () => approvedCode(sandbox, MEMBER, undefined, asPocket);

  test('gets tokens by its id and PKCE alone, refreshes and revokes them, whatever way secrets are shown', async () => {
    for (const way of ['both', 'post', 'basic']) {
      sandbox.switches.set('client-auth', way);
      const { status, body } = await exchange(sandbox, await pocketCode(), asPocket);
      expect(status).toBe(200);
      expect(await whoami(sandbox, body.access_token)).toMatch(/\S/);
      const next = await refresh(sandbox, body.refresh_token, asPocket);
      expect(next.status).toBe(200);
      expect((await tokenRequest(sandbox, { token: next.body.refresh_token, ...asPocket }, 'revoke')).status).toBe(200);
      expect(await whoami(sandbox, next.body.access_token)).toBeNull();
    }
  });

  test('is refused where it sends a secret', async () => {
    expect(await exchange(sandbox, await pocketCode(), { ...asPocket, client_secret: SECRET })).toMatchObject(refused);
    const header = await exchange(
      sandbox,
      await pocketCode(),
      { ...asPocket, client_id: undefined },
      basic('pocket', 'x'),
    );
    expect(header).toMatchObject(refused);
  });

  test.each([
    ['no challenge', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain', { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }],
    ['a challenge without a method, which would mean plain', { code_challenge_method: undefined }],
  ])('is refused with %s', async (_what, changes) => {
    const { address } = authorization(sandbox, { ...asPocket, ...changes });
    const { location } = await new Visitor(sandbox).get(address);
    expect(`${location?.origin}${location?.pathname}`).toBe(pocket.redirectUris[0]);
    expect(location?.searchParams.get('error')).toBe('invalid_request');
    expect(location?.searchParams.get('state')).toBe(STATE);
  });

  test('cannot redeem its code without the verifier', async () => {
    const answer = await exchange(sandbox, await pocketCode(), { ...asPocket, code_verifier: undefined });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

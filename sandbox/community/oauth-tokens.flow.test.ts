import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import {
  application,
  approvedCode,
  asPocket,
  authorization,
  exchange,
  HOST,
  MEMBER,
  PASSWORD,
  pocket,
  refresh,
  tokenRequest,
  tokensFor,
  Visitor,
  whoami,
} from './testing/visitor.ts';

const other = { ...application, clientId: 'other', clientSecret: 'other secret' };
const asOther = { client_id: other.clientId, client_secret: other.clientSecret };
const dead = { status: 400, body: { error: 'invalid_grant' } };
let sandbox: Sandbox;

beforeAll(async () => {
  const clients = [application, other, pocket];
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients });
});
afterEach(() => sandbox.switches.reset());
afterAll(() => sandbox.close());

const revoke = (token: string, changes: Record<string, string | undefined> = {}) =>
  tokenRequest(sandbox, { token, ...changes }, 'revoke');

describe('refresh tokens that rotate', () => {
  test('come anew each time, and the reuse of a rotated one revokes the family', async () => {
    const first = await tokensFor(sandbox, MEMBER);
    const elsewhere = await tokensFor(sandbox, MEMBER);
    const { status, body: second } = await refresh(sandbox, first.refresh_token);
    expect(status).toBe(200);
    expect(second).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'read:userinfo read:posts' });
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await whoami(sandbox, second.access_token)).not.toBeNull();

    expect(await refresh(sandbox, first.refresh_token)).toMatchObject(dead);
    expect(await refresh(sandbox, second.refresh_token)).toMatchObject(dead);
    expect(await whoami(sandbox, second.access_token)).toBeNull();
    expect(await whoami(sandbox, elsewhere.access_token), 'another sign-in of the same member').not.toBeNull();
  });

  test('of twenty refreshes at once with one token, one is answered, and the others are its reuse', async () => {
    const { refresh_token } = await tokensFor(sandbox, MEMBER);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(sandbox, refresh_token)));
    const given = answers.filter((answer) => answer.status === 200);
    expect(given).toHaveLength(1);
    expect(await whoami(sandbox, given[0]?.body.access_token ?? '')).toBeNull();
  });

  test('belong to one client, and are not used up by another that tries', async () => {
    const { refresh_token } = await tokensFor(sandbox, MEMBER);
    expect(await refresh(sandbox, refresh_token, asOther)).toMatchObject(dead);
    expect(await refresh(sandbox, refresh_token, asPocket)).toMatchObject(dead);
    expect((await refresh(sandbox, refresh_token)).status).toBe(200);
  });

  test('give fewer scopes when fewer are asked for, and never more', async () => {
    const { refresh_token } = await tokensFor(sandbox, MEMBER);
    const more = await refresh(sandbox, refresh_token, { scope: 'read:userinfo read:chats' });
    expect(more).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
    const fewer = await refresh(sandbox, refresh_token, { scope: 'read:userinfo' });
    expect(fewer).toMatchObject({ status: 200, body: { scope: 'read:userinfo' } });
  });
});

test('a refresh token that is kept works again and again, and does not come back', async () => {
  sandbox.switches.set('refresh-tokens', 'keep');
  const { refresh_token } = await tokensFor(sandbox, MEMBER);
  for (const _ of [1, 2, 3]) {
    const { status, body } = await refresh(sandbox, refresh_token);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('refresh_token');
    expect(await whoami(sandbox, body.access_token)).not.toBeNull();
  }
});

test('a network without refresh tokens gives none, and takes none that it gave before', async () => {
  const before = await tokensFor(sandbox, MEMBER);
  sandbox.switches.set('refresh-tokens', 'none');
  const tokens = await tokensFor(sandbox, MEMBER);
  expect(tokens).not.toHaveProperty('refresh_token');
  expect(await whoami(sandbox, tokens.access_token)).not.toBeNull();
  expect(await refresh(sandbox, before.refresh_token)).toMatchObject({
    status: 400,
    body: { error: 'unsupported_grant_type' },
  });
  expect(await whoami(sandbox, before.access_token)).not.toBeNull();
});

test('the switch of refresh tokens counts from the next token answer on', async () => {
  sandbox.switches.set('refresh-tokens', 'keep');
  const approved = await approvedCode(sandbox, MEMBER);
  sandbox.switches.set('refresh-tokens', 'none');
  expect((await exchange(sandbox, approved)).body).not.toHaveProperty('refresh_token');
  sandbox.switches.set('refresh-tokens', 'keep');
  const { refresh_token } = await tokensFor(sandbox, MEMBER);
  expect((await refresh(sandbox, refresh_token)).body).not.toHaveProperty('refresh_token');
  sandbox.switches.set('refresh-tokens', 'rotate');
  const { body } = await refresh(sandbox, refresh_token);
  expect(body.refresh_token).not.toBe(refresh_token);
  expect(await refresh(sandbox, refresh_token), 'rotated away by now').toMatchObject(dead);
});

test('signing out of the community ends no application’s tokens', async () => {
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: HOST, password: PASSWORD });
  const { address, verifier } = authorization(sandbox, { prompt: 'consent' });
  const { location } = await visitor.decide(await visitor.get(address), 'approve');
  const { body } = await exchange(sandbox, { code: location?.searchParams.get('code') ?? '', verifier });
  await visitor.post('/sign-out', {});
  expect(await whoami(sandbox, body.access_token)).toMatch(/\S/);
  expect((await refresh(sandbox, body.refresh_token)).status).toBe(200);
});

describe('revocation', () => {
  test.each(['access_token', 'refresh_token'] as const)(
    'of the %s ends the whole sign-in, and no other',
    async (kind) => {
      const tokens = await tokensFor(sandbox, HOST);
      const elsewhere = await tokensFor(sandbox, HOST);
      expect((await revoke(tokens[kind])).status).toBe(200);
      expect(await whoami(sandbox, tokens.access_token)).toBeNull();
      expect(await refresh(sandbox, tokens.refresh_token)).toMatchObject(dead);
      expect(await whoami(sandbox, elsewhere.access_token)).not.toBeNull();
      expect((await revoke(tokens[kind])).status, 'a second time').toBe(200);
    },
  );

  test('finds a token whatever its hint says', async () => {
    for (const token_type_hint of ['access_token', 'refresh_token', 'neither']) {
      const tokens = await tokensFor(sandbox, HOST);
      expect((await revoke(tokens.refresh_token, { token_type_hint })).status).toBe(200);
      expect(await whoami(sandbox, tokens.access_token), token_type_hint).toBeNull();
    }
  });

  test('of a refresh token ends every access token that came of it', async () => {
    sandbox.switches.set('refresh-tokens', 'keep');
    const first = await tokensFor(sandbox, MEMBER);
    const { body: second } = await refresh(sandbox, first.refresh_token);
    expect((await revoke(first.refresh_token)).status).toBe(200);
    for (const token of [first.access_token, second.access_token]) expect(await whoami(sandbox, token)).toBeNull();
  });

  test('answers 200 for an unknown token and leaves another client’s alone', async () => {
    const { access_token, refresh_token } = await tokensFor(sandbox, HOST);
    for (const token of ['unknown', '', 'é"><script>', access_token, refresh_token]) {
      const { status } = await revoke(token, asOther);
      expect(status, token).toBe(token === '' ? 400 : 200);
    }
    expect(await whoami(sandbox, access_token)).not.toBeNull();
    expect((await refresh(sandbox, refresh_token)).status).toBe(200);
  });

  test('needs the client’s secret', async () => {
    const { access_token } = await tokensFor(sandbox, HOST);
    const wrong = await revoke(access_token, { client_secret: 'wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(await whoami(sandbox, access_token)).not.toBeNull();
  });
});

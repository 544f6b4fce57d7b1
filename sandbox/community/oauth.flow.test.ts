import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import {
  application,
  approvedCode,
  authorization,
  exchange,
  HOST,
  MEMBER,
  refresh,
  STATE,
  tokenRequest,
  tokensFor,
  Visitor,
  whoami,
} from './testing/visitor.ts';

const lines: string[] = [];
const other = { ...application, clientId: 'other', clientSecret: 'other secret' };
let ahead = 0;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    clients: [application, other],
    now: () => new Date(Date.now() + ahead),
    log: (line) => lines.push(line),
  });
});
afterAll(() => sandbox.close());

const seconds = (count: number) => {
  ahead += count * 1000;
};

describe('discovery', () => {
  test('names the public endpoints', async () => {
    const response = await fetch(`${sandbox.communityUrl}/.well-known/oauth-authorization-server`);
    expect(await response.json()).toMatchObject({
      issuer: sandbox.communityUrl,
      authorization_endpoint: `${sandbox.communityUrl}/oauth/authorize`,
      token_endpoint: `${sandbox.communityUrl}/oauth/token`,
      revocation_endpoint: `${sandbox.communityUrl}/oauth/revoke`,
      code_challenge_methods_supported: ['S256'],
      scopes_supported: expect.arrayContaining(['read:userinfo', 'write:comments', 'host:read:network_members']),
    });
  });
});

describe('the authorization code flow', () => {
  test('with secret and PKCE gives tokens that the API takes', async () => {
    const visitor = new Visitor(sandbox);
    const { address, verifier } = authorization(sandbox);
    const consent = await visitor.signIn(await visitor.get(address), MEMBER);
    const { location } = await visitor.decide(consent, 'approve');
    expect(`${location?.origin}${location?.pathname}`).toBe(application.redirectUris[0]);
    expect(location?.searchParams.get('state')).toBe(STATE);
    expect(location?.searchParams.get('iss')).toBe(sandbox.communityUrl);

    const { status, body } = await exchange(sandbox, { code: location?.searchParams.get('code') ?? '', verifier });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'read:userinfo read:posts',
    });
    expect(await whoami(sandbox, body.access_token)).toMatch(/\S/);
    expect(await whoami(sandbox, `${body.access_token}x`)).toBeNull();
  });

  test('works without PKCE for a client with a secret', async () => {
    const visitor = new Visitor(sandbox);
    const { address } = authorization(sandbox, { code_challenge: undefined, code_challenge_method: undefined });
    const { location } = await visitor.signIn(await visitor.get(address), MEMBER);
    const code = location?.searchParams.get('code') ?? '';
    const redirect_uri = application.redirectUris[0] ?? '';
    const { status } = await tokenRequest(sandbox, { grant_type: 'authorization_code', code, redirect_uri });
    expect(status).toBe(200);
  });

  test('takes the secret by HTTP Basic too, form-encoded', async () => {
    const { code, verifier } = await approvedCode(sandbox, MEMBER);
    const form = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);
    const basic = Buffer.from(`${form(application.clientId)}:${form(application.clientSecret)}`).toString('base64');
    const response = await fetch(`${sandbox.communityUrl}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: application.redirectUris[0] ?? '',
      }),
    });
    expect(response.status).toBe(200);
  });

  test.each([
    ['a wrong verifier', { code_verifier: 'x'.repeat(43) }, 400, 'invalid_grant'],
    [
      'another redirect_uri than at authorize',
      { redirect_uri: application.redirectUris[1] ?? '' },
      400,
      'invalid_grant',
    ],
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['another client', { client_id: other.clientId, client_secret: other.clientSecret }, 400, 'invalid_grant'],
  ])('refuses %s', async (_what, changes, status, error) => {
    const answer = await exchange(sandbox, await approvedCode(sandbox, MEMBER), changes);
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.body.access_token).toBeUndefined();
  });

  test('a second use of a code fails and revokes what the first gave', async () => {
    const approved = await approvedCode(sandbox, MEMBER);
    const first = await exchange(sandbox, approved);
    const second = await exchange(sandbox, approved);
    expect(second).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await whoami(sandbox, first.body.access_token)).toBeNull();
    expect(await refresh(sandbox, first.body.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  test('a code is good for 60 seconds, an access token for 3600', async () => {
    const approved = await approvedCode(sandbox, MEMBER);
    const late = await approvedCode(sandbox, MEMBER);
    seconds(50);
    const { status, body } = await exchange(sandbox, approved);
    expect(status).toBe(200);
    seconds(15);
    expect(await exchange(sandbox, late)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await whoami(sandbox, body.access_token)).not.toBeNull();
    seconds(3600);
    expect(await whoami(sandbox, body.access_token)).toBeNull();
    expect((await refresh(sandbox, body.refresh_token)).status).toBe(200);
  });
});

describe('the authorize endpoint', () => {
  test.each([
    'http://localhost:3999/callback/',
    'http://localhost:3998/callback',
    'http://localhost:3999/callback?x=1',
    'http://LOCALHOST:3999/callback',
    'http://localhost:3999@evil.test/callback',
    'https://lighthouse.test.evil.test/callback',
    'javascript:alert(1)',
  ])('shows a mismatch on a page and never redirects: %s', async (redirect_uri) => {
    const answer = await new Visitor(sandbox).get(authorization(sandbox, { redirect_uri }).address);
    expect(answer).toMatchObject({ status: 400, location: null });
    expect(answer.text).toContain('redirect_uri_mismatch');
  });

  test('says so on a page where the client or its return address is missing', async () => {
    const unknown = await new Visitor(sandbox).get(authorization(sandbox, { client_id: 'nobody' }).address);
    expect(unknown).toMatchObject({ status: 400, location: null });
    expect(unknown.text).toContain('invalid_client');
    const nowhere = await new Visitor(sandbox).get(authorization(sandbox, { redirect_uri: undefined }).address);
    expect(nowhere).toMatchObject({ status: 400, location: null });
  });

  test.each([
    ['invalid_scope', { scope: 'read:userinfo write:posts' }],
    ['invalid_scope', { scope: 'read:userinfo read:everything' }],
    ['invalid_scope', { scope: 'openid' }],
    ['invalid_scope', { scope: undefined }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge: 'short' }],
    ['unsupported_response_type', { response_type: 'token' }],
    ['login_required', { prompt: 'none' }],
  ])('sends %s back before anyone signs in: %j', async (error, changes) => {
    const { location } = await new Visitor(sandbox).get(authorization(sandbox, changes).address);
    expect(location?.href).toMatch(/^http:\/\/localhost:3999\/callback[?#]/);
    const answer = new URLSearchParams(location?.search || location?.hash.slice(1));
    expect(answer.get('error')).toBe(error);
    expect(answer.get('state')).toBe(STATE);
  });
});

describe('refresh tokens', () => {
  test('rotate, and the reuse of a rotated one revokes the family', async () => {
    const first = await tokensFor(sandbox, MEMBER);
    const elsewhere = await tokensFor(sandbox, MEMBER);
    const { status, body: second } = await refresh(sandbox, first.refresh_token);
    expect(status).toBe(200);
    expect(second).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'read:userinfo read:posts' });
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await whoami(sandbox, second.access_token)).not.toBeNull();

    expect(await refresh(sandbox, first.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await refresh(sandbox, second.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await whoami(sandbox, second.access_token)).toBeNull();
    expect(await whoami(sandbox, elsewhere.access_token), 'another sign-in of the same member').not.toBeNull();
  });

  test('belong to one client', async () => {
    const { refresh_token } = await tokensFor(sandbox, MEMBER);
    const fields = {
      grant_type: 'refresh_token',
      refresh_token,
      client_id: other.clientId,
      client_secret: other.clientSecret,
    };
    expect(await tokenRequest(sandbox, fields)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await refresh(sandbox, refresh_token)).status).toBe(200);
  });
});

describe('revocation', () => {
  test('of a refresh token ends the whole sign-in, and no other', async () => {
    const tokens = await tokensFor(sandbox, HOST);
    const elsewhere = await tokensFor(sandbox, HOST);
    expect((await tokenRequest(sandbox, { token: tokens.refresh_token }, 'revoke')).status).toBe(200);
    expect(await whoami(sandbox, tokens.access_token)).toBeNull();
    expect(await refresh(sandbox, tokens.refresh_token)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect(await whoami(sandbox, elsewhere.access_token)).not.toBeNull();
  });

  test('answers 200 for an unknown token and leaves another client’s alone', async () => {
    const { access_token } = await tokensFor(sandbox, HOST);
    expect((await tokenRequest(sandbox, { token: 'unknown' }, 'revoke')).status).toBe(200);
    const fields = { token: access_token, client_id: other.clientId, client_secret: other.clientSecret };
    expect((await tokenRequest(sandbox, fields, 'revoke')).status).toBe(200);
    expect(await whoami(sandbox, access_token)).not.toBeNull();
    const wrong = await tokenRequest(sandbox, { token: access_token, client_secret: 'wrong' }, 'revoke');
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });
});

test('the log has a line for every request and no secret in any', async () => {
  lines.length = 0;
  const { code, verifier } = await approvedCode(sandbox, MEMBER);
  const { body } = await exchange(sandbox, { code, verifier });
  await refresh(sandbox, body.refresh_token);
  const log = lines.join('\n');
  expect(log).toMatch(/^community GET \/oauth\/authorize 303 \d+ ms$/m);
  expect(log).toMatch(/^community POST \/oauth\/interaction\/…\/sign-in 303 \d+ ms$/m);
  expect(log).toMatch(/^community POST \/oauth\/token 200 \d+ ms$/m);
  const secrets = [code, verifier, body.access_token, body.refresh_token, application.clientSecret, MEMBER, 'state'];
  for (const secret of secrets) expect(log).not.toContain(secret);
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { application, authorization, MEMBER, PASSWORD, STATE, Visitor } from './testing/visitor.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small', clients: [application] });
});
afterEach(() => sandbox.switches.reset());
afterAll(() => sandbox.close());

async function discovered(): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.communityUrl}/.well-known/oauth-authorization-server`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return (await response.json()) as Record<string, unknown>;
}

describe('the discovery document (RFC 8414)', () => {
  test('names the community as issuer, to the letter, and its public endpoints', async () => {
    expect(await discovered()).toEqual({
      issuer: sandbox.communityUrl,
      authorization_endpoint: `${sandbox.communityUrl}/oauth/authorize`,
      token_endpoint: `${sandbox.communityUrl}/oauth/token`,
      revocation_endpoint: `${sandbox.communityUrl}/oauth/revoke`,
      scopes_supported: expect.arrayContaining(['read:userinfo', 'write:comments', 'host:read:network_members']),
      response_types_supported: ['code'],
      response_modes_supported: ['query', 'fragment'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
      revocation_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    });
  });

  test.each([
    ['client-auth', 'post', 'token_endpoint_auth_methods_supported', ['client_secret_post', 'none']],
    ['client-auth', 'basic', 'revocation_endpoint_auth_methods_supported', ['client_secret_basic', 'none']],
    ['refresh-tokens', 'none', 'grant_types_supported', ['authorization_code']],
    ['refresh-tokens', 'keep', 'grant_types_supported', ['authorization_code', 'refresh_token']],
    ['issuer', 'off', 'authorization_response_iss_parameter_supported', false],
    [
      'scope-catalogue',
      'small',
      'scopes_supported',
      ['read:userinfo', 'read:network', 'write:posts', 'write:comments'],
    ],
  ])('is true for %s = %s, and may not be kept by a cache', async (name, value, member, expected) => {
    sandbox.switches.set(name, value);
    expect((await discovered())[member]).toEqual(expected);
    const { headers } = await fetch(`${sandbox.communityUrl}/.well-known/oauth-authorization-server`);
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});

describe('an answer to an authorization request', () => {
  const answers = async (): Promise<Record<string, URLSearchParams>> => {
    const visitor = new Visitor(sandbox);
    const none = await visitor.get(authorization(sandbox, { prompt: 'none' }).address);
    const fragment = await visitor.get(authorization(sandbox, { response_type: 'token' }).address);
    await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD });
    const ask = authorization(sandbox, { prompt: 'consent' }).address;
    const approved = await visitor.decide(await visitor.get(ask), 'approve');
    const refused = await visitor.decide(await visitor.get(ask), 'refuse');
    return {
      approved: new URLSearchParams(approved.location?.search),
      refused: new URLSearchParams(refused.location?.search),
      'prompt=none': new URLSearchParams(none.location?.search),
      'in the fragment': new URLSearchParams(fragment.location?.hash.slice(1)),
    };
  };

  test('names its issuer, an error too (RFC 9207)', async () => {
    for (const [what, answer] of Object.entries(await answers())) {
      expect(answer.get('iss'), what).toBe(sandbox.communityUrl);
      expect(answer.get('state'), what).toBe(STATE);
    }
  });

  test('names no issuer where the switch is off, and is the same otherwise', async () => {
    sandbox.switches.set('issuer', 'off');
    for (const [what, answer] of Object.entries(await answers())) {
      expect(answer.has('iss'), what).toBe(false);
      expect(answer.get('state'), what).toBe(STATE);
      expect(answer.has('code') || answer.has('error'), what).toBe(true);
    }
  });
});

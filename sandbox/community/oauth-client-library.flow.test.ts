import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../start.ts';
import { atNetworkAdmin } from './testing/admin.ts';
import { MEMBER, PASSWORD, Visitor, whoami } from './testing/visitor.ts';

/** An independent client library, as a stranger would use it; it checks states, issuers, types and statuses itself. */
const insecure = { [oauth.allowInsecureRequests]: true };
const REDIRECT_URI = 'http://localhost:3996/callback';
const draft = {
  name: 'A program by a stranger',
  redirectUris: [REDIRECT_URI],
  memberScopes: ['read:userinfo', 'read:posts'],
  hostScopes: [],
};
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ communityPort: 0, apiPort: 0, seed: 'small' });
});
afterAll(() => sandbox.close());

async function discover(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(sandbox.communityUrl);
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
  return oauth.processDiscoveryResponse(issuer, response);
}

/** The member's part: the address that the library made, to the address that the network sends the browser to. */
async function approved(address: URL): Promise<URL> {
  const visitor = new Visitor(sandbox);
  await visitor.post('/sign-in', { email: MEMBER, password: PASSWORD });
  const page = await visitor.get(address);
  const { location } = page.location ? page : await visitor.decide(page, 'approve');
  if (!location) throw new Error('the network sent nobody back');
  return location;
}

test.each([
  ['confidential', 'by client_secret_post', oauth.ClientSecretPost],
  ['confidential', 'by client_secret_basic', oauth.ClientSecretBasic],
  ['public', 'by PKCE alone', () => oauth.None()],
] as const)(
  'a %s client goes the whole way %s: discovery, code, refresh, revocation',
  async (type, _how, authenticate) => {
    const { clientId, clientSecret } = await (await atNetworkAdmin(sandbox)).make(type, draft);
    expect(clientSecret === null).toBe(type === 'public');
    const server = await discover();
    const client: oauth.Client = { client_id: clientId };
    const authentication = authenticate(clientSecret ?? '');

    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const address = new URL(server.authorization_endpoint ?? '');
    address.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: REDIRECT_URI,
      scope: 'read:userinfo',
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).toString();
    const answer = oauth.validateAuthResponse(server, client, await approved(address), state);

    const redeem = () =>
      oauth.authorizationCodeGrantRequest(server, client, authentication, answer, REDIRECT_URI, verifier, insecure);
    const first = await oauth.processAuthorizationCodeResponse(server, client, await redeem());
    expect(first).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'read:userinfo' });
    expect(await whoami(sandbox, first.access_token)).toMatch(/\S/);

    const refreshWith = (token: string) =>
      oauth.refreshTokenGrantRequest(server, client, authentication, token, insecure);
    const response = await refreshWith(first.refresh_token ?? '');
    const second = await oauth.processRefreshTokenResponse(server, client, response);
    expect(await whoami(sandbox, second.access_token)).toMatch(/\S/);

    const revoked = await oauth.revocationRequest(server, client, authentication, second.refresh_token ?? '', insecure);
    await oauth.processRevocationResponse(revoked);
    expect(await whoami(sandbox, second.access_token)).toBeNull();
    const dead = oauth.processRefreshTokenResponse(server, client, await refreshWith(second.refresh_token ?? ''));
    await expect(dead).rejects.toMatchObject({ error: 'invalid_grant', status: 400 });
    const again = oauth.processAuthorizationCodeResponse(server, client, await redeem());
    await expect(again).rejects.toMatchObject({ error: 'invalid_grant', status: 400 });
  },
);

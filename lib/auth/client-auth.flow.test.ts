import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionOf } from '@/lib/session';
import { StoreUnavailableError, store } from '@/lib/store';
import { revokeTokens } from './revocations';
import { Browser } from './testing/browser';
import { APP, restart, startFoyer } from './testing/foyer';
import { type Asked, json, type NetworkDouble, startDouble, tokenAnswer } from './testing/network-double';
import { refreshTokens } from './tokens';

/** Every letter that means something in a form, in Basic, or in an address. */
const ID = 'id:with%reserved+letters&=';
const SECRET = 'CANARY: 100% +&=?#/ “李” \\ ~*!()';

let network: NetworkDouble;
let stopFoyer: () => Promise<void>;
beforeAll(async () => {
  network = await startDouble();
  const credentials = { MIGHTY_CLIENT_ID: ID, MIGHTY_CLIENT_SECRET: SECRET };
  stopFoyer = startFoyer({ communityUrl: network.url, apiUrl: network.url }, credentials);
});
afterAll(async () => {
  await stopFoyer();
  await network.close();
});
beforeEach(async () => {
  await store().close();
  restart({});
  await store().delete(`client-auth:${new URL(network.url).host}:${ID}`);
  network.reset();
  vi.restoreAllMocks();
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

/** The credentials as a server reads them: RFC 6749 section 2.3.1, Basic's two halves form-decoded after the colon was found. */
function credentialsOf({ headers, form }: Asked): [method: string, id: string, secret: string] {
  const encoded = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (!encoded) return ['post', form.client_id ?? '', form.client_secret ?? ''];
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  const decode = (text: string) => new URLSearchParams(`v=${text}`).get('v') ?? '';
  return ['basic', decode(id), decode(secret)];
}
const methods = (path: string) => network.askedAt(path).map((asked) => credentialsOf(asked)[0]);

/** A network that takes one way only, and whose codes and refresh tokens are burnt by a client that it accepted. */
function takesOnly(method: 'post' | 'basic', status = 401) {
  const seen = new Set<string>();
  const judge = (answer: object) => (asked: Asked, response: import('node:http').ServerResponse) => {
    const [how, id, secret] = credentialsOf(asked);
    const both = how === 'basic' && 'client_secret' in asked.form; // RFC 6749 section 2.3: never two ways at once
    if (how !== method || id !== ID || secret !== SECRET || both) {
      return json(response, status, { error: 'invalid_client' });
    }
    const grant = asked.form.code ?? asked.form.refresh_token;
    if (grant && seen.has(grant)) return json(response, 400, { error: 'invalid_grant' });
    if (grant) seen.add(grant);
    return json(response, 200, answer);
  };
  network.routes.set('/oauth/token', judge(tokenAnswer(1)));
  network.routes.set('/oauth/revoke', judge({}));
}

async function signIn() {
  const browser = new Browser();
  const state = (await browser.begin('/saved')).location?.searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: `code-of-${state}`, state });
  return { browser, page: await browser.request(`/api/auth/callback/mighty?${query}`) };
}

describe('A1.8: the client says who it is', () => {
  it('in the body first, and no other way where that works', async () => {
    takesOnly('post');
    const { browser, page } = await signIn();
    expect(page.location?.href).toBe(`${APP}/saved`);
    expect((await sessionOf(browser.asRequest())).state).toBe('signed-in');
    expect(methods('/oauth/token')).toEqual(['post']);
  });

  it.each([401, 400])(
    'by Basic where the network answers %s invalid_client, with the same code, and from then on at once',
    async (status) => {
      takesOnly('basic', status);
      expect((await signIn()).page.location?.href).toBe(`${APP}/saved`);
      expect(methods('/oauth/token')).toEqual(['post', 'basic']);
      expect((await signIn()).page.location?.href).toBe(`${APP}/saved`);
      await refreshTokens('RT-1');
      expect(methods('/oauth/token')).toEqual(['post', 'basic', 'basic', 'basic']);
    },
  );

  it('at the revocation endpoint too', async () => {
    takesOnly('basic');
    await revokeTokens({ accessToken: 'AT', refreshToken: 'RT', receivedAt: 0, expiresAt: null, scopes: null });
    expect(methods('/oauth/revoke').filter((method) => method === 'basic')).toHaveLength(2);
    expect((await store().get('revocations'))?.value ?? '[]').toBe('[]');
  });

  it('in the way that another process found out', async () => {
    takesOnly('basic');
    await refreshTokens('RT-1');
    await store().close();
    restart({}); // a new process on the same store
    await refreshTokens('RT-2');
    expect(methods('/oauth/token')).toEqual(['post', 'basic', 'basic']);
  });

  it('in the body again where the network changed its mind', async () => {
    takesOnly('basic');
    await refreshTokens('RT-1');
    takesOnly('post');
    await refreshTokens('RT-2');
    await refreshTokens('RT-3');
    expect(methods('/oauth/token')).toEqual(['post', 'basic', 'basic', 'post', 'post']);
  });

  it('without a store to remember it in', async () => {
    takesOnly('basic');
    vi.spyOn(store(), 'get').mockRejectedValue(new StoreUnavailableError());
    vi.spyOn(store(), 'set').mockRejectedValue(new StoreUnavailableError());
    await expect(refreshTokens('RT-1')).resolves.toMatchObject({ accessToken: 'CANARY-AT-1' });
    await refreshTokens('RT-2');
    expect(methods('/oauth/token')).toEqual(['post', 'basic', 'basic']);
  });

  it('and is told so where both ways are refused: once each, and nothing is remembered', async () => {
    network.routes.set('/oauth/token', (_, response) => json(response, 401, { error: 'invalid_client' }));
    expect((await signIn()).page.location?.searchParams.get('error')).toBe('wrong-client');
    expect(methods('/oauth/token')).toEqual(['post', 'basic']);
    takesOnly('post');
    await refreshTokens('RT-1');
    expect(methods('/oauth/token')).toEqual(['post', 'basic', 'post']);
  });

  it('never in an address, whichever way', async () => {
    takesOnly('basic');
    await signIn();
    for (const { url, headers } of network.asked) {
      expect(decodeURIComponent(JSON.stringify([url, headers.referer ?? '']))).not.toContain('CANARY');
    }
  });
});

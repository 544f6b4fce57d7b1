import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import type { AuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import nextAuthModule from 'next-auth/next';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { config } from '@/lib/config';
import { protocolSecret } from '@/lib/config/seal';
import { endpoints } from './discovery';
import { logEvent } from './log';
import { exchangeCode, type TokenSet } from './tokens';
import { askViewer, type Viewer } from './viewer';

/** next-auth is CommonJS: depending on who loads it, the default import is its function or its module. */
const nextAuth = 'default' in nextAuthModule ? (nextAuthModule.default as typeof nextAuthModule) : nextAuthModule;

/** Names inside of the exchange with next-auth; the browser never sees these cookies (lib/auth/transaction.ts). */
const names = { state: 'state', pkce: 'pkce', csrf: 'csrf', callbackUrl: 'callback' };
const DONE = 'done:';

/** What came of a callback. Tokens can be there beside an error: they are the caller's to revoke. */
type Found = { tokens?: TokenSet; viewer?: Viewer; error?: unknown };

/** Each provider id has a redirect URI of its own, made of APP_URL alone: no header of a request can alter it. */
function redirectUri(provider: string): string {
  return `${config().appUrl.origin}/api/auth/callback/${provider}`;
}

/** The OAuth client, as next-auth wants it. `found` is filled by the callback; next-auth itself keeps nothing. */
async function options(provider: string, scopes: string[], found: Found) {
  const { clientId, clientSecret } = config();
  const { issuer, authorize } = await endpoints();
  const network: OAuthConfig<Viewer> = {
    id: provider,
    name: 'Mighty Networks',
    type: 'oauth',
    clientId,
    clientSecret,
    issuer,
    checks: ['state', 'pkce'],
    idToken: false,
    // The whole of what is asked for is decided here: nothing of the browser's request is passed to next-auth.
    authorization: { url: authorize.href, params: { scope: scopes.join(' '), redirect_uri: redirectUri(provider) } },
    token: {
      async request({ params, checks }) {
        const { code, state } = params;
        if (!code || !state || !checks.state || !isSame(state, checks.state)) throw new Error('state mismatch');
        const { code_verifier: verifier } = checks as { code_verifier?: string };
        if (!verifier) throw new Error('no verifier');
        found.tokens = await exchangeCode(code, verifier, redirectUri(provider)).catch(keepError);
        return { tokens: {} };
      },
    },
    userinfo: {
      async request() {
        found.viewer = found.tokens ? await askViewer(found.tokens.accessToken).catch(keepError) : undefined;
        return {};
      },
    },
    profile: () => ({ id: 'member' }), // next-auth wants one; who it is stands in `found.viewer`
  };
  // next-auth turns every error into a redirect of its own; ours says more to a person.
  function keepError(error: unknown): never {
    found.error = error;
    throw error;
  }
  const plain = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return {
    providers: [network],
    secret: protocolSecret(),
    cookies: {
      state: { name: names.state, options: plain },
      pkceCodeVerifier: { name: names.pkce, options: plain },
      csrfToken: { name: names.csrf, options: plain },
      callbackUrl: { name: names.callbackUrl, options: plain },
    },
    // A string ends the flow right after the exchange, before next-auth would make a session of its own.
    callbacks: { signIn: () => DONE },
    // Its own logger prints what it is given: codes, verifiers, tokens. Only the event's name goes on.
    logger: { error: (event) => logEvent('auth.protocol', event), warn: () => {}, debug: () => {} },
  } satisfies AuthOptions;
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

type Call = {
  method: 'GET' | 'POST';
  action: string[];
  query?: Record<string, string>;
  cookies: Record<string, string>;
  body?: object;
};

/** Drives next-auth as an API route, with nothing in the request but what is given here. */
async function drive(auth: AuthOptions, call: Call): Promise<{ location: string; cookies: Map<string, string> }> {
  const headers = new Map<string, unknown>();
  const req = {
    method: call.method,
    headers: {},
    cookies: call.cookies,
    body: call.body ?? {},
    query: { ...call.query, nextauth: call.action },
  };
  const res = {
    status: () => res,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value),
    end() {},
    json() {},
    send() {},
  };
  // The handful of members that next-auth 4 touches, and no more of Next's types than that.
  await nextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, auth);
  const lines = (headers.get('set-cookie') ?? []) as string[];
  const cookies = lines.map((line) => (line.split(';', 1)[0] ?? '').split(/=(.*)/s) as [string, string]);
  return { location: String(headers.get('location') ?? ''), cookies: new Map(cookies) };
}

async function sealedByNextAuth(name: string, provider: string, value: string): Promise<string> {
  return await encode({ secret: protocolSecret(), salt: name, maxAge: 600, token: { value, provider } });
}

async function openedFromNextAuth(name: string, cookies: Map<string, string>): Promise<string> {
  const token = await decode({
    secret: protocolSecret(),
    salt: name,
    token: decodeURIComponent(cookies.get(name) ?? ''),
  });
  if (typeof token?.value !== 'string') throw new Error(`next-auth made no ${name}`);
  return token.value;
}

/** Begins a sign-in: where to send the browser, and what must be remembered until it is back. */
export async function beginSignIn(provider: string, scopes: string[]) {
  const auth = await options(provider, scopes, {});
  // The origin was checked (own-origin.ts), so next-auth's own check against cross-site requests is answered here.
  const csrfToken = randomBytes(32).toString('hex');
  const csrf = `${csrfToken}|${createHash('sha256')
    .update(csrfToken + auth.secret)
    .digest('hex')}`;
  const action = ['signin', provider];
  const { location, cookies } = await drive(auth, {
    method: 'POST',
    action,
    cookies: { [names.csrf]: csrf },
    body: { csrfToken },
  });
  const state = await openedFromNextAuth(names.state, cookies);
  return { location, state, verifier: await openedFromNextAuth(names.pkce, cookies) };
}

/**
 * Finishes a sign-in whose state, issuer and browser were checked: exchanges the code, asks who it is.
 * `error`: an OAuthError, a NetworkUnreachableError, or whatever else stood in the way.
 */
export async function finishSignIn(
  provider: string,
  scopes: string[],
  given: { code: string; state: string; verifier: string },
): Promise<Found> {
  const found: Found = {};
  const auth = await options(provider, scopes, found);
  const cookies = {
    [names.state]: await sealedByNextAuth(names.state, provider, given.state),
    [names.pkce]: await sealedByNextAuth(names.pkce, provider, given.verifier),
  };
  const query = { code: given.code, state: given.state };
  const { location } = await drive(auth, { method: 'GET', action: ['callback', provider], query, cookies });
  if (location !== DONE && !found.error) found.error = new Error('the sign-in did not finish');
  return found;
}

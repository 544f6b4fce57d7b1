import { createHash, randomBytes } from 'node:crypto';
import type { Sandbox, SandboxClient } from '../../start.ts';

export const PASSWORD = 'tidewater';
export const MEMBER = 'mira@tidewater.test';
export const MODERATOR = 'tomas@tidewater.test';
export const HOST = 'adaeze@tidewater.test';

/** Odd on purpose: it comes back as it was sent, or a client would refuse the answer. */
export const STATE = 'päivä &=#%2F+ "\' <b>';

/** Everything that a Basic header could trip over (RFC 6749 2.3.1). */
export const SECRET = 'a sécret: with colon, % 100%25 & plus+ 海';

/** A name that a page must not take for markup. */
export const application: SandboxClient & { clientSecret: string } = {
  clientId: 'lighthouse',
  clientSecret: SECRET,
  name: '<script>alert(1)</script> Lighthouse',
  redirectUris: ['http://localhost:3999/callback', 'https://lighthouse.test/callback'],
  memberScopes: ['read:userinfo', 'read:posts', 'read:chats'],
  hostScopes: ['host:read:network_members'],
};

/** A public application: it has no secret, and must use PKCE. */
export const pocket: SandboxClient = {
  clientId: 'pocket',
  name: 'Pocket',
  redirectUris: ['http://127.0.0.1:3998/back'],
  memberScopes: ['read:userinfo', 'read:posts'],
  hostScopes: [],
};
/** What a request of it says, at authorize and at the token endpoint. */
export const asPocket = {
  client_id: pocket.clientId,
  client_secret: undefined,
  redirect_uri: pocket.redirectUris[0],
};

export type Answer = { status: number; url: URL; location: URL | null; text: string; headers: Headers };

/** A browser with a cookie jar, no scripts, and no cookies for anybody but the community. */
export class Visitor {
  readonly sandbox: Sandbox;
  readonly cookies = new Map<string, { value: string; path: string }>();

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  get(address: string | URL): Promise<Answer> {
    return this.#request(new URL(address, this.sandbox.communityUrl), {});
  }

  /** Submits a form, and follows redirects as long as they stay in the community. */
  post(address: string | URL, fields: Record<string, string> | URLSearchParams): Promise<Answer> {
    const headers = { origin: this.sandbox.communityUrl };
    const body = new URLSearchParams(fields);
    return this.#request(new URL(address, this.sandbox.communityUrl), { method: 'POST', headers, body });
  }

  async #request(url: URL, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> {
    const sent = [...this.cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.has('location') ? new URL(response.headers.get('location') ?? '', url) : null;
    if (location?.origin === this.sandbox.communityUrl) {
      await response.arrayBuffer();
      return this.#request(location, {});
    }
    return { status: response.status, url, location, text: await response.text(), headers: response.headers };
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    if (!value || attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute)))
      this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }

  /** On the sign-in page that `page` is. */
  signIn(page: Answer, email: string, password = PASSWORD): Promise<Answer> {
    return this.post(`${page.url.pathname}/sign-in`, { email, password });
  }

  /** On the consent page that `page` is. */
  decide(page: Answer, decision: 'approve' | 'refuse'): Promise<Answer> {
    return this.post(`${page.url.pathname}/decision`, { decision });
  }
}

export type Authorization = { address: string; verifier: string };

export function authorization(sandbox: Sandbox, changes: Record<string, string | undefined> = {}): Authorization {
  const verifier = randomBytes(32).toString('base64url');
  const params = {
    response_type: 'code',
    client_id: application.clientId,
    redirect_uri: application.redirectUris[0],
    scope: 'read:userinfo read:posts',
    state: STATE,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  return { address: `${sandbox.communityUrl}/oauth/authorize?${form(params)}`, verifier };
}

const visitors = new WeakMap<Sandbox, Map<string, Visitor>>();

/** A browser that this person keeps: checking a password takes 50 ms, so they sign in once. */
function browserOf(sandbox: Sandbox, email: string): Visitor {
  const kept = visitors.get(sandbox) ?? new Map<string, Visitor>();
  visitors.set(sandbox, kept);
  const visitor = kept.get(email) ?? new Visitor(sandbox);
  kept.set(email, visitor);
  return visitor;
}

/** The whole way through the pages, up to the code. */
export async function approvedCode(
  sandbox: Sandbox,
  email: string,
  scope?: string,
  changes: Record<string, string | undefined> = {},
): Promise<{ code: string; verifier: string }> {
  const visitor = browserOf(sandbox, email);
  const { address, verifier } = authorization(sandbox, scope ? { ...changes, scope } : changes);
  const page = await visitor.get(address);
  const consent = page.text.includes('name="password"') ? await visitor.signIn(page, email) : page;
  const done = consent.location ? consent : await visitor.decide(consent, 'approve');
  const code = done.location?.searchParams.get('code');
  if (!code) throw new Error(`no code in the answer with status ${done.status}: ${done.text}`);
  return { code, verifier };
}

export type TokenAnswer = {
  status: number;
  body: {
    access_token: string;
    /** Not there where the network gives none: such a test asks for it by name. */
    refresh_token: string;
    expires_in: number;
    token_type: string;
    scope: string;
    error?: string;
  };
  headers: Headers;
};

/** A form without the fields that are undefined. */
export function form(fields: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** As the application, with its secret in the body; `fields` may say otherwise. */
export async function tokenRequest(
  sandbox: Sandbox,
  fields: Record<string, string | undefined>,
  path: 'token' | 'revoke' = 'token',
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const body = form({ client_id: application.clientId, client_secret: SECRET, ...fields });
  const response = await fetch(`${sandbox.communityUrl}/oauth/${path}`, { method: 'POST', body, headers });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
}

export function exchange(
  sandbox: Sandbox,
  { code, verifier }: { code: string; verifier: string },
  changes: Record<string, string | undefined> = {},
  headers: Record<string, string> = {},
) {
  const redirect_uri = application.redirectUris[0] ?? '';
  const fields = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier, ...changes };
  return tokenRequest(sandbox, fields, 'token', headers);
}

export async function tokensFor(sandbox: Sandbox, email: string, scope?: string): Promise<TokenAnswer['body']> {
  return (await exchange(sandbox, await approvedCode(sandbox, email, scope))).body;
}

export const refresh = (
  sandbox: Sandbox,
  refresh_token: string,
  changes: Record<string, string | undefined> = {},
): Promise<TokenAnswer> => tokenRequest(sandbox, { grant_type: 'refresh_token', refresh_token, ...changes });

/** Whose token it is, as the API sees it; null where the API answers 401. */
export async function whoami(sandbox: Sandbox, token: string): Promise<string | null> {
  const response = await fetch(`${sandbox.apiUrl}/networks/${sandbox.network}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'lighthouse/1.0' },
    body: JSON.stringify({ query: '{ me { name } }' }),
  });
  if (response.status === 401) return null;
  const { data } = (await response.json()) as { data: { me: { name: string } } };
  return data.me.name;
}

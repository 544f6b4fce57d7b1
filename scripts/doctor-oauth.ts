import { createHash, randomBytes } from 'node:crypto';
import type { Check } from './doctor.ts';
import { type Answer, ask, type NetworkConfig, parseObject } from './network.ts';

export type Discovered = { authorize: URL; token: URL; introspect: URL | null; scopes: string[] | null };

const SKEW_S = 60;
const CODES =
  /redirect_uri_mismatch|invalid_redirect_uri|unauthorized_client|invalid_client|invalid_scope|invalid_request/;

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : null;

/** RFC 8414: where OAuth lives. Without a document the documented paths are used, as Foyer does. */
export async function discovery(config: NetworkConfig): Promise<{ checks: Check[]; found: Discovered }> {
  const { communityUrl } = config;
  const found: Discovered = {
    authorize: new URL('/oauth/authorize', communityUrl),
    token: new URL('/oauth/token', communityUrl),
    introspect: null,
    scopes: null,
  };
  const answer = await ask(config, new URL('/.well-known/oauth-authorization-server', communityUrl));
  const skew = clockSkew(answer);
  const done = (state: Check['state'], say: string) => ({ checks: [{ name: 'discovery', state, say }, skew], found });
  if (!answer) return done('problem', `${communityUrl.origin} does not answer.`);
  const document = answer.status === 200 ? parseObject(answer.body) : null;
  if (!document) return done('warning', `No document (status ${answer.status}): the documented paths are used.`);
  const issuer = String(document.issuer).replace(/\/$/, '');
  const urls = [document.authorization_endpoint, document.token_endpoint].map((url) =>
    URL.canParse(String(url)) ? new URL(String(url)) : null,
  );
  const [authorize, token] = urls;
  if (
    issuer !== communityUrl.origin ||
    authorize?.origin !== communityUrl.origin ||
    token?.origin !== communityUrl.origin
  ) {
    return done(
      'problem',
      `The document names ${issuer}, not ${communityUrl.origin}: Foyer does not use it. Is MIGHTY_COMMUNITY_URL the network’s OAuth host?`,
    );
  }
  const introspect = String(document.introspection_endpoint ?? '');
  Object.assign(found, { authorize, token, scopes: strings(document.scopes_supported) });
  if (introspect.startsWith(`${communityUrl.origin}/`)) found.introspect = new URL(introspect);
  return done('ok', `The document is ${communityUrl.origin}’s own.`);
}

function clockSkew(answer: Answer | null): Check {
  const name = 'clock';
  const date = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(date)) return { name, state: 'skipped', say: 'The network’s answer has no date.' };
  const seconds = Math.round((Date.now() - date) / 1_000);
  const state = Math.abs(seconds) > SKEW_S ? 'warning' : 'ok';
  return { name, state, say: `This machine’s clock and the network’s are ${Math.abs(seconds)} s apart.` };
}

/** What an authorization request is answered with, before anybody signs in; null: no answer. */
async function authorize(
  config: NetworkConfig,
  url: URL,
  redirectUri: string,
  scopes: string[],
): Promise<string | null> {
  const request = new URL(url);
  const challenge = createHash('sha256').update(randomBytes(32)).digest('base64url');
  request.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    state: randomBytes(16).toString('base64url'),
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString();
  const answer = await ask(config, request);
  if (!answer) return null;
  const location = answer.headers.get('location');
  if (location && answer.status >= 300 && answer.status < 400) {
    const target = new URL(location, request);
    // An error that comes back to the address itself: the address is known, something else is not.
    if (target.href.startsWith(redirectUri)) return `returned ${target.searchParams.get('error') ?? 'something'}`;
    return 'goes on';
  }
  const [code] = CODES.exec(answer.body) ?? [];
  return answer.status >= 400 ? `refused ${code ?? answer.status}` : code ? `refused ${code}` : 'goes on';
}

/**
 * Asks for an authorization with each of our addresses, and with one that cannot be registered: a network that treats both
 * alike does not let us tell. Nothing is followed, nobody is signed in.
 */
export async function redirectUris(config: NetworkConfig, found: Discovered): Promise<Check[]> {
  const own = (id: string) => `${config.appUrl.origin}/api/auth/callback/${id}`;
  const wrong = await authorize(
    config,
    found.authorize,
    own(`unregistered-${randomBytes(4).toString('hex')}`),
    config.memberScopes,
  );
  const asked: [string, string[]][] = [
    ['mighty', config.memberScopes],
    ['mighty-host', config.hostScopes],
  ];
  return await Promise.all(
    asked.map(async ([id, scopes]): Promise<Check> => {
      const name = id === 'mighty' ? 'redirect URI' : 'redirect URI for hosts';
      const outcome = await authorize(config, found.authorize, own(id), scopes);
      const say = (state: Check['state'], words: string): Check => ({ name, state, say: words });
      if (outcome === null) return say('problem', `${found.authorize.href} does not answer.`);
      if (outcome === 'returned invalid_scope')
        return say(
          'problem',
          `${own(id)} is registered, but the application lacks one of the scopes: ${scopes.join(' ')}.`,
        );
      if (outcome.startsWith('refused'))
        return say(
          'problem',
          `The network refuses ${own(id)} (${outcome.slice(8)}). Register exactly this address in Network Admin, and check MIGHTY_CLIENT_ID.`,
        );
      if (outcome === wrong)
        return say(
          'warning',
          `The network answers the same to ${own(id)} and to an address that is not registered, so this cannot be told before a sign-in.`,
        );
      return say('ok', `${own(id)} is registered.`);
    }),
  );
}

/**
 * Shows the application's credentials with a code that is none: `invalid_grant` means that they were taken, `invalid_client`
 * that they were not (RFC 6749 section 5.2). In the body first, as Foyer does, then by HTTP Basic.
 */
export async function clientAuthentication(config: NetworkConfig, found: Discovered): Promise<Check> {
  const { clientId, clientSecret } = config;
  const form = {
    grant_type: 'authorization_code',
    code: `doctor-${randomBytes(16).toString('base64url')}`,
    redirect_uri: `${config.appUrl.origin}/api/auth/callback/mighty`,
    code_verifier: randomBytes(48).toString('base64url'),
  };
  // RFC 6749 section 2.3.1: both are form-encoded before they are joined.
  const encode = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);
  const basic = Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64');
  const post = await tokenError(config, found.token, { ...form, client_id: clientId, client_secret: clientSecret });
  const header = await tokenError(config, found.token, form, { authorization: `Basic ${basic}` });
  const name = 'client authentication';
  const taken = (error: string) => error === 'invalid_grant';
  if (taken(post) || taken(header)) {
    const ways = [...(taken(post) ? ['in the body'] : []), ...(taken(header) ? ['by HTTP Basic'] : [])].join(' and ');
    return { name, state: 'ok', say: `The network takes the application’s credentials ${ways}.` };
  }
  const say =
    post === 'invalid_client'
      ? 'The network refuses the application’s credentials. Compare MIGHTY_CLIENT_ID and MIGHTY_CLIENT_SECRET with Network Admin; a new secret replaces the old one.'
      : `The token endpoint answers ${post} (in the body) and ${header} (by HTTP Basic), so this cannot be told.`;
  return { name, state: post === 'invalid_client' ? 'problem' : 'warning', say };
}

async function tokenError(
  config: NetworkConfig,
  url: URL,
  form: Record<string, string>,
  headers = {},
): Promise<string> {
  const answer = await ask(config, url, { method: 'POST', headers, body: new URLSearchParams(form) });
  if (!answer) return 'nothing';
  const error = parseObject(answer.body)?.error;
  return typeof error === 'string' && /^[\w.]{1,40}$/.test(error) ? error : `status ${answer.status}`;
}

/** What a sign-in asks for, against what the network says it has. */
export function scopes(config: NetworkConfig, found: Discovered): Check {
  const name = 'scopes';
  if (!found.scopes) return { name, state: 'skipped', say: 'The network does not list its scopes.' };
  const asked = [...config.memberScopes, ...config.hostScopes];
  const unknown = asked.filter((scope) => !found.scopes?.includes(scope));
  if (unknown.length === 0)
    return { name, state: 'ok', say: `The network offers all that is asked for: ${asked.join(' ')}.` };
  return {
    name,
    state: 'problem',
    say: `The network does not offer ${unknown.join(' ')}: a sign-in that asks for it fails. Change MIGHTY_MEMBER_SCOPES or MIGHTY_HOST_SCOPES.`,
  };
}

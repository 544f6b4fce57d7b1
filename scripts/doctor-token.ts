import { text } from 'node:stream/consumers';
import type { Check } from './doctor.ts';
import type { Discovered } from './doctor-oauth.ts';
import { ask, graphqlUrl, type NetworkConfig, parseObject } from './network.ts';

/** A token answer as JSON, or an access token alone, from standard input: an argument would stay in the shell's history. */
export async function readToken(): Promise<{ accessToken: string; scopes: string[] | null }> {
  const given = (await text(process.stdin)).trim();
  const answer = parseObject(given);
  const scope = answer?.scope;
  return {
    accessToken: typeof answer?.access_token === 'string' ? answer.access_token : given,
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : null,
  };
}

/** Whose token it is, and whether it may do what Foyer asks for. The token itself is never shown. */
export async function token(
  config: NetworkConfig,
  found: Discovered,
  { accessToken, scopes }: { accessToken: string; scopes: string[] | null },
): Promise<Check[]> {
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(accessToken)) {
    return [{ name: 'token', state: 'problem', say: 'What came on standard input is no access token.' }];
  }
  const answer = await ask(config, graphqlUrl(config), {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  const data = parseObject(answer?.body ?? '')?.data;
  const isTaken = answer?.status === 200 && typeof data === 'object' && data !== null;
  const checks: Check[] = [
    isTaken
      ? { name: 'token', state: 'ok', say: 'The API takes the token.' }
      : {
          name: 'token',
          state: 'problem',
          say: `The API does not take the token (${answer ? `status ${answer.status}` : 'no answer'}).`,
        },
  ];
  const granted = scopes ?? (await introspected(config, found, accessToken));
  if (!granted) {
    const say =
      'The network does not say what a token may do. Give the whole token answer, as JSON, to have its scopes compared.';
    return [...checks, { name: 'granted scopes', state: 'skipped', say }];
  }
  const asked = granted.some((scope) => scope.startsWith('host:')) ? config.hostScopes : config.memberScopes;
  const missing = asked.filter((scope) => !granted.includes(scope));
  checks.push({
    name: 'granted scopes',
    state: missing.length > 0 ? 'warning' : 'ok',
    say:
      missing.length > 0
        ? `Asked for, but not granted: ${missing.join(' ')}.`
        : `All that was asked for: ${asked.join(' ')}.`,
  });
  return checks;
}

/** RFC 7662, where the network has it. */
async function introspected(config: NetworkConfig, found: Discovered, accessToken: string): Promise<string[] | null> {
  if (!found.introspect) return null;
  const form = { token: accessToken, client_id: config.clientId, client_secret: config.clientSecret };
  const answer = await ask(config, found.introspect, { method: 'POST', body: new URLSearchParams(form) });
  const scope = parseObject(answer?.body ?? '')?.scope;
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : null;
}

import 'server-only';
import { config } from '@/lib/config';
import type { GrantName } from '@/lib/session';

/** Each grant has a provider id of its own, and with it a redirect URI of its own; the id says which grant a sign-in is for. */
export const providerOf = { member: 'mighty', host: 'mighty-host' } as const satisfies Record<GrantName, string>;

/** Every id but the host's means the member: an id that nobody knows finds no sign-in anyway. */
export function grantOf(provider: string): GrantName {
  return provider === providerOf.host ? 'host' : 'member';
}

/** What a grant asks for. Never taken from a request: anybody could widen it there. */
export function scopesFor(grant: GrantName): string[] {
  const { memberScopes, hostScopes } = config();
  return grant === 'host' ? hostScopes : memberScopes;
}

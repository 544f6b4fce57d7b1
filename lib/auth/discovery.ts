import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { NetworkUnreachableError } from './failures';
import { ask } from './http';
import { logEvent } from './log';

export type Endpoints = {
  issuer: string;
  authorize: URL;
  token: URL;
  revoke: URL;
  /** The network promises `iss` on every callback (RFC 9207): one without it is refused. */
  issuerPromised: boolean;
};

const HOUR_MS = 3_600_000;
const RETRY_MS = 60_000;

/** RFC 8414 section 2, the members that are used here. */
const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  revocation_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

function documented(community: URL): Endpoints {
  return {
    issuer: community.origin,
    authorize: new URL('/oauth/authorize', community),
    token: new URL('/oauth/token', community),
    revoke: new URL('/oauth/revoke', community),
    issuerPromised: false,
  };
}

async function discover(community: URL): Promise<Endpoints | null> {
  const answer = await ask(new URL('/.well-known/oauth-authorization-server', community), { limitMs: 5_000 });
  const document = metadata.safeParse(answer.body);
  if (answer.status !== 200 || !document.success) return null;
  const found = document.data;
  const endpoints: Endpoints = {
    issuer: found.issuer,
    authorize: new URL(found.authorization_endpoint),
    token: new URL(found.token_endpoint),
    revoke: new URL(found.revocation_endpoint ?? '/oauth/revoke', community),
    issuerPromised: found.authorization_response_iss_parameter_supported ?? false,
  };
  // RFC 8414 section 3.3: a document of another issuer is not used. An endpoint elsewhere would be sent the secret.
  const own = [endpoints.authorize, endpoints.token, endpoints.revoke].every((url) => url.origin === community.origin);
  if (own && found.issuer.replace(/\/$/, '') === community.origin) return endpoints;
  logEvent('auth.discovery', 'foreign-document-ignored');
  return null;
}

/**
 * The network's OAuth endpoints: from its discovery document, kept for an hour; the documented paths where there is none,
 * it names another host, or it cannot be had just now. Never throws for the network's sake: discovery is optional.
 */
export function endpoints(): Promise<Endpoints> {
  const { communityUrl } = config();
  const kept = processWide<{ until: number; found: Promise<Endpoints> | null }>('auth.discovery', () => ({
    until: 0,
    found: null,
  }));
  if (kept.found && Date.now() < kept.until) return kept.found;
  kept.until = Date.now() + HOUR_MS;
  kept.found = discover(communityUrl)
    .catch((error: unknown) => {
      if (!(error instanceof NetworkUnreachableError)) throw error;
      return null;
    })
    .then((found) => {
      if (!found) kept.until = Date.now() + RETRY_MS;
      return found ?? documented(communityUrl);
    });
  return kept.found;
}

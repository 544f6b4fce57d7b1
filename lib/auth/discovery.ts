import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { NetworkUnreachableError } from './failures';
import { ask as askNetwork } from './http';
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
/** Less than a refresh has in all (lib/auth/tokens.ts): one that finds discovery hanging still reaches the documented path. */
const LIMIT_MS = 2_500;

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
  const answer = await askNetwork(new URL('/.well-known/oauth-authorization-server', community), { limitMs: LIMIT_MS });
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

type Kept = { until: number; good: Endpoints | null; asking: Promise<Endpoints | null> | null };

/** Asks again where it is time. null: the network has no document, or none that is its own, or cannot be asked just now. */
function ask(kept: Kept, community: URL): Promise<Endpoints | null> {
  kept.asking ??= discover(community)
    .catch((error: unknown) => {
      if (!(error instanceof NetworkUnreachableError)) throw error;
      return null;
    })
    .then((found) => {
      kept.until = Date.now() + (found ? HOUR_MS : RETRY_MS);
      kept.good = found ?? kept.good;
      return found;
    })
    .finally(() => {
      kept.asking = null;
    });
  return kept.asking;
}

/**
 * The network's OAuth endpoints: from its discovery document; the documented paths where there never was a good one. What
 * was found is used at once and asked for again behind the request after an hour, so a network whose document is gone or
 * poisoned today is used as it was yesterday. Never throws for the network's sake: discovery is optional.
 */
export async function endpoints(): Promise<Endpoints> {
  const { communityUrl } = config();
  const kept = processWide<Kept>('auth.discovery', () => ({ until: 0, good: null, asking: null }));
  const isDue = Date.now() >= kept.until;
  if (kept.good) {
    if (isDue) ask(kept, communityUrl).catch((error: unknown) => logEvent('auth.discovery', 'stopped', { error }));
    return kept.good;
  }
  return (isDue || kept.asking ? await ask(kept, communityUrl) : null) ?? documented(communityUrl);
}

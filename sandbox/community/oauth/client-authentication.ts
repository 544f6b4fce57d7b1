import Provider from 'oidc-provider';
import type { Switches } from '../../switches.ts';

/** RFC 6749 2.3.1: id and secret stand form-encoded in a Basic header. Null where they are not encoded at all. */
function formDecoded(value: string): string | null {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/**
 * How confidential applications show their secret, on top of what oidc-provider does: it takes body and Basic header
 * alike, and refuses a Basic secret that is not ASCII.
 */
export function authenticateClients(
  provider: Provider,
  secretMatches: (clientId: string, sent: string) => boolean,
  switches: Switches,
): void {
  // Encoded once more, a Basic secret is ASCII when oidc-provider has decoded it; the rest is decoded below.
  provider.use(async (ctx, next) => {
    const [, sent] = /^basic +([a-z0-9+/]+={0,2})$/i.exec(ctx.get('authorization')) ?? [];
    const [, id, secret] = /^([^:]*):(.+)$/s.exec(Buffer.from(sent ?? '', 'base64').toString('utf8')) ?? [];
    if (id && secret) {
      const again = Buffer.from(`${id}:${encodeURIComponent(secret)}`).toString('base64');
      ctx.req.headers.authorization = `Basic ${again}`;
    }
    await next();
  });

  // A refused way of showing it fails just as a wrong secret does: 401 invalid_client.
  provider.Client.prototype.compareClientSecret = function compare(this: { clientId: string }, sent: string) {
    const byBasic = Boolean(Provider.ctx?.get('authorization'));
    const allowed = switches.get('client-auth');
    if (allowed !== 'both' && allowed !== (byBasic ? 'basic' : 'post')) return false;
    const secret = byBasic ? formDecoded(sent) : sent;
    return secret !== null && secretMatches(this.clientId, secret);
  };
}

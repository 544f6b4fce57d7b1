import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Switches } from '../../switches.ts';

/** What oidc-provider reads of a body; more is refused before it is read. */
const BODY_BYTES = 56 * 1024;

/** Where an answer of oidc-provider has to differ from what it can be configured to say. */
export function shapeAnswers(provider: Provider, switches: Switches): void {
  // It names its issuer in every answer to an authorization request, in errors too (RFC 9207).
  provider.use(async (ctx, next) => {
    await next();
    const sent = URL.parse(ctx.response.get('location'));
    if (!sent || switches.get('issuer') === 'on') return;
    sent.searchParams.delete('iss');
    const fragment = new URLSearchParams(sent.hash.slice(1));
    fragment.delete('iss');
    sent.hash = fragment.toString();
    ctx.redirect(sent.href);
  });

  // Answers by a page that posts itself are documented nowhere, and could not leave the issuer out.
  provider.use(async (ctx, next) => {
    if (ctx.query.response_mode === 'form_post') ctx.query = { ...ctx.query, response_mode: 'none of ours' };
    await next();
  });

  // A refresh token that stays as it was does not come back: a client keeps the one it has (RFC 6749 section 6).
  provider.use(async (ctx, next) => {
    await next();
    const sent = (ctx as Partial<KoaContextWithOIDC>).oidc?.params?.refresh_token;
    if (sent === undefined || typeof ctx.body !== 'object' || ctx.body === null) return;
    const { refresh_token, ...rest } = ctx.body as Record<string, unknown>;
    if (refresh_token === sent) ctx.body = rest;
  });

  provider.use(async (ctx, next) => {
    if (Number(ctx.get('content-length')) <= BODY_BYTES) return next();
    ctx.status = 413;
    ctx.body = { error: 'invalid_request', error_description: 'the request is too large' };
  });
}

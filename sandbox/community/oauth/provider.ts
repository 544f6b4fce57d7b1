import Provider, { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { type Database, memberById } from '../../db/index.ts';
import type { Switches } from '../../switches.ts';
import { createAdapter } from './adapter.ts';
import { shapeAnswers } from './answers.ts';
import { authenticateClients } from './client-authentication.ts';
import type { Clients } from './clients.ts';
import type { Consents } from './consents.ts';
import { communityKeys } from './keys.ts';
import { catalogue, isChatScope, isHostScope, scopeNames, splitScopes } from './scopes.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

export const SESSION_SECONDS = 14 * DAY;

type ProviderOptions = {
  db: Database;
  communityUrl: string;
  clients: Clients;
  consents: Consents;
  switches: Switches;
  now: () => Date;
  /** Draws a refused request that must not be redirected to the application. */
  errorPage: (ctx: KoaContextWithOIDC, error: Error & { error: string }) => void;
};

export const isHost = (db: Database, memberId: unknown) => memberById(db, Number(memberId))?.role === 'host';

/** RFC 6749 4.1.2.1: a scope that the application does not have, or that the network does not offer, is invalid_scope. */
function checkScopes(ctx: KoaContextWithOIDC, switches: Switches): boolean {
  const { member, host } = catalogue(switches);
  const offered = new Set([...member, ...host].map((scope) => scope.name));
  const owned = new Set(splitScopes(ctx.oidc.client?.scope));
  // As it was sent: oidc-provider has dropped scopes that do not exist by now.
  const asked = splitScopes(ctx.query.scope ?? ctx.oidc.params?.scope);
  if (asked.length === 0) throw new errors.InvalidScope('no scope was requested', '');
  for (const scope of asked) {
    if (!offered.has(scope)) throw new errors.InvalidScope('this network does not offer the requested scope', scope);
    if (!owned.has(scope)) throw new errors.InvalidScope('this application does not have the requested scope', scope);
  }
  return false;
}

function promptPolicy(switches: Switches) {
  const policy = interactionPolicy.base();
  const check = new interactionPolicy.Check('scopes', 'the scope is checked before anyone signs in', (ctx) =>
    checkScopes(ctx, switches),
  );
  policy.get('login')?.checks.add(check, 0);
  return policy;
}

/** An OAuth 2.0 authorization server (RFC 6749, 7009, 7636): no OpenID Connect, so no id_token and no userinfo. */
export function createProvider(options: ProviderOptions): Provider {
  const { db, communityUrl, clients, consents, switches, now, errorPage } = options;
  const keys = communityKeys(db.sql);
  const cookie = { httpOnly: true, sameSite: 'lax' as const };
  const provider = new Provider(communityUrl, {
    adapter: createAdapter(db.sql, clients, now),
    jwks: { keys: [keys.signing] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    // Their names must differ from other servers' on this machine: cookies know hosts, not ports.
    cookies: {
      keys: keys.cookies,
      names: { session: 'tidewater_session', interaction: 'tidewater_interaction', resume: 'tidewater_resume' },
      long: cookie,
      short: cookie,
    },
    routes: {
      authorization: '/oauth/authorize',
      token: '/oauth/token',
      revocation: '/oauth/revoke',
      jwks: '/oauth/jwks',
    },
    scopes: scopeNames,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'none'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    clockTolerance: 0,
    ttl: {
      AuthorizationCode: 60,
      AccessToken: HOUR,
      RefreshToken: 30 * DAY,
      Grant: 365 * DAY,
      Interaction: HOUR,
      Session: SESSION_SECONDS,
    },
    issueRefreshToken: async () => switches.get('refresh-tokens') !== 'none',
    rotateRefreshToken() {
      const mode = switches.get('refresh-tokens');
      // What such a network answers, whatever was issued before: it knows no such grant, and its metadata names none.
      if (mode === 'none') throw new errors.UnsupportedGrantType();
      return mode === 'rotate';
    },
    // Signing out of the community ends no application's tokens.
    expiresWithSession: async () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      // Another application's token is none of this one's business (RFC 7009 2.1); it is not told that it exists either.
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
    },
    interactions: {
      policy: promptPolicy(switches),
      url: async (_ctx, interaction) => `/oauth/interaction/${interaction.uid}`,
    },
    async findAccount(_ctx, id) {
      return memberById(db, Number(id)) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined;
    },
    // Every authorization gets a grant of its own, so revoking one sign-in's tokens leaves the member's others alone.
    async loadExistingGrant(ctx) {
      const approved = ctx.oidc.result?.consent?.grantId;
      if (approved) return provider.Grant.find(approved);
      const { client, session, params } = ctx.oidc;
      const scopes = splitScopes(params?.scope);
      const memberId = session?.accountId;
      if (!client || !memberId) return undefined;
      const unasked = switches.get('consent') === 'skip' || consents.covers(Number(memberId), client.clientId, scopes);
      if (!unasked || scopes.some(isChatScope)) return undefined;
      if (scopes.some(isHostScope) && !isHost(db, memberId)) return undefined;
      const grant = new provider.Grant({ accountId: memberId, clientId: client.clientId });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    renderError(ctx, _out, error) {
      errorPage(ctx, error as Error & { error: string });
    },
  });
  authenticateClients(provider, clients.secretMatches, switches);
  shapeAnswers(provider, switches);
  return provider;
}

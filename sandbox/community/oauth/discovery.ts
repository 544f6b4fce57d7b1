import type { Switches } from '../../switches.ts';
import { catalogue } from './scopes.ts';

const AUTH_METHODS = {
  both: ['client_secret_post', 'client_secret_basic'],
  post: ['client_secret_post'],
  basic: ['client_secret_basic'],
} as const;

/**
 * RFC 8414: an authorization server's metadata, true for how the switches stand at this moment. oidc-provider's own
 * document speaks of OpenID Connect, this one does not.
 */
export function discoveryDocument(issuer: string, switches: Switches) {
  const { member, host } = catalogue(switches);
  // Public applications authenticate by nothing but their id.
  const authMethods = [...AUTH_METHODS[switches.get('client-auth')], 'none'];
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    scopes_supported: [...member, ...host].map((scope) => scope.name),
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    grant_types_supported:
      switches.get('refresh-tokens') === 'none' ? ['authorization_code'] : ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint_auth_methods_supported: authMethods,
    code_challenge_methods_supported: ['S256'],
    // RFC 9207: the authorization response says who it comes from.
    authorization_response_iss_parameter_supported: switches.get('issuer') === 'on',
  };
}

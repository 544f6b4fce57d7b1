import 'server-only';
import type { SignInErrorCode } from './errors';

/** The network's authorization server said no, in the words of RFC 6749 (4.1.2.1 and 5.2). */
export class OAuthError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The network answered ${code}.`);
    this.name = 'OAuthError';
    this.code = code;
  }
}

/** The network did not answer in time, or with something that is no answer. Nobody's session ends because of it. */
export class NetworkUnreachableError extends Error {
  constructor(message = 'The network did not answer.', cause?: unknown) {
    super(message, { cause });
    this.name = 'NetworkUnreachableError';
  }
}

const fromOAuth = new Map<string, SignInErrorCode>([
  ['access_denied', 'refused'],
  ['invalid_grant', 'expired'],
  ['invalid_client', 'wrong-client'],
  ['unauthorized_client', 'wrong-client'],
  ['invalid_scope', 'scope'],
  ['redirect_uri_mismatch', 'redirect-mismatch'],
  ['invalid_redirect_uri', 'redirect-mismatch'],
  ['server_error', 'unreachable'],
  ['temporarily_unavailable', 'unreachable'],
]);

/** What a person is told about an error of the authorization server. */
export function codeForOAuthError(error: string): SignInErrorCode {
  return fromOAuth.get(error) ?? 'unknown';
}

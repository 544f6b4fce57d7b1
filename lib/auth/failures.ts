import 'server-only';
import type { SignInErrorCode } from './errors';

/** By name: refreshes in flight are shared by all bundles of a process, and each has its own copy of these classes. */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name;
}

/** The network's authorization server said no, in the words of RFC 6749 (4.1.2.1 and 5.2). */
export class OAuthError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The network answered ${code}.`);
    this.name = 'OAuthError';
    this.code = code;
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'OAuthError');
  }
}

/** The network did not answer in time, or with something that is no answer. Nobody's session ends because of it. */
export class NetworkUnreachableError extends Error {
  /** The status of an answer that was no use; null: no whole answer came, so what was asked may have been done. */
  readonly status: number | null;
  constructor(message = 'The network did not answer.', { cause, status }: { cause?: unknown; status?: number } = {}) {
    super(message, { cause });
    this.name = 'NetworkUnreachableError';
    this.status = status ?? null;
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'NetworkUnreachableError');
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

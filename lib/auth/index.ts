import 'server-only';

/** The front door for lib/session: the OAuth client, without the sign-in's routes, which themselves need sessions. */
export { NetworkUnreachableError, OAuthError } from './failures';
export { logEvent } from './log';
export { revokeLater, revokeTokens, workOff } from './revocations';
export { REFRESH_LIMIT_MS, refreshTokens, type TokenSet } from './tokens';

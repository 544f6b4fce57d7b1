import { errorAnswer, type FaultKind, faultKind } from './kind.ts';

export const tokenFaults = {
  'token-expired-early': faultKind({
    sentence: 'The API answers 401 to an access token that should still be good.',
    parameters: {
      how: {
        type: 'choice',
        values: ['answer', 'token'],
        initial: 'answer',
        sentence: '“answer”: the API only says so. “token”: that very token has really ended, now and later.',
      },
    },
    applies: ({ memberId, token }) => memberId !== null && token !== null,
    async strike({ endpoint, token, tokens, proceed }, { how }) {
      if (how === 'token') {
        if (token) tokens.expire(token);
        return proceed();
      }
      const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
      return errorAnswer(endpoint, 401, 'UNAUTHENTICATED', 'The access token is missing, expired or revoked', headers);
    },
  }),
  'refresh-revoked': faultKind({
    sentence: 'The refresh token is really revoked when it is used next: invalid_grant, now and later.',
    endpoints: ['token'],
    // An authorization code is exchanged at the same endpoint, and brings no refresh token.
    applies: ({ memberId, token }) => memberId !== null && token !== null,
    async strike({ token, tokens, proceed }) {
      if (token) tokens.revoke(token);
      return proceed();
    },
  }),
} satisfies Record<string, FaultKind>;

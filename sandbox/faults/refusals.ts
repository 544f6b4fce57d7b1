import { errorAnswer, type FaultKind, faultKind, htmlAnswer, jsonAnswer, page } from './kind.ts';

const AFTER = {
  type: 'choice',
  values: ['request', 'execution'],
  initial: 'request',
  sentence: '“request”: nothing was done. “execution”: it was done, and only the answer is lost.',
} as const;

export const refusalFaults = {
  'http-500': faultKind({
    sentence: 'The server fails: status 500, with an error in the endpoint’s own form.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: { after: AFTER },
    async strike({ endpoint, proceed }, { after }) {
      if (after === 'execution') await proceed();
      const code = endpoint === 'token' ? 'SERVER_ERROR' : 'INTERNAL_SERVER_ERROR';
      return errorAnswer(endpoint, 500, code, 'Something went wrong on our side');
    },
  }),
  'http-502': faultKind({
    sentence: 'What stands before the server cannot reach it: status 502 with an HTML page.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: { after: AFTER },
    async strike({ proceed }, { after }) {
      if (after === 'execution') await proceed();
      return htmlAnswer(502, page('502 Bad Gateway', 'The upstream server did not answer.'));
    },
  }),
  'throttled-429': faultKind({
    sentence: 'Too many requests: status 429, with Retry-After or without.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: {
      'retry-after': {
        type: 'choice',
        values: ['seconds', 'http-date', 'none'],
        initial: 'seconds',
        sentence: 'How Retry-After says when to come back (RFC 9110 section 10.2.3).',
      },
      seconds: { type: 'number', sentence: 'How long until then.', initial: 2, min: 0, max: 86_400 },
    },
    async strike({ endpoint, now }, { 'retry-after': form, seconds }) {
      const date = new Date(now().getTime() + seconds * 1000).toUTCString();
      const headers = form === 'none' ? {} : { 'retry-after': form === 'seconds' ? String(seconds) : date };
      return errorAnswer(endpoint, 429, 'THROTTLED', 'Too many requests', headers);
    },
  }),
  'throttled-200': faultKind({
    sentence: 'Too many requests, said with status 200 and the code THROTTLED. Nothing was done.',
    strike: async ({ endpoint }) => errorAnswer(endpoint, 200, 'THROTTLED', 'Too many requests'),
  }),
  'challenge-403': faultKind({
    sentence: 'The HTML page with which a bot check holds a request back: status 403.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    strike: async () => htmlAnswer(403, page('Just a moment', 'Checking your browser before it may go on.')),
  }),
  'not-found-network': faultKind({
    sentence: 'The network’s API is switched off: status 404, as for a network that is not known.',
    endpoints: ['api', 'schema'],
    initially: ['api', 'schema'],
    strike: async ({ endpoint }) =>
      errorAnswer(endpoint, 404, 'NOT_FOUND', 'There is no such network, or its API is not enabled'),
  }),
  'token-down': faultKind({
    sentence: 'The token endpoint is down: status 503, or the connection is reset.',
    endpoints: ['token'],
    parameters: {
      how: { type: 'choice', values: ['503', 'reset'], initial: '503', sentence: 'What becomes of a request.' },
    },
    strike: async (_exchange, { how }) =>
      how === 'reset' ? 'reset' : htmlAnswer(503, page('503 Service Unavailable', 'Try again later.')),
  }),
  'token-garbage': faultKind({
    sentence: 'The token endpoint answers 200 with something that is no token.',
    endpoints: ['token'],
    parameters: {
      what: {
        type: 'choice',
        values: ['html', 'no-token'],
        initial: 'html',
        sentence: 'A page, or JSON that lacks the access token.',
      },
    },
    strike: async (_exchange, { what }) =>
      what === 'html'
        ? htmlAnswer(200, page('Welcome', 'This is no token.'))
        : jsonAnswer(200, { token_type: 'Bearer', expires_in: 3600 }, { 'cache-control': 'no-store' }),
  }),
} satisfies Record<string, FaultKind>;

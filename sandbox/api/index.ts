import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Database, network } from '../db/index.ts';
import type { Switches } from '../switches.ts';
import { type ApiContext, type Caller, createContext } from './context.ts';
import type { ErrorCode } from './errors.ts';
import { createExecution } from './execution.ts';
import type { Quota } from './quota.ts';
import { SDL } from './schema.ts';

export type VerifiedToken = { memberId: number; scopes: string[]; clientId: string };

export type ApiOptions = {
  db: Database;
  /** Origin of the community host: pages, pictures and recordings live there. Asked with every request. */
  communityUrl: () => string;
  /** Null for a token that is unknown, expired or revoked. */
  verifyAccessToken: (token: string) => Promise<VerifiedToken | null>;
  /** How this network differs from others; read at the moment of use. */
  switches?: Switches;
  /** Counts what was run. */
  quota?: Quota;
  now: () => Date;
  /**
   * Lets the community host's own GraphiQL act for the member who looks at it, without a token and with no bounds of
   * scope. Asked only for a request that bears no token. It must recognise its own requests by a secret, never by
   * a cookie alone: any page could have the browser send one.
   */
  sessionMemberOf?: (request: IncomingMessage) => number | null | Promise<number | null>;
  /** Told of every bug that a client sees as INTERNAL_SERVER_ERROR. */
  log?: (line: string) => void;
};

const ROUTE = /^\/networks\/([^/]+)\/graphql(\/schema)?\/?$/;

const CHALLENGE = `<!doctype html><html lang="en"><head><title>Just a moment</title></head>
<body><h1>Checking your browser</h1><p>This request names no user agent, so it was held back.</p></body></html>`;

const SDL_ETAG = `"${createHash('sha256').update(SDL).digest('base64url')}"`;

function refuse(response: ServerResponse, status: number, code: ErrorCode, message: string) {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}

/** RFC 9110 13.1.2: `*`, or a list in which one tag matches, weak or not. */
function isKnown(ifNoneMatch: string | undefined): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(SDL_ETAG) || (tags.length === 1 && tags[0] === '*');
}

function serveSchema(request: IncomingMessage, response: ServerResponse) {
  const headers = { 'cache-control': 'public, max-age=300', etag: SDL_ETAG };
  if (isKnown(request.headers['if-none-match'])) return response.writeHead(304, headers).end();
  const content = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(SDL) };
  response.writeHead(200, { ...headers, ...content });
  return response.end(request.method === 'HEAD' ? undefined : SDL);
}

/** A node:http listener for `/networks/{id or slug}/graphql` and `…/graphql/schema`. */
export function createApi(options: ApiOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const log = options.log ?? console.error;
  const execution = createExecution(log);

  async function callerOf(request: IncomingMessage): Promise<Caller | null> {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token) return options.verifyAccessToken(token);
    const memberId = (await options.sessionMemberOf?.(request)) ?? null;
    return memberId === null ? null : { memberId, scopes: null };
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    // RFC 9112 3.2. What stands in it decides nothing here, but addresses are made from it further down.
    const { host = 'localhost' } = request.headers;
    if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) {
      return refuse(response, 400, 'BAD_USER_INPUT', 'The Host header names no host');
    }
    if (!request.headers['user-agent']?.trim()) {
      return response.writeHead(403, { 'content-type': 'text/html; charset=utf-8' }).end(CHALLENGE);
    }
    const [path = ''] = (request.url ?? '').split('?');
    const [, wanted, isSchema] = ROUTE.exec(path) ?? [];
    const row = network(options.db);
    if (!wanted || !row || ![row.slug, String(row.id)].includes(wanted)) {
      return refuse(response, 404, 'NOT_FOUND', 'There is no such network, or its API is not enabled');
    }
    const methods = isSchema ? ['GET', 'HEAD'] : ['POST'];
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('allow', methods.join(', '));
      return refuse(response, 405, 'BAD_USER_INPUT', `Only ${methods.join(' and ')} here`);
    }
    if (isSchema) return serveSchema(request, response);
    const caller = await callerOf(request);
    if (!caller) {
      response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      return refuse(response, 401, 'UNAUTHENTICATED', 'The access token is missing, expired or revoked');
    }
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 400, 'BAD_USER_INPUT', 'Send JSON, with content-type application/json');
    }
    // Whatever a client accepts, it gets application/json with the legacy status codes: 200 for most errors.
    request.headers.accept = 'application/json';
    const isBound = options.switches?.get('scopes') !== 'open';
    const api: ApiContext = createContext(options, isBound ? caller : { ...caller, scopes: null });
    return execution.handle(request, response, { api, quota: options.quota });
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`API: ${error instanceof Error ? error.stack : String(error)}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side');
    });
  };
}

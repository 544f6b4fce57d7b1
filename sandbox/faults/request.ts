import type { IncomingMessage } from 'node:http';
import { Kind, parse } from 'graphql';
import type { Endpoint, Operation } from './kind.ts';
import type { TokenRecords } from './token-records.ts';

const API = /^\/networks\/[^/]+\/graphql(\/schema)?\/?$/;

const pathOf = (req: IncomingMessage) => (req.url ?? '').split('?', 1)[0] ?? '';

export function apiEndpoint(req: IncomingMessage): Endpoint | null {
  const found = API.exec(pathOf(req));
  if (!found) return null;
  if (found[1]) return req.method === 'GET' || req.method === 'HEAD' ? 'schema' : null;
  return req.method === 'POST' ? 'api' : null;
}

export function communityEndpoint(req: IncomingMessage): Endpoint | null {
  const path = pathOf(req);
  if (req.method === 'POST' && path === '/oauth/token') return 'token';
  return req.method === 'GET' && /^\/oauth\/authorize(?:\/|$)/.test(path) ? 'authorize' : null;
}

/** The path alone: what a query string or an interaction's address holds stays out of logs. */
export function loggedPath(req: IncomingMessage): string {
  const path = pathOf(req).replace(/^\/oauth\/(authorize|interaction)\/[^/]+/, '/oauth/$1/…');
  return path.replace(/[^\x21-\x7e…]/g, '?').slice(0, 200);
}

export function bearerToken(req: IncomingMessage): string | null {
  return /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
}

const NO_OPERATION: Operation = { name: null, document: null };

/** The operation that a body asks for. The API says what is wrong with a body that holds none. */
export function operationIn(body: Buffer): Operation {
  let sent: unknown;
  try {
    sent = JSON.parse(body.toString('utf8'));
  } catch {
    return NO_OPERATION;
  }
  if (typeof sent !== 'object' || sent === null) return NO_OPERATION;
  const { query, operationName } = sent as Record<string, unknown>;
  // It is written to the log: a GraphQL name, or nothing.
  const said = typeof operationName === 'string' && /^[_A-Za-z]\w{0,199}$/.test(operationName) ? operationName : null;
  if (typeof query !== 'string') return { name: said, document: null };
  try {
    const document = parse(query, { maxTokens: 15_000 });
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return { name: said ?? (operations.length === 1 ? (operations[0]?.name?.value ?? null) : null), document };
  } catch {
    return { name: said, document: null };
  }
}

/** Who asks for a token (RFC 6749 sections 4.1.3 and 6), and the refresh token that is to be exchanged. */
export function tokenRequestIn(body: Buffer, records: TokenRecords): { memberId: number | null; token: string | null } {
  const form = new URLSearchParams(body.toString('utf8'));
  const token = form.get('grant_type') === 'refresh_token' ? form.get('refresh_token') : null;
  if (token) return { memberId: records.memberOf('RefreshToken', token), token };
  const code = form.get('code');
  return { memberId: code ? records.memberOf('AuthorizationCode', code) : null, token: null };
}

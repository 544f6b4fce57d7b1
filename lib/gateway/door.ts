import 'server-only';
import { config } from '@/lib/config';
import { endedUnasked, sessionOf } from '@/lib/session';
import { type FailureCode, sentenceFor } from './codes';
import { execute } from './index';
import { isOverloaded } from './load';
import type { ExecutionResult, GatewayError } from './result';
import { waitOfAddress, waitOfSession } from './turnstile';
import { viewerMark } from './viewer-mark';

const MAX_BODY_BYTES = 64 * 1024;
const RETRY_STORE_S = 2;
const RETRY_BUSY_S = 1;

/** A request that is turned away at the door, before anything is read or sent for it. */
class Refusal extends Error {
  readonly status: number;
  readonly code: FailureCode;
  readonly headers: Record<string, string>;

  constructor(status: number, code: FailureCode, headers: Record<string, string> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/**
 * The browser's way in: `{ id, variables }` from a page of this origin, answered as GraphQL over HTTP with our
 * codes. Next's own request path is most of its cost, so it reads the session once and nothing twice.
 */
export async function answerGraphQL(request: Request): Promise<Response> {
  try {
    checkRequest(request, config().appUrl.origin);
    if (isOverloaded()) throw new Refusal(503, 'BUSY', { 'retry-after': `${RETRY_BUSY_S}` });
    refuseHaste(waitOfAddress(request));
    const { id, variables } = await readOperation(request);
    const read = await sessionOf(request);
    if (read.state === 'signed-out') throw new Refusal(401, endedUnasked(read.reason) ? 'SESSION_ENDED' : 'SIGNED_OUT');
    if (read.state === 'unreadable') throw new Refusal(503, 'STORE_UNAVAILABLE', { 'retry-after': `${RETRY_STORE_S}` });
    // A page that was made for one member never acts as another who signed in meanwhile in the same browser.
    const viewer = request.headers.get('x-foyer-viewer');
    if (viewer !== null && viewer !== viewerMark(read.session)) throw new Refusal(409, 'OTHER_MEMBER');
    refuseHaste(waitOfSession(read.session.key));
    return answered(await execute<unknown, Record<string, unknown>>(read.session, id, variables));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, headers } = error;
    const wait = headers['retry-after'];
    const extensions = { code, ...(wait && { retryAfterS: Number(wait) }) };
    return json(status, { errors: [{ message: sentenceFor(code).what, extensions }] }, headers);
  }
}

function refuseHaste(waitS: number): void {
  if (waitS > 0) throw new Refusal(429, 'THROTTLED', { 'retry-after': `${waitS}` });
}

/**
 * Only pages of this origin may ask. A browser says where a request comes from (Fetch Metadata); one too old to say
 * sends Origin with every POST. The header of our own cannot be set by a form, nor across origins without CORS,
 * which we never grant.
 */
function checkRequest(request: Request, origin: string): void {
  const { headers } = request;
  if (request.method !== 'POST') throw new Refusal(405, 'BAD_REQUEST', { allow: 'POST' });
  const site = headers.get('sec-fetch-site');
  const own = site === null ? headers.get('origin') === origin : site === 'same-origin';
  // A navigation is no page's request, whoever began it.
  const navigates = headers.get('sec-fetch-mode') === 'navigate';
  if (!own || navigates || headers.get('x-foyer') !== '1') throw new Refusal(403, 'FORBIDDEN_ORIGIN');
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(headers.get('content-type') ?? '')) {
    throw new Refusal(415, 'BAD_REQUEST');
  }
}

/** Exactly `{ id, variables }`: no batch, no query text, no extensions. */
async function readOperation(request: Request): Promise<{ id: string; variables: Record<string, unknown> }> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBody(request)));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'BAD_REQUEST');
  }
  if (!isObject(body) || typeof body.id !== 'string' || !isObject(body.variables) || Object.keys(body).length !== 2) {
    throw new Refusal(400, 'BAD_REQUEST');
  }
  return { id: body.id, variables: body.variables };
}

/** Counted while it is read: Content-Length is a promise, and may be missing. */
async function readBody(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw new Refusal(413, 'TOO_LARGE');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new Refusal(413, 'TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A status for an answer without data; with data, partial or whole, the request itself went well. */
const STATUS: Partial<Record<FailureCode, number>> = {
  UNKNOWN_OPERATION: 400,
  BAD_INPUT: 400,
  SESSION_ENDED: 401,
  THROTTLED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 501,
  NETWORK_BLOCKED: 502,
  NETWORK_TROUBLE: 502,
  OUTCOME_UNKNOWN: 502,
  UNREACHABLE: 502,
  BUSY: 503,
  STORE_UNAVAILABLE: 503,
};

function answered({ data, errors }: ExecutionResult<unknown>): Response {
  if (!errors) return json(200, { data });
  const [first] = errors;
  const status = (data === null && first && STATUS[first.code]) || 200;
  const wait = first?.code === 'STORE_UNAVAILABLE' ? RETRY_STORE_S : first?.retryAfterS;
  const retryAfter = status >= 429 && wait !== undefined ? { 'retry-after': `${wait}` } : undefined;
  return json(status, { data, errors: errors.map(wireError) }, retryAfter);
}

function wireError({ message, path, ...extensions }: GatewayError): object {
  return { message, ...(path && { path }), extensions };
}

function json(status: number, body: object, headers?: Record<string, string>): Response {
  // No content-length: Next takes it off every answer and sends chunks.
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'cache-control': 'no-store, private',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

import { isUtf8 } from 'node:buffer';
import { type Dispatcher, Pool } from 'undici';
import { processWide } from '@/lib/config/process-wide';
import { NetworkError } from '../index';

/** Milliseconds and bytes. `headersMs` runs from the request to the last header, `idleMs` between two pieces of a body. */
export type Limits = { connectMs: number; headersMs: number; idleMs: number; wholeMs: number; bytes: number };

export const LIMITS: Limits = {
  connectMs: 3_000,
  headersMs: 5_000,
  idleMs: 10_000,
  wholeMs: 15_000,
  bytes: 10 * 1024 * 1024,
};

export type HttpRequest = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string };

/** The whole of what is read of an answer: a status, three headers, and the body, as text. */
export type HttpAnswer = {
  status: number;
  contentType: string;
  retryAfter: string | null;
  etag: string | null;
  /** null: not UTF-8, which is what JSON and GraphQL are written in (RFC 8259 section 8.1). */
  body: string | null;
};

/**
 * Sockets are kept alive per origin, for the whole process. undici's own API, because Next patches the global
 * fetch, which halves the throughput of a proxy.
 */
function poolFor(origin: string, limits: Limits): Pool {
  const options = {
    connections: 128,
    connect: { timeout: limits.connectMs },
    // One request at a time on a socket, so that a broken one fails one request.
    allowH2: false,
    pipelining: 1,
  };
  return processWide(`pool ${origin}`, () => new Pool(origin, options));
}

/**
 * One request, whole answer in memory. Redirects are answers like others: a token must not follow them.
 * Rejects with NetworkError `unreachable`, `timeout`, `interrupted` or (too large) `unusable`.
 */
export function ask(url: URL, { method, headers, body }: HttpRequest, limits = LIMITS): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let sent = false;
    let settled = false;
    let controller: Dispatcher.DispatchController | undefined;
    let head: Omit<HttpAnswer, 'body'> | undefined;
    const chunks: Buffer[] = [];
    let size = 0;

    const fail = (error: NetworkError) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      reject(error);
      controller?.abort(error);
    };
    const timer = setTimeout(() => fail(new NetworkError('timeout', { sent })), limits.wholeMs);

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(current) {
        controller = current;
        // Given up while it waited for a socket: it must not be sent any more.
        if (settled) current.abort(new Error('given up'));
        else sent = true;
      },
      onResponseStart(_controller, status, fields) {
        if (status < 200) return;
        const contentType = one(fields['content-type']) ?? '';
        head = { status, contentType, retryAfter: one(fields['retry-after']), etag: one(fields.etag) };
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
        if (size > limits.bytes) fail(new NetworkError('unusable', { sent, status: head?.status }));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        if (settled || !head) return;
        settled = true;
        clearTimeout(timer);
        const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
        resolve({ ...head, body: isUtf8(bytes) ? bytes.toString('utf8') : null });
      },
      onResponseError(_controller, cause) {
        const kind = KINDS[codeOf(cause)] ?? (sent ? 'interrupted' : 'unreachable');
        fail(new NetworkError(kind, { sent, cause }));
      },
    };
    const timeouts = { headersTimeout: limits.headersMs, bodyTimeout: limits.idleMs };
    const path = `${url.pathname}${url.search}`;
    poolFor(url.origin, limits).dispatch({ path, method, headers, body, ...timeouts }, handler);
  });
}

/** What undici's own errors mean; every other one is a connection that broke. */
const KINDS: Record<string, NetworkError['kind']> = {
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  // What cannot be a header, such as a token with a line break, is refused before anything connects.
  UND_ERR_INVALID_ARG: 'unusable',
};

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function one(field: string | string[] | undefined): string | null {
  return (Array.isArray(field) ? field[0] : field) ?? null;
}

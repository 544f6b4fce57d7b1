import { type Dispatcher, Pool } from 'undici';
import { processWide } from '@/lib/config/process-wide';
import { NetworkError } from '../index';

export type Limits = { connectMs: number; wholeMs: number; bytes: number };

export const LIMITS: Limits = { connectMs: 3_000, wholeMs: 15_000, bytes: 10 * 1024 * 1024 };

export type HttpAnswer = { status: number; contentType: string; retryAfter: string | null; body: string };

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
 * One POST, whole answer in memory. Redirects are answers like others: a token must not follow them.
 * Rejects with NetworkError `unreachable`, `timeout`, `interrupted` or (too large) `unusable`.
 */
export function post(url: URL, headers: Record<string, string>, body: string, limits = LIMITS): Promise<HttpAnswer> {
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
        head = { status, contentType: one(fields['content-type']) ?? '', retryAfter: one(fields['retry-after']) };
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
        resolve({ ...head, body: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, cause) {
        // undici refuses what cannot be a header, such as a token with a line break, before it connects.
        const unfit = 'code' in cause && cause.code === 'UND_ERR_INVALID_ARG';
        fail(new NetworkError(unfit ? 'unusable' : sent ? 'interrupted' : 'unreachable', { sent, cause }));
      },
    };
    const { wholeMs } = limits;
    const timeouts = { headersTimeout: wholeMs, bodyTimeout: wholeMs };
    const path = `${url.pathname}${url.search}`;
    poolFor(url.origin, limits).dispatch({ path, method: 'POST', headers, body, ...timeouts }, handler);
  });
}

function one(field: string | string[] | undefined): string | null {
  return (Array.isArray(field) ? field[0] : field) ?? null;
}

import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { processWide } from '@/lib/config/process-wide';

/** What a request is called in log lines and in the answer. Bounded, so that nothing else gets into either. */
const WELL_FORMED = /^[\w.:-]{8,128}$/;

/** Vercel names every request itself; elsewhere the server in front may. A visitor who makes one up names only their own lines. */
const platformHeader = () => (process.env.VERCEL ? 'x-vercel-id' : 'x-request-id');

const ids = () => processWide('telemetry.request-ids', () => new AsyncLocalStorage<string>());

/** The id that came with a request; undefined where there is none, or one that is not well formed. */
export function requestIdIn(headers: Headers): string | undefined {
  const id = headers.get(platformHeader());
  return id && WELL_FORMED.test(id) ? id : undefined;
}

/** The id of the request that this code runs for, whatever it is: page, route handler, proxy. */
export function currentRequestId(): string | undefined {
  return ids().getStore();
}

function nameRequest({ request, response }: { request: IncomingMessage; response: ServerResponse }): void {
  const given = request.headers[platformHeader()];
  const id = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  request.headers['x-request-id'] = id;
  response.setHeader('x-request-id', id);
  // Node publishes within the request's own context, which ends with it; the next one on the socket has another.
  ids().enterWith(id);
}

/**
 * Gives every request of this process an id and answers it as `x-request-id`. Node's own channel is heard before Next sees the
 * request, so files, refusals and failures have one too, and no handler pays for a wrapper.
 */
export function nameRequests(): void {
  processWide('telemetry.named', () => {
    subscribe('http.server.request.start', (message) => nameRequest(message as Parameters<typeof nameRequest>[0]));
    return true;
  });
}

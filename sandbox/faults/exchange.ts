import { IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Listener } from '../server.ts';
import type { Answer, Outcome } from './kind.ts';

/** Read to look into it, and given on whole. What is longer than this is given on unread: no request may be. */
const BODY_BYTES = 1024 * 1024;

type ReadRequest = { body: Buffer; replay: IncomingMessage };

/** The request's body, and the same request for whoever reads it next. */
export async function readRequest(req: IncomingMessage): Promise<ReadRequest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let ended = true;
  // Without destroying it on the way out: the rest of a long body is still to be read.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > BODY_BYTES) {
      ended = false;
      break;
    }
  }
  const replay = new IncomingMessage(req.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = req;
  const head = { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor };
  Object.assign(replay, head, { headers: { ...headers } });
  for (const chunk of chunks) replay.push(chunk);
  if (ended) {
    replay.push(null);
    replay.complete = true;
  } else {
    replay._read = () => req.resume();
    req.on('data', (chunk) => {
      if (!replay.push(chunk)) req.pause();
    });
    req.once('end', () => {
      replay.complete = true;
      replay.push(null);
    });
    req.once('error', (error) => replay.destroy(error));
  }
  return { body: ended ? Buffer.concat(chunks) : Buffer.alloc(0), replay };
}

/** Lets the listener answer into memory. Its response is as untouched afterwards as it was before. */
export function capture(listener: Listener, req: IncomingMessage, res: ServerResponse): Promise<Answer> {
  const chunks: Buffer[] = [];
  const { writeHead, write, end, flushHeaders } = res;
  const keep = (chunk: unknown, encoding: unknown) => {
    if (chunk === null || chunk === undefined || typeof chunk === 'function') return;
    const format = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, format) : Buffer.from(chunk as Uint8Array));
  };
  const callback = (given: unknown[]) => {
    const found = given.find((one) => typeof one === 'function');
    if (found) process.nextTick(found as () => void);
  };
  return new Promise((resolve, reject) => {
    res.flushHeaders = () => {};
    res.writeHead = (status: number, ...given: unknown[]) => {
      res.statusCode = status;
      const headers = given.find((one) => typeof one === 'object' && one !== null) ?? {};
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
      return res;
    };
    res.write = (chunk: unknown, ...given: unknown[]) => {
      keep(chunk, given[0]);
      callback(given);
      return true;
    };
    res.end = (...given: unknown[]) => {
      keep(given[0], given[1]);
      callback(given);
      Object.assign(res, { writeHead, write, end, flushHeaders });
      resolve({ status: res.statusCode, headers: { ...res.getHeaders() }, body: Buffer.concat(chunks) });
      return res;
    };
    Promise.resolve(listener(req, res)).catch(reject);
  });
}

/** Sends what became of a request. Rejects for a stream that the caller had enough of. */
export async function send(res: ServerResponse, outcome: Outcome, date: string | null): Promise<void> {
  if (outcome === 'reset') {
    res.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body, cutAfter } = outcome;
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  const isWhole = Buffer.isBuffer(body) && res.req.method !== 'HEAD' && status !== 304 && status !== 204;
  const { 'content-length': _before, ...kept } = headers;
  res.writeHead(status, {
    ...(isWhole ? { ...kept, 'content-length': body.length } : res.req.method === 'HEAD' ? headers : kept),
    ...(date === null ? {} : { date }),
  });
  if (cutAfter !== undefined) {
    const first = Buffer.isBuffer(body) ? body : (body[Symbol.iterator]().next().value ?? Buffer.alloc(0));
    // Only once these bytes have left: a reset throws away what waits to be sent.
    res.write(first.subarray(0, cutAfter), () => res.socket?.resetAndDestroy());
    return;
  }
  if (Buffer.isBuffer(body)) {
    res.end(body);
    return;
  }
  await pipeline(Readable.from(body), res);
}

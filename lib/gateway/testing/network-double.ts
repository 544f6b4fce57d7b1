import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
/** What the double does with one request. */
export type Reply = (res: ServerResponse, asked: Asked) => void;

/**
 * A network's API host that answers what a test tells it, one reply per request; the last one goes on answering.
 * For the answers that the sandbox, which behaves, never gives.
 */
export async function startNetworkDouble(...replies: Reply[]) {
  const asked: Asked[] = [];
  let script = replies;
  const server = createServer(async (req, res) => {
    const request = { method: req.method ?? '', path: req.url ?? '', headers: req.headers, body: await bodyOf(req) };
    asked.push(request);
    const reply = script.length > 1 ? script.shift() : script[0];
    if (!reply) throw new Error('The double was asked before it was told what to answer');
    reply(res, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    asked,
    answers(...next: Reply[]) {
      script = next;
      asked.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type NetworkDouble = Awaited<ReturnType<typeof startNetworkDouble>>;

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (res) => res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function text(status: number, contentType: string, body: string, headers: Record<string, string> = {}): Reply {
  return (res) => res.writeHead(status, { 'content-type': contentType, ...headers }).end(body);
}

export function bytes(status: number, contentType: string, body: Buffer, headers: Record<string, string> = {}): Reply {
  return (res) => res.writeHead(status, { 'content-type': contentType, ...headers }).end(body);
}

/** A GraphQL error as the API writes it, with things in it that must go no further. */
export function refusal(code: string | null, path?: (string | number)[]) {
  return {
    message: `CANARY-MESSAGE at /srv/app/models.rb:12 ${code}`,
    path,
    extensions: { code, trace: ['CANARY-TRACE'] },
  };
}

export const resetBeforeAnswer: Reply = (res) => res.socket?.resetAndDestroy();

export const cutInTheMiddle: Reply = (res) => {
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  res.write('{"data":{"node":', () => res.socket?.destroy());
};

export const silence: Reply = () => {};

/** Headers at once, then a byte now and then, without end. */
export const trickle: Reply = (res) => {
  res.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => res.write(' '), 20);
  res.once('close', () => clearInterval(timer));
};

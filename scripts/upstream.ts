import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** One GraphQL request that Foyer sent to its network. Times are milliseconds of `performance.now()`. */
export type UpstreamRequest = { operation: string; began: number; ended: number };

export type Upstream = { url: string; requests: UpstreamRequest[]; close(): void };

/** Stands between Foyer and its network's API, passes everything on as it is, and remembers what was asked. */
export async function watchUpstream(apiPort: number): Promise<Upstream> {
  const requests: UpstreamRequest[] = [];
  const server = createServer(async (incoming, answer) => {
    const began = performance.now();
    const body = await text(incoming);
    const outgoing = request(
      { port: apiPort, host: 'localhost', method: incoming.method, path: incoming.url, headers: incoming.headers },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        reply.on('end', () => {
          // The network's schema is fetched beside the operations, and is none.
          if (incoming.method !== 'POST') return;
          requests.push({ operation: operationOf(body), began, ended: performance.now() });
        });
      },
    );
    outgoing.on('error', (error) => answer.destroy(error));
    outgoing.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The watch between Foyer and its network has no port.');
  return {
    url: `http://localhost:${address.port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function operationOf(body: string): string {
  const { operationName, query }: { operationName?: string; query?: string } = JSON.parse(body || '{}');
  return operationName ?? /(?:query|mutation)\s+(\w+)/.exec(query ?? '')?.[1] ?? 'unnamed';
}

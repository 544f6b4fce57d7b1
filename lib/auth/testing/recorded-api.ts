import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Sent = { operation: string; token: string };

/** Stands in front of an API and writes down which token every operation came with. */
export async function recordApi(apiUrl: () => string) {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { authorization = '', 'content-type': type = '', 'user-agent': agent = '' } = request.headers;
    const { operationName = '?' } = request.method === 'POST' ? JSON.parse(body.toString()) : {};
    sent.push({ operation: operationName, token: authorization.replace('Bearer ', '') });
    const answer = await fetch(new URL(request.url ?? '/', apiUrl()), {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type, 'user-agent': agent },
      ...(body.length > 0 && { body }),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

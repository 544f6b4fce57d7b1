import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { path: string; form: Record<string, string>; headers: IncomingMessage['headers']; url: string };
type Route = (asked: Asked, response: ServerResponse) => unknown;

export const json = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body));

/** A token answer with canaries, as the documentation gives it; `n` tells one pair from the next. */
export const tokenAnswer = (n: number | string, changes: object = {}) => ({
  access_token: `CANARY-AT-${n}`,
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: `CANARY-RT-${n}`,
  scope: 'read:userinfo read:network write:posts write:comments',
  ...changes,
});

/**
 * A network whose every answer a test decides: for what the sandbox, which is a good network, never does. Community and API
 * are one host here. `asked` keeps what it was sent, in order.
 */
export async function startDouble() {
  const asked: Asked[] = [];
  const routes = new Map<string, Route>();
  const good: [string, Route][] = [
    [
      '/oauth/token',
      (_, response) => json(response, 200, tokenAnswer(asked.filter(({ path }) => path === '/oauth/token').length)),
    ],
    ['/oauth/revoke', (_, response) => json(response, 200, {})],
    [
      '/networks/tidewater/graphql',
      (_, response) => json(response, 200, { data: { me: { id: 'member-1', name: 'Ọlá “李” O’Brien' } } }),
    ],
  ];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = new URL(request.url ?? '/', 'http://n').pathname;
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const one = { path, form, headers: request.headers, url: request.url ?? '' };
    asked.push(one);
    const route = routes.get(path);
    if (route) await route(one, response);
    else json(response, 404, '<html>not here</html>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const reset = () => {
    asked.length = 0;
    routes.clear();
    for (const [path, route] of good) routes.set(path, route);
  };
  reset();
  return {
    url,
    asked,
    routes,
    reset,
    askedAt: (path: string) => asked.filter((one) => one.path === path),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type NetworkDouble = Awaited<ReturnType<typeof startDouble>>;

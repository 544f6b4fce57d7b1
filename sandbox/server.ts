import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loggedPath } from './faults/request.ts';

export type ServerName = 'community' | 'api' | 'control';

/** EADDRINUSE, said with the port and which of the servers wanted it. */
export class PortTakenError extends Error {
  readonly port: number;
  readonly server: ServerName;
  constructor(port: number, server: ServerName) {
    super(`port ${port} is taken`);
    this.port = port;
    this.server = server;
  }
}

/** A request's listener; a promise that it may return is looked after. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

function guarded(name: ServerName, log: (line: string) => void, listener: Listener): RequestListener {
  return (req, res) => {
    const started = performance.now();
    res.once('close', () => {
      const outcome = res.writableFinished ? res.statusCode : 'aborted';
      log(`${name} ${req.method} ${loggedPath(req)} ${outcome} ${Math.round(performance.now() - started)} ms`);
    });
    new Promise((resolve) => resolve(listener(req, res))).catch((error: unknown) => {
      // Whoever hung up, or was hung up on when the network stopped, is owed nothing.
      if (res.destroyed) return;
      log(`${name} error ${error instanceof Error ? error.stack : String(error)}`);
      res.destroy();
    });
  };
}

export type Listening = {
  url: string;
  /** Until then every request is answered 503: the address is known before what answers there. */
  serve(listener: Listener): void;
  /** Ends what is still under way, too. */
  close(): Promise<void>;
};

/** @throws PortTakenError */
export function listen(name: ServerName, port: number, log: (line: string) => void): Promise<Listening> {
  let current: Listener = (_req, res) => res.writeHead(503, { 'retry-after': '1' }).end();
  // Broken requests are answered and their sockets closed by node:http itself, as nothing listens to `clientError`.
  const server: Server = createServer(guarded(name, log, (req, res) => current(req, res)));
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port, name) : error),
    );
    // Loopback only: the demo accounts' password is known to everyone.
    server.listen(port, '127.0.0.1', () => {
      const url = `http://localhost:${(server.address() as AddressInfo).port}`;
      const serve = (listener: Listener) => {
        current = listener;
      };
      resolve({ url, serve, close });
    });
  });
}

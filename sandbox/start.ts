import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApi } from './api/index.ts';
import { createCommunity } from './community/index.ts';
import type { SandboxClient } from './community/oauth/clients.ts';
import { type Database, openDatabase } from './db/index.ts';

export type { SandboxClient };

export type SandboxOptions = {
  /** 4000 where nothing is said; 0 takes any free port. */
  communityPort?: number;
  /** 4001 where nothing is said; 0 takes any free port. */
  apiPort?: number;
  /** Null, or nothing said: in memory. */
  dataDir?: string | null;
  /** OAuth applications that exist from the start. */
  clients?: SandboxClient[];
  seed?: 'full' | 'small';
  /** The sandbox's clock: it decides what is new, and what has expired. */
  now?: () => Date;
  log?: (line: string) => void;
};

export type Sandbox = { communityUrl: string; apiUrl: string; network: string; db: Database; close(): Promise<void> };

/** EADDRINUSE, said with the port and which of the two servers wanted it. */
export class PortTakenError extends Error {
  readonly port: number;
  readonly server: 'community' | 'api';
  constructor(port: number, server: 'community' | 'api') {
    super(`port ${port} is taken`);
    this.port = port;
    this.server = server;
  }
}

function listen(
  name: 'community' | 'api',
  port: number,
  listener: RequestListener,
): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port, name) : error),
    );
    // Loopback only: the demo accounts' password is known to everyone.
    server.listen(port, '127.0.0.1', () => {
      resolve({ server, url: `http://localhost:${(server.address() as AddressInfo).port}` });
    });
  });
}

/** The path alone: what a query string or an interaction's address holds stays out of logs. */
function loggedPath(req: IncomingMessage): string {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  return path.replace(/^\/oauth\/(authorize|interaction)\/[^/]+/, '/oauth/$1/…').slice(0, 200);
}

function logged(name: string, log: (line: string) => void, listener: RequestListener): RequestListener {
  return (req: IncomingMessage, res: ServerResponse) => {
    const started = performance.now();
    res.once('close', () => {
      const outcome = res.writableFinished ? res.statusCode : 'aborted';
      log(`${name} ${req.method} ${loggedPath(req)} ${outcome} ${Math.round(performance.now() - started)} ms`);
    });
    listener(req, res);
  };
}

const closed = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

/** A whole Mighty Network: the community host and the API host over one database. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { communityPort = 4000, apiPort = 4001, dataDir = null, clients = [], seed = 'full' } = options;
  const { now = () => new Date(), log = () => {} } = options;

  // The ports come first: a taken one is said before a minute of seeding, and the addresses are part of every answer.
  const starting: RequestListener = (_req, res) => res.writeHead(503, { 'retry-after': '1' }).end();
  let communityListener = starting;
  let apiListener = starting;
  const community = await listen(
    'community',
    communityPort,
    logged('community', log, (req, res) => communityListener(req, res)),
  );
  const servers = [community.server];
  let db: Database | undefined;
  try {
    const api = await listen(
      'api',
      apiPort,
      logged('api', log, (req, res) => apiListener(req, res)),
    );
    servers.push(api.server);
    if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    db = openDatabase(dataDir ? join(dataDir, 'sandbox.db') : ':memory:', { seed, now: now(), log });
    const opened = db;
    const host = createCommunity({ db, communityUrl: community.url, apiUrl: api.url, clients, now, log });
    apiListener = createApi({
      db,
      communityUrl: () => community.url,
      verifyAccessToken: host.verifyAccessToken,
      sessionMemberOf: host.sessionMemberOf,
      now,
      log,
    });
    communityListener = host.handle;
    return {
      communityUrl: community.url,
      apiUrl: api.url,
      network: host.network,
      db,
      async close() {
        await Promise.all(servers.map(closed));
        opened.close();
      },
    };
  } catch (error) {
    await Promise.all(servers.map(closed));
    db?.close();
    throw error;
  }
}

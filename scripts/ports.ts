import { createServer } from 'node:net';

/** The error code of listening there, or null where the port is free. */
function tryListen(port: number, host: string): Promise<string | null> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => settle(null)));
  });
}

/** One sentence for the person who started us where the port cannot be used; null where it can. */
export async function portProblem(port: number, variable: string, purpose: string): Promise<string | null> {
  for (const host of ['0.0.0.0', '127.0.0.1', '::', '::1']) {
    const code = await tryListen(port, host);
    // A machine without IPv6 has nothing to collide with there.
    if (code === null || code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL') continue;
    if (code === 'EADDRINUSE') {
      return `Port ${port} (${purpose}) is taken, perhaps by another Foyer that is still running: stop that one, or choose another port, for example ${variable}=${port + 100}.`;
    }
    return `Port ${port} (${purpose}) cannot be used (${code}): choose another one, for example ${variable}=${port < 1024 ? port + 8000 : port + 100}.`;
  }
  return null;
}

export function portFrom(variable: string, fallback: number): number {
  const text = process.env[variable]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(
      `${variable} is “${text}”, which is no port: use a number from 1 to 65535, for example ${variable}=${fallback}.`,
    );
  }
  return port;
}

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((settle, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            settle(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

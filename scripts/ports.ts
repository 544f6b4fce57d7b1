import { randomInt } from 'node:crypto';
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

/** Below the range that systems give to outgoing connections, which could take a port between our look and our use. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(LOWEST, HIGHEST);
    if ((await tryListen(port, '127.0.0.1')) === null) ports.add(port);
  }
  return [...ports];
}

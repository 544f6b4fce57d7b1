import { hash } from 'node:crypto';
import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A piece of text that passed by, and where it stood. */
export type Piece = { where: string; text: string };

export type Front = { pieces: Piece[]; close(): void };

/** Stands at Foyer's public port and writes down every byte to and from the browser, headers and addresses included. */
export async function recordFront(publicPort: number, foyerPort: number): Promise<Front> {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  // What was already noted at the same place is noted once: the same script passes by hundreds of times.
  const note = (where: string, text: string) => {
    const key = hash('sha256', `${where}\n${text}`);
    if (!seen.has(key)) pieces.push({ where, text });
    seen.add(key);
  };
  const server = createServer(async (incoming, answer) => {
    const where = `${incoming.method} ${(incoming.url ?? '').split('?', 1)[0]}`;
    const body = await buffer(incoming);
    note(`address of ${where}`, incoming.url ?? '');
    note(`body sent to ${where}`, body.toString('latin1'));
    for (const [name, value] of Object.entries(incoming.headers))
      note(`request header ${name} of ${where}`, String(value));
    // Uncompressed, so that what passes can be read.
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const outgoing = request(
      { port: foyerPort, host: 'localhost', method: incoming.method, path: incoming.url, headers },
      (reply) => {
        reply.rawHeaders.forEach((text, at, all) => {
          if (at % 2 === 1) note(`header ${all[at - 1]?.toLowerCase()} of ${where}`, text);
        });
        answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
        reply.pipe(answer);
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('close', () => note(`answer to ${where}`, Buffer.concat(chunks).toString('latin1')));
      },
    );
    outgoing.on('error', (error) => answer.destroy(error));
    outgoing.end(body);
  });
  await new Promise<void>((listening) => server.listen(publicPort, '127.0.0.1', listening));
  return {
    pieces,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

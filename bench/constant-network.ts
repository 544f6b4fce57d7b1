// Answers every operation with the same member, so that what is measured is Foyer's own work and not a network's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

const ANSWER = JSON.stringify({
  data: { me: { __typename: 'Member', id: 'Z2lkOi8vYmVuY2gvTWVtYmVyLzE', name: 'Mira' } },
});

/** An API host in a thread of its own. */
export async function constantNetwork(): Promise<{ url: string; close(): Promise<unknown> }> {
  const worker = new Worker(new URL(import.meta.url));
  const port = await new Promise<number>((settle, reject) => {
    worker.once('message', settle);
    worker.once('error', reject);
  });
  return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}

if (!isMainThread) {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(ANSWER) };
  const server = createServer((request, response) => {
    request.resume();
    if (request.method === 'POST') response.writeHead(200, headers).end(ANSWER);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}

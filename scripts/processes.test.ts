import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { exitCodeOf, start, waitUntilReady } from './processes';

/** Whether something answers there. A process id would say too much: it stays for a while after its process. */
const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

// A process that forks a worker; the worker hears no polite request.
const worker = `
  process.on('SIGTERM', () => {});
  require('node:http').createServer((_, answer) => answer.end()).listen(0, function () { console.log(this.address().port); });`;
const forks = `
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(worker)}], { stdio: 'inherit' });
  setInterval(() => {}, 1000);`;

test('stop ends the workers that a process forked, also those that do not listen', async () => {
  const child = start('a process with a worker', ['-e', forks]);
  const port = await vi.waitFor(() => {
    expect(child.output()).toMatch(/^\d+\n$/);
    return Number(child.output());
  });
  expect(await answers(port)).toBe(true);
  await child.stop();
  expect(child.running()).toBe(false);
  await vi.waitFor(async () => expect(await answers(port)).toBe(false));
});

test('a process that dies before it is ready says why', async () => {
  const child = start('The sandbox', ['-e', 'console.error("Port 4000 is taken."); process.exit(3)']);
  await expect(waitUntilReady(child, 'http://127.0.0.1:9/', 20_000)).rejects.toThrow(
    /The sandbox ended before it was ready \(exit code 3\)\.\nPort 4000 is taken\./,
  );
});

test('a server that answers with a failure is not ready, and its words are told', async () => {
  const server = createServer((_, answer) => answer.writeHead(503).end('the store is away')).listen(0);
  const { port } = server.address() as AddressInfo;
  const child = start('Foyer', ['-e', 'setInterval(() => {}, 1000)']);
  await expect(waitUntilReady(child, `http://127.0.0.1:${port}/`, 300)).rejects.toThrow(/503: the store is away/);
  await child.stop();
  server.close();
});

test('a signal’s exit code is 128 and its number', () => {
  expect(exitCodeOf({ code: null, signal: 'SIGTERM' })).toBe(143);
  expect(exitCodeOf({ code: 0, signal: null })).toBe(0);
});

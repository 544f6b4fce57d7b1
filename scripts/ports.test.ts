import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePorts, portFrom, portProblem } from './ports';

afterEach(() => vi.unstubAllEnvs());

test.each(['127.0.0.1', '0.0.0.0'])(
  'a port taken on %s is named with its purpose and the variable that moves it',
  async (host) => {
    const [port = 0] = await freePorts(1);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(port, host, listening));
    const problem = await portProblem(port, 'SANDBOX_PORT', 'the sandbox network');
    expect(problem).toContain(`Port ${port} (the sandbox network) is taken`);
    expect(problem).toContain(`SANDBOX_PORT=${port + 100}`);
    expect(problem).not.toContain('\n');
    await new Promise((closed) => server.close(closed));
    expect(await portProblem(port, 'SANDBOX_PORT', 'the sandbox network')).toBeNull();
  },
);

test.each(['no', '0', '70000', '80.5', '-1'])('PORT=%s is refused in one line', (text) => {
  vi.stubEnv('PORT', text);
  expect(() => portFrom('PORT', 3000)).toThrow(/^PORT is “.*”, which is no port:.*$/);
});

test('an empty PORT is the usual one', () => {
  vi.stubEnv('PORT', ' ');
  expect(portFrom('PORT', 3000)).toBe(3000);
});

test('free ports are all different', async () => {
  expect(new Set(await freePorts(5)).size).toBe(5);
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asked, Message } from './process-main';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** One more Foyer process on the same store: the real lib/session, driven by messages. */
export async function startProcess(env: Record<string, string | undefined> = {}) {
  const child: ChildProcess = fork(here('./process-main.ts'), [], {
    execArgv: ['--import', here('./loader.ts'), '--no-warnings'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines: string[] = [];
  child.stdout?.on('data', (data) => lines.push(String(data)));
  const waiting = new Map<number, (message: Message) => void>();
  let sent = 0;
  await once(child, 'message'); // it is ready
  child.on('message', (message: Message) => waiting.get(message.id)?.(message));

  /** `started`: all of it is on its way. `results`: one word per request. */
  function ask(asked: Asked) {
    const id = ++sent;
    let isStarted = () => {};
    const started = new Promise<void>((resolve) => {
      isStarted = resolve;
    });
    const results = new Promise<string[]>((resolve) => {
      waiting.set(id, (message) => (message.results ? resolve(message.results) : isStarted()));
    });
    child.send({ ...asked, id });
    return { started, results };
  }
  return {
    /** What it printed. */
    lines,
    /** That many requests at once with this cookie, each of which uses its token at the network. */
    use: (cookie: string, times = 1) => ask({ do: 'use', cookie, times }),
    read: async (cookie: string) => (await ask({ do: 'read', cookie, times: 1 }).results)[0],
    signOut: async (cookie: string) => (await ask({ do: 'sign-out', cookie, times: 1 }).results)[0],
    async stop(signal: NodeJS.Signals = 'SIGKILL') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

export type FoyerProcess = Awaited<ReturnType<typeof startProcess>>;

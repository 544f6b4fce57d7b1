import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** The JavaScript file behind each tool: started with our own Node, so no shell and no PATH decide which one runs. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  codegen: 'node_modules/@graphql-codegen/cli/esm/bin.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

export type Exit = { code: number | null; signal: NodeJS.Signals | null };

export type Process = {
  name: string;
  pid: number | undefined;
  /** The last 4 million characters written to stdout and stderr; empty with `stdio: 'inherit'`. */
  output(): string;
  exited: Promise<Exit>;
  running(): boolean;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

export type StartOptions = {
  env?: Record<string, string | undefined>;
  cwd?: string;
  stdio?: 'inherit' | 'pipe';
  onOutput?: (chunk: string) => void;
  /** False keeps the process in our own group, so that whoever ends our group ends it too. */
  ownGroup?: boolean;
};

const GRACE_MS = 5_000;
const OUTPUT_LIMIT = 4_000_000;
/** True from the moment a signal asked us to end: what dies from then on dies because we ended it. */
export let stopping = false;
const processes = new Set<{ kill(signal: NodeJS.Signals): void; stop: Process['stop'] }>();

/** Starts `node …args`. Its whole process group ends with `stop()`, so a worker it forked does not outlive it. */
export function start(name: string, args: string[], options: StartOptions = {}): Process {
  return startCommand(name, process.execPath, args, options);
}

export function startCommand(name: string, command: string, args: string[], options: StartOptions = {}): Process {
  const stdio = options.stdio ?? 'pipe';
  const detached = (options.ownGroup ?? true) && process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env } as NodeJS.ProcessEnv,
    stdio: ['ignore', stdio, stdio],
    detached,
  });
  let output = '';
  const collect = (chunk: string) => {
    output = (output + chunk).slice(-OUTPUT_LIMIT);
    options.onOutput?.(chunk);
  };
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);

  let running = true;
  const kill = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      if (detached) process.kill(-child.pid, signal);
      else if (running) child.kill(signal);
    } catch (error) {
      // The group is gone already, which is what was asked for.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  const exited = new Promise<Exit>((settle) => {
    child.on('error', (error) => collect(`${command}: ${error.message}\n`));
    // Workers that outlive their parent would keep its output open, and "close" would wait for them.
    child.on('exit', () => kill('SIGKILL'));
    child.on('close', (code, signal) => {
      running = false;
      processes.delete(entry);
      settle({ code, signal });
    });
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (!running) return;
    kill(signal);
    const late = setTimeout(() => kill('SIGKILL'), GRACE_MS);
    await exited;
    clearTimeout(late);
  };
  const entry = { kill, stop };
  processes.add(entry);
  return { name, pid: child.pid, output: () => output, exited, running: () => running, stop };
}

export async function stopAll(signal?: NodeJS.Signals): Promise<void> {
  await Promise.all([...processes].map((child) => child.stop(signal)));
}

/** 128 + the signal's number, as a shell reports a process that a signal ended. */
export function exitCodeOf(exit: Exit): number {
  return exit.code ?? 128 + (exit.signal ? constants.signals[exit.signal] : 0);
}

/** Ctrl-C, SIGTERM and a closed terminal end every process started here, then this one. A second Ctrl-C does not wait. */
export function stopOnSignals(exitCode: (signal: NodeJS.Signals) => number, childSignal?: NodeJS.Signals): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(exitCode(signal));
      stopping = true;
      stopAll(childSignal).then(() => process.exit(exitCode(signal)));
    });
  }
  // Whatever ends this process, an exception included, leaves nobody behind.
  process.on('exit', () => {
    for (const child of processes) child.kill('SIGKILL');
  });
}

/** Resolves once `url` answers 2xx; throws with the reason where the process dies first or time runs out. */
export async function waitUntilReady(child: Process, url: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let last = 'it did not answer';
  while (child.running()) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return;
      last = `${url} answered ${response.status}: ${(await response.text()).slice(0, 500)}`;
    } catch (error) {
      last = `${url} did not answer: ${error instanceof Error ? (error.cause ?? error.message) : error}`;
    }
    if (Date.now() > deadline) throw new Error(`${child.name} was not ready after ${timeoutMs / 1000} s. ${last}`);
    await new Promise((tick) => setTimeout(tick, 150));
  }
  const exit = await child.exited;
  throw new Error(`${child.name} ended before it was ready (exit code ${exitCodeOf(exit)}).\n${child.output()}`.trim());
}

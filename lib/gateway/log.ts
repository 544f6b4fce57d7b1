import 'server-only';
import type { LogLine } from './gateway';

/** One JSON line on stdout: what an operator's log search expects. */
export function logUpstream(line: LogLine): void {
  const level = line.code === 'OK' ? 'info' : 'warn';
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, message: 'upstream', ...line })}\n`);
}

/** A fault of our own. The stack names our files; the message may name a value, and goes no further than this log. */
export function logFault(error: unknown, operation: string): void {
  const fault = error instanceof Error ? { name: error.name, stack: error.stack } : { name: typeof error };
  const line = { time: new Date().toISOString(), level: 'error', message: 'gateway fault', operation, ...fault };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

import 'server-only';
import { framesOf } from '@/lib/telemetry/error';
import { log } from '@/lib/telemetry/log';
import { countEvent, recordUpstream } from '@/lib/telemetry/signals';
import type { LogLine } from './gateway';
import type { Fit } from './schema-fit';

/** One line, one span and the figures of an operation; see docs/deploying.md. */
export function logUpstream(line: LogLine): void {
  recordUpstream(line);
  log(line.code === 'OK' ? 'info' : 'warn', 'upstream', line);
}

/** A fault of our own. The stack names our files; the message may name a value, and is not written. */
export function logFault(error: unknown, operation: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  log('error', 'gateway.fault', { operation, name, frames: framesOf(error) });
  countEvent('gateway.fault', name);
}

/** Something that went wrong beside the requests, and that they do without. */
export function logAside(message: string, error: unknown): void {
  const { name, kind } = (error instanceof Error ? error : {}) as { name?: string; kind?: string };
  log('warn', 'gateway.aside', { message, name, kind });
}

/** What a version of the network's schema means for Foyer; all of it is in `npm run doctor`. */
export function logFits(fits: ReadonlyMap<string, Fit>): void {
  const named = (state: Fit['state']) => [...fits].filter(([, fit]) => fit.state === state).map(([name]) => name);
  log('info', 'network.schema', { operations: fits.size, fitted: named('fitted'), unavailable: named('unavailable') });
}

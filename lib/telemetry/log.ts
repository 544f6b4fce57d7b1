import 'server-only';
import { trace } from '@opentelemetry/api';
import pino from 'pino';
import { processWide } from '@/lib/config/process-wide';
import { redact } from './redact';
import { currentRequestId } from './request-id';

export type Level = 'info' | 'warn' | 'error';

function makeLogger() {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }), log: redact },
  };
  // Written by this thread, through the console: platforms read it and know which request it belongs to, and a worker
  // thread of pino's would be stopped together with a function, lines and all.
  return pino(options, { write: (line: string) => console.log(line.trimEnd()) });
}

/**
 * One JSON line on stdout: level, time, event, the event's own fields, and which request and trace it belongs to. Fields are
 * names, codes and numbers; `redact` is for mistakes.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const requestId = currentRequestId();
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  processWide('telemetry.logger', makeLogger)[level]({
    event,
    ...fields,
    ...(requestId && { requestId }),
    ...(traceId && { traceId }),
  });
}

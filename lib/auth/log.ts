import 'server-only';
import { causesOf, PLAIN } from '@/lib/telemetry/error';
import { log } from '@/lib/telemetry/log';
import { currentRequestId, requestIdIn } from '@/lib/telemetry/request-id';
import { countEvent } from '@/lib/telemetry/signals';

/** What an event comes to where all goes as it should; anything else is worth an operator's look where it gathers. */
const CALM = new Set([
  ...['begun', 'done', 'signed-in', 'stepped-up', 'member', 'host', 'one', 'others', 'all'],
  ...['expired', 'signed-out', 'ended-elsewhere', 'replaced'],
]);

/**
 * One line per event, for machines to read, and one more in the figures. It is built from these parts alone: messages,
 * requests and answers can hold tokens, codes and verifiers, so none of them is ever written.
 */
export function logEvent(event: string, code: string, about: { request?: Request; error?: unknown } = {}): void {
  const plain = PLAIN.test(code) ? code : 'unknown';
  const requestId = currentRequestId() ?? (about.request && requestIdIn(about.request.headers));
  log(CALM.has(plain) && !about.error ? 'info' : 'warn', event, {
    code: plain,
    ...(requestId && { requestId }),
    ...(about.error ? { cause: causesOf(about.error) } : {}),
  });
  countEvent(event, plain);
}

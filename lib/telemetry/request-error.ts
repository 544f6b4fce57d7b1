import 'server-only';
import { causesOf, framesOf } from './error';
import { log } from './log';
import { countEvent } from './signals';

/** A fault that ended a request. By its `digest` it is found beside the line that Next prints itself, and on a page that shows it. */
export function logRequestError(error: unknown, route: string, kind: string): void {
  const { digest } = (error ?? {}) as { digest?: unknown };
  const known = typeof digest === 'string' && /^\w{1,32}$/.test(digest) ? { digest } : {};
  log('error', 'request.fault', { route, kind, ...known, cause: causesOf(error), frames: framesOf(error) });
  countEvent('request.fault', kind);
}

import 'server-only';
import { createHash } from 'node:crypto';
import { seal, unseal } from '@/lib/config/seal';
import { cookieName, readCookies, setCookieLine } from '@/lib/session';

/** One sign-in on its way: what must be remembered between leaving for the network and coming back. */
export type Transaction = { provider: string; verifier: string; returnTo: string; startedAt: number };

const LIMIT_MS = 600_000;
/** Each tab's sign-in has a cookie of its own. Abandoned ones must not pile up until the browser's header is too large. */
const AT_ONCE = 4;

const prefix = () => cookieName('foyer.sign-in.');

/** The state names the cookie (by hash) and opens it: only the browser that began a sign-in can finish it. */
function nameFor(state: string): string {
  return prefix() + createHash('sha256').update(state).digest('base64url').slice(0, 12);
}

/** Set-Cookie lines that keep a transaction for ten minutes, and let go of the oldest where there are too many. */
export function keepTransaction(request: Request, state: string, transaction: Transaction): string[] {
  const open = [...readCookies(request.headers.get('cookie')).keys()].filter((name) => name.startsWith(prefix()));
  const dropped = open.slice(0, Math.max(0, open.length - AT_ONCE + 1));
  const sealed = seal('sign-in', JSON.stringify(transaction), state);
  return [
    ...dropped.map((name) => setCookieLine(name, '', 0)),
    setCookieLine(nameFor(state), sealed, LIMIT_MS / 1_000),
  ];
}

/** The transaction of a state; null when this browser did not begin it, or finished it before. */
export function findTransaction(request: Request, state: string): (Transaction & { isOver: boolean }) | null {
  const sealed = readCookies(request.headers.get('cookie')).get(nameFor(state));
  const text = sealed ? unseal('sign-in', sealed, state) : null;
  if (text === null) return null;
  const transaction = JSON.parse(text) as Transaction;
  return { ...transaction, isOver: Date.now() > transaction.startedAt + LIMIT_MS };
}

/** The Set-Cookie line that takes a transaction's cookie away. */
export function dropTransaction(state: string): string {
  return setCookieLine(nameFor(state), '', 0);
}

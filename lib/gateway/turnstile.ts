import 'server-only';
import { isIPv6 } from 'node:net';
import { processWide } from '@/lib/config/process-wide';
import { makeRate } from './rate';

/**
 * Turns per second, for one process. A member's page asks for two or three operations, a list one a screenful; the burst is
 * for a page that opens with everything at once. Behind one address there can be a whole office.
 */
const RATES = {
  session: { burst: 300, perSecond: 30 },
  address: { burst: 1_000, perSecond: 100 },
  signIn: { burst: 20, perSecond: 0.5 },
  /** Sign-ins of everybody whose address is not known. */
  signInOfAll: { burst: 200, perSecond: 20 },
};

const rate = (name: keyof typeof RATES) =>
  processWide(`gateway.rate.${name}`, () => makeRate(RATES[name], () => performance.now()));

/**
 * The address of a visitor, where somebody trustworthy says it: on Vercel (the platform sets VERCEL) the first entry of
 * x-forwarded-for, which the platform writes over whatever the visitor sent. Everywhere else the header is the visitor's own to
 * choose, so it is not read: there the proxy in front of Foyer is the one to limit addresses. An IPv6 household is its /64.
 */
export function addressOf(request: Request): string | null {
  if (!process.env.VERCEL) return null;
  const [first = ''] = (request.headers.get('x-forwarded-for') ?? '').split(',', 1);
  const address = first.trim();
  return isIPv6(address) ? (networkOf(address) ?? address) : address || null;
}

/** `2001:db8::7` and `2001:db8:0:0:ffff::` are one household; `::ffff:192.0.2.1` is an IPv4 address and stays whole. */
function networkOf(address: string): string | null {
  if (address.includes('.')) return null;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  if (tail !== undefined) groups.push(...Array(8 - groups.length - after.length).fill('0'), ...after);
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Seconds that this visitor has to wait before the door; 0: come in. */
export function waitOfAddress(request: Request): number {
  const address = addressOf(request);
  return address === null ? 0 : rate('address').take(address);
}

/** Seconds that this session has to wait; 0: come in. `key` as in Session. */
export function waitOfSession(key: string): number {
  return rate('session').take(key);
}

/** Whether a sign-in may begin, for POST /api/auth/sign-in: each one costs the network a page. */
export function allowSignIn(request: Request): { allowed: boolean; retryAfterS: number } {
  const address = addressOf(request);
  const retryAfterS = address === null ? rate('signInOfAll').take('') : rate('signIn').take(address);
  return { allowed: retryAfterS === 0, retryAfterS };
}

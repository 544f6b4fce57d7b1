import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { logEvent, NetworkUnreachableError, REFRESH_LIMIT_MS } from '@/lib/auth';
import { type Lease, store } from '@/lib/store';
import type { GrantName } from './record';

/** Time to save what the network gave, before the lease ends. */
export const SAVE_MS = 1_000;
/** Longer than a refresh may take; short, because after a process that died in the middle the others wait this long. */
const LEASE_MS = REFRESH_LIMIT_MS + SAVE_MS;
/** Time for one that died and one that takes over. */
export const WAIT_MS = 2 * LEASE_MS;

/** `endsAt` by performance.now(), counted from before the store was asked: never later than the store sees it. */
type RefreshLease = Lease & { endsAt: number };

/** Whoever holds it is the only one of all processes that refreshes this grant. null: somebody else does. */
export async function acquireLease(key: string, grant: GrantName): Promise<RefreshLease | null> {
  const endsAt = performance.now() + LEASE_MS;
  const lease = await store().acquireLease(`refresh:${key}:${grant}`, LEASE_MS);
  return lease && { ...lease, endsAt };
}

/** A lease that cannot be given back ends by itself; what was done under it is saved, and that is what counts. */
export async function release(lease: Lease): Promise<void> {
  await lease.release().catch(() => logEvent('session.refresh', 'lease-not-released'));
}

/** Jitter, so that those who wait for one lease do not all ask at once. */
export const aWhile = () => sleep(15 + Math.random() * 35);

/**
 * Runs `work` while no process refreshes any grant of this session: tokens that are moved then are the newest ones, and no
 * rotated one comes home to a record that is gone. Leases are taken in one order, so nobody waits in a circle.
 * @throws NetworkUnreachableError when a refresh does not end
 */
export async function withoutRefreshes<T>(key: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + WAIT_MS;
  const held: Lease[] = [];
  try {
    for (const grant of ['member', 'host'] as const) {
      let lease = await acquireLease(key, grant);
      while (!lease) {
        if (performance.now() > giveUpAt) throw new NetworkUnreachableError('Another process is still refreshing.');
        await aWhile();
        lease = await acquireLease(key, grant);
      }
      held.push(lease);
    }
    return await work();
  } finally {
    await Promise.all(held.map(release));
  }
}

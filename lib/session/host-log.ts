import 'server-only';
import { logEvent } from '@/lib/auth';
import { StoreUnavailableError, store } from '@/lib/store';
import { IDLE_LIMIT_MS } from './record';

/** What the host grant of a session was used for: an operation's name, how often, and when last (ms). Never its variables. */
export type HostUse = { operation: string; count: number; lastAt: number };

/** More names than there are host operations; what was unused for the longest makes room. */
const MOST = 50;
/** Requests of one page come side by side. Who loses this often gives up: the list is for a person's eyes, not an audit. */
const TRIES = 8;

/** Kept apart from the session's record, so that a member's requests never read or write it. A handle opens nothing. */
const keyOf = (handle: string) => `host-log:${handle}`;

async function read(handle: string): Promise<{ uses: HostUse[]; version: number }> {
  const entry = await store().get(keyOf(handle));
  return { uses: entry ? (JSON.parse(entry.value) as HostUse[]) : [], version: entry?.version ?? 0 }; // written below alone
}

/** Counts one use. A store that does not answer loses the count, not the host's answer. */
export async function noteHostUse(handle: string, operation: string): Promise<void> {
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { uses, version } = await read(handle);
      const count = (uses.find((use) => use.operation === operation)?.count ?? 0) + 1;
      const others = uses.filter((use) => use.operation !== operation);
      const next = [{ operation, count, lastAt: Date.now() }, ...others].slice(0, MOST);
      const options = { ttlMs: IDLE_LIMIT_MS, ifVersion: version };
      if ((await store().set(keyOf(handle), JSON.stringify(next), options)) !== null) return;
    }
    logEvent('session.host-log', 'not-counted');
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    logEvent('session.host-log', 'store', { error });
  }
}

/** The uses of a session's host grants, the latest first. @throws StoreUnavailableError */
export async function hostUses(handle: string): Promise<HostUse[]> {
  return (await read(handle)).uses;
}

import type { Store } from '@/lib/store';

export type Pause = {
  /** Milliseconds until the network may be asked again; 0: now. */
  waitMs(): number;
  /** The network asked for a pause, of `retryAfterS` seconds or of a length that is ours to choose. */
  throttled(retryAfterS: number | null): void;
  /** It answered: the next pause of unknown length is a short one again. */
  answered(): void;
};

export type PauseParts = {
  store: () => Pick<Store, 'get' | 'set'>;
  /** One per network. */
  key: string;
  now: () => number;
  random: () => number;
  /** The store could not be read or written: each process then keeps its own pause. */
  report: (error: unknown) => void;
};

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/** Those who wait for the same moment do not all come in it. */
const SPREAD_MS = 500;
/** How soon a process hears of a pause that another one was told. */
const LOOK_EVERY_MS = 2_000;
const KEEP_MS = 60_000;

type Kept = { until: number; step: number };

/**
 * The moment before which the network is not asked, for all processes on one store. Never in the way of a request: the store
 * is looked at in the background, at most every two seconds while there is traffic, and written only when the network throttles.
 * `until` is wall-clock time; machines that share a store keep theirs within a second.
 */
export function makePause({ store, key, now, random, report }: PauseParts): Pause {
  let until = 0;
  let step = 0;
  let lookAt = 0;

  function take(kept: Kept): void {
    until = Math.max(until, kept.until);
    step = Math.max(step, kept.step);
  }

  async function look(): Promise<number> {
    const entry = await store().get(key);
    if (entry) take(JSON.parse(entry.value) as Kept); // written by `save` alone
    return entry?.version ?? 0;
  }

  /** By compare-and-set, so that the longest pause stays whoever writes last. */
  async function save(): Promise<void> {
    let saved: number | null = null;
    while (saved === null) {
      const ifVersion = await look();
      const value = JSON.stringify({ until, step } satisfies Kept);
      saved = await store().set(key, value, { ttlMs: Math.max(until - now(), 0) + KEEP_MS, ifVersion });
    }
  }

  return {
    waitMs() {
      const at = now();
      if (at >= lookAt) {
        lookAt = at + LOOK_EVERY_MS;
        look().catch(report);
      }
      return Math.max(until - at, 0);
    },
    throttled(retryAfterS) {
      // Without a length: full jitter over a window that doubles; with one, a little on top of it.
      const window = retryAfterS === null ? Math.min(FIRST_MS * 2 ** step, LONGEST_MS) : SPREAD_MS;
      until = Math.max(until, now() + (retryAfterS ?? 0) * 1_000 + random() * window);
      step++;
      save().catch(report);
    },
    answered() {
      if (step > 0 && now() >= until) step = 0;
    },
  };
}

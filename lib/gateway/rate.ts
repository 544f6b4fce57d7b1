export type Rate = {
  /** Takes one turn. 0: go on; else the seconds until there is one. */
  take(key: string): number;
};

const KEYS = 20_000;
const SWEEP_MS = 1_000;
const ROUNDING_MS = 0.001;

/**
 * A token bucket per key (as GCRA: one number each): `burst` turns at once, then `perSecond`. In memory, so per process: with
 * several processes a key gets as many times more. `now` in milliseconds.
 */
export function makeRate({ burst, perSecond }: { burst: number; perSecond: number }, now: () => number): Rate {
  const interval = 1_000 / perSecond;
  /** When the key's bucket is full again. */
  const fullAt = new Map<string, number>();
  let sweepAt = 0;

  /** Makes room for one. Looking for the full ones takes a while, so a flood of keys does not have it done each time. */
  function makeRoom(at: number): void {
    if (at >= sweepAt) {
      sweepAt = at + SWEEP_MS;
      for (const [key, full] of fullAt) if (full <= at) fullAt.delete(key);
    }
    const [oldest] = fullAt.keys();
    if (fullAt.size >= KEYS && oldest !== undefined) fullAt.delete(oldest);
  }

  return {
    take(key) {
      const at = now();
      const full = Math.max(fullAt.get(key) ?? 0, at) + interval;
      const early = full - at - burst * interval;
      // Sums of fractions are a little off.
      if (early > ROUNDING_MS) return Math.ceil(early / 1_000);
      if (fullAt.size >= KEYS && !fullAt.has(key)) makeRoom(at);
      fullAt.set(key, full);
      return 0;
    },
  };
}

/** closed: requests pass. open: they are turned away at once. half-open: one has gone to see, the others wait for it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export type Breaker = {
  /** Milliseconds to stay away; null: go, and say how it went with `settle`. */
  enter(): number | null;
  /** `failed`: no answer, or one that shows trouble. `answered`: any other, also one that says no. */
  settle(outcome: 'answered' | 'failed'): void;
  health(): { state: BreakerState; since: number | null };
};

/** Failures in a row, whoever's: a network that answers anybody is not down. */
const FAILURES = 5;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 60_000;
/** What those are told who come while somebody looks. */
const PROBE_MS = 1_000;

/**
 * Keeps a network that is down from holding up everybody who asks it, and lets it get up again: after a rest, doubled
 * each time, one request goes to see. One per network and process. `now` in milliseconds.
 */
export function makeBreaker(now: () => number): Breaker {
  let state: BreakerState = 'closed';
  let failures = 0;
  let rests = 0;
  let until = 0;
  let since: number | null = null;

  return {
    enter() {
      if (state === 'closed') return null;
      if (state === 'half-open') return PROBE_MS;
      const left = until - now();
      if (left > 0) return left;
      state = 'half-open';
      return null;
    },
    settle(outcome) {
      if (outcome === 'answered') {
        if (failures === 0) return;
        state = 'closed';
        failures = 0;
        rests = 0;
        since = null;
        return;
      }
      failures++;
      // A straggler from before it opened tells nothing new.
      if (state === 'open' || (state === 'closed' && failures < FAILURES)) return;
      state = 'open';
      since ??= now();
      until = now() + Math.min(FIRST_REST_MS * 2 ** rests, LONGEST_REST_MS);
      rests++;
    },
    health: () => ({ state, since }),
  };
}

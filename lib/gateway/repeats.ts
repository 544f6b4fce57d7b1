export type Repeats = {
  /** Runs `run`, or gives what the same key was given a moment ago, or is about to be given. */
  once<T>(key: string, run: () => Promise<T>, isAnswer: (result: T) => boolean): Promise<T>;
};

const WINDOW_MS = 30_000;
const KEPT = 2_000;

/**
 * One mutation, one request: a second click, a retry or a second tab that sends the same thing under the same name shares the first
 * one's answer, while it is under way and for half a minute after. What was no answer is not kept: then a new try is
 * what the person asks for. In memory: two processes know nothing of each other's. `now` in milliseconds.
 */
export function makeRepeats(now: () => number): Repeats {
  const known = new Map<string, { until: number; result: Promise<unknown> }>();

  function forget(): void {
    for (const [key, { until }] of known) if (until <= now()) known.delete(key);
    for (const [oldest] of known) {
      if (known.size < KEPT) break;
      known.delete(oldest);
    }
  }

  return {
    once<T>(key: string, run: () => Promise<T>, isAnswer: (result: T) => boolean): Promise<T> {
      const before = known.get(key);
      // The key holds everything that was asked, so what it was given before is a T as well.
      if (before && before.until > now()) return before.result as Promise<T>;
      forget();
      const drop = () => {
        if (known.get(key) === entry) known.delete(key);
      };
      const result = run().then(
        (value) => {
          if (isAnswer(value)) entry.until = now() + WINDOW_MS;
          else drop();
          return value;
        },
        (error: unknown) => {
          drop();
          throw error;
        },
      );
      const entry = { until: Number.POSITIVE_INFINITY, result };
      known.set(key, entry);
      return result;
    },
  };
}

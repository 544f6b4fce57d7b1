const TRIES = 10;
const WINDOW_MS = 15 * 60_000;
/** Addresses come from whoever sends them: no more than this many are remembered. */
const REMEMBERED = 10_000;

/** Wrong passwords for one e-mail address, whether or not an account has it. `now` is the sandbox's clock. */
export function createSignInLimit(now: () => Date) {
  const failures = new Map<string, number[]>();
  const keyOf = (email: string) => email.trim().toLowerCase();
  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => at > now().getTime() - WINDOW_MS);

  return {
    /** Milliseconds until a password is looked at again; 0 where it is now. */
    wait(email: string): number {
      const tries = recent(keyOf(email));
      return tries.length < TRIES ? 0 : (tries[0] ?? 0) + WINDOW_MS - now().getTime();
    },
    failed(email: string): void {
      const key = keyOf(email);
      const tries = [...recent(key), now().getTime()];
      // Anew, so that the map's order is that of the last try, and its first is the one to forget.
      failures.delete(key);
      failures.set(key, tries);
      const [oldest] = failures.size > REMEMBERED ? failures.keys() : [];
      if (oldest !== undefined) failures.delete(oldest);
    },
    forget(email: string): void {
      failures.delete(keyOf(email));
    },
  };
}

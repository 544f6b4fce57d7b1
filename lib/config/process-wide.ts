/**
 * One value per process. Next evaluates a module once per bundle, so a module variable would give every bundle its own
 * database handle and its own in-flight map: both must be shared, so both live on globalThis.
 */
export function processWide<T>(name: string, make: () => T): T {
  const shelf = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`foyer.${name}`);
  const kept = shelf[key];
  if (kept !== undefined) return kept;
  const made = make();
  shelf[key] = made;
  return made;
}

/** Drops a value, so that the next caller makes it again: for shutting down, and for tests that change the environment. */
export function forget(name: string): void {
  delete (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(`foyer.${name}`)];
}

/** The caller has hung up: there is nobody left to answer. */
export class Gone extends Error {}

/** Resolves after so many milliseconds, or once released. */
export function waiting(ms: number, released: AbortSignal, gone: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      released.removeEventListener('abort', end);
      gone.removeEventListener('abort', end);
      if (gone.aborted) reject(new Gone());
      else resolve();
    };
    const timer = setTimeout(end, ms);
    released.addEventListener('abort', end);
    gone.addEventListener('abort', end);
    if (released.aborted || gone.aborted) end();
  });
}

/** Rejects when the caller hangs up; a listener that nobody waits for may never end its answer. */
export function leaving(gone: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (gone.aborted) reject(new Gone());
    gone.addEventListener('abort', () => reject(new Gone()));
  });
}

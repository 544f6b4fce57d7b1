'use client';

import { useSyncExternalStore } from 'react';

/**
 * Tells the shell that the session ended under an open page. The page stays as it is, with every word that
 * was written on it; the shell shows a notice with the way to sign in again.
 */
let ended = false;
const listeners = new Set<() => void>();

/** Called by the browser's link when the door answers SIGNED_OUT or SESSION_ENDED. */
export function signalSessionEnded(): void {
  if (ended) return;
  ended = true;
  for (const listener of listeners) listener();
}

export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True once a request of this page was refused for want of a session. Signing in loads a new document, which resets it. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    onSessionEnded,
    () => ended,
    () => false,
  );
}

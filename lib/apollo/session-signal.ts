'use client';

import { useSyncExternalStore } from 'react';

/**
 * Whether the session ended under an open page. The page stays as it is, with every word that was written on it;
 * the shell shows a notice with the way to sign in again, in another tab if need be.
 */
let ended = false;
const listeners = new Set<() => void>();

/** Called by the browser's link after every answer of the door. */
export function signalSession(now: 'ended' | 'alive'): void {
  if (ended === (now === 'ended')) return;
  ended = now === 'ended';
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever `useSessionEnded` changes. Returns what takes it away. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True from a request that was refused for want of a session until one is answered again. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    onSessionEnded,
    () => ended,
    () => false,
  );
}

'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now: Date | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/** The present, to the minute; null on the server and in the first render after it. One timer serves the whole page. */
export function useNow(): Date | null {
  return useSyncExternalStore(subscribe, current, () => null);
}

function current(): Date {
  now ??= new Date();
  return now;
}

function tick() {
  now = new Date();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = new Date();
    timer = setInterval(tick, 60_000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

'use client';

import { useSyncExternalStore } from 'react';

/** Hosts of which the member asked to see pictures. Kept for the tab's session; where storage is off, for the page's life. */
const KEY = 'foyer.picture-hosts';
let shown: readonly string[] | null = null;
const listeners = new Set<() => void>();
const NONE: readonly string[] = [];

function read(): readonly string[] {
  if (shown) return shown;
  shown = NONE;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    if (Array.isArray(kept)) shown = kept.filter((host) => typeof host === 'string');
  } catch {
    // Storage that may not be read remembers nothing: the member is asked again.
  }
  return shown;
}

/** From now on, pictures of this host load. */
export function showPicturesFrom(host: string): void {
  shown = [...read(), host];
  try {
    sessionStorage.setItem(KEY, JSON.stringify(shown));
  } catch {
    // It holds as long as the page does.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the member asked for this host's pictures. Never on the server, which cannot know. */
export function useShownHost(host: string): boolean {
  return useSyncExternalStore(subscribe, read, () => NONE).includes(host);
}

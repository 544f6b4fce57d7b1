'use client';

import { useSyncExternalStore } from 'react';

/**
 * How the session stands under an open page. `ended`: a request was refused for want of one. `other-member`: this browser's
 * session is somebody else's now. The page stays as it is, with every word that was written on it; the shell says
 * what happened (session-notice). The next answer, or word from another tab, may set it right again.
 */
export type SessionState = 'alive' | 'ended' | 'other-member';

/** What tabs of one browser tell each other: for whom the speaking tab shows its page, and how that member's session stands. */
type Word = { viewer: string; state: 'alive' | 'ended' };

const CHANNEL = 'foyer.session';
const LEAVING = ['/api/auth/sign-out', '/api/auth/sessions/end-all'];

let state: SessionState = 'alive';
let tellOthers: ((state: Word['state']) => void) | null = null;
const listeners = new Set<() => void>();

/** Called by the browser's link after every answer of the door, and by a page that was loaded for somebody else. */
export function signalSession(now: SessionState): void {
  // The tab that heard it from the network tells the others; they need not ask to find out.
  if (now === 'ended' && state !== 'ended') tellOthers?.('ended');
  change(now);
}

function change(now: SessionState): void {
  if (state === now) return;
  state = now;
  for (const listener of listeners) listener();
}

/**
 * Keeps the tabs of this browser together: a page that opens says for whom, and one that signs out or hears that the
 * session ended says so. `viewer`: the mark of whom this tab's page was made for. Returns what ends it.
 */
export function joinTabs(viewer: string): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const tell = (now: Word['state']) => channel.postMessage({ viewer, state: now } satisfies Word);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.viewer === viewer) change(data.state);
    else if (data.state === 'alive') change('other-member');
  };
  const leave = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && LEAVING.includes(new URL(target.action).pathname)) tell('ended');
  };
  document.addEventListener('submit', leave);
  tellOthers = tell;
  tell('alive');
  return () => {
    document.removeEventListener('submit', leave);
    tellOthers = null;
    channel.close();
  };
}

/** Calls `listener` whenever `useSessionState` changes. Returns what takes it away. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(
    onSessionChange,
    () => state,
    () => 'alive',
  );
}

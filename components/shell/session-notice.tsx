'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { useSessionState } from '@/lib/apollo/session-signal';

const loadWords = () => import('./session-words');
const SessionWords = lazy(loadWords);

/** Says that the session under an open page ended, or became somebody else's. What is written on the page stays either way. */
export function SessionNotice() {
  const state = useSessionState();
  const [closed, setClosed] = useState<typeof state>('alive');
  // Fetched while all is well: when the words are needed, the page may be days old and the server a newer one. Where that
  // fails, they are asked for again then.
  useEffect(() => {
    const timer = setTimeout(() => void loadWords().catch(() => undefined), 5_000);
    return () => clearTimeout(timer);
  }, []);
  if (state === 'alive' || closed === state) return null;
  return (
    <Suspense>
      <SessionWords ended={state === 'ended'} onClose={() => setClosed(state)} />
    </Suspense>
  );
}

'use client';

import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Failure, failureOf } from '@/lib/apollo/failure';

/** The state of asking for the next page of a list: what is there stays, whatever becomes of the request. */
export function useNextPage(ask: () => Promise<unknown>) {
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready');
  const [failure, setFailure] = useState<Failure | null>(null);
  const asking = useRef(false);
  const more = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    // Drawn before an answer can come: a list that never saw it loading would not ask for the page after it.
    flushSync(() => setState('loading'));
    try {
      await ask();
      setState('ready');
    } catch (error) {
      setFailure(failureOf(error));
      setState('failed');
    } finally {
      asking.current = false;
    }
  }, [ask]);
  return { state, failure, more };
}

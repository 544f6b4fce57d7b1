'use client';

import { useEffect } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { reloadOnceFor } from './reload-once';

/** A page that broke while it was drawn. Plain markup: every page carries this code, few ever show it. */
export function PageFailure({ error, retry }: { error: Error; retry: () => void }) {
  useEffect(() => {
    reloadOnceFor(error);
  }, [error]);
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-4 py-16 text-center">
      <h1 className="text-title">This page could not be shown.</h1>
      <p className="mt-1 mb-5 text-balance text-ink-2 text-ui">
        What you had sent is with your network. Try again; if it stays like this, tell the people who run Foyer.
      </p>
      <button type="button" className={buttonClass('solid')} onClick={() => retry()}>
        Try again
      </button>
    </div>
  );
}

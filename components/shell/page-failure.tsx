'use client';

import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';

/** A page that broke while it was drawn. `retry` is Next's: it loads and draws the page again. */
export function PageFailure({ retry }: { retry: () => void }) {
  return (
    <ErrorState
      heading="h1"
      what="This page could not be shown."
      next="What you had sent is with your network. Try again; if it stays like this, tell the people who run Foyer."
      action={
        <Button variant="solid" onClick={() => retry()}>
          Try again
        </Button>
      }
    />
  );
}

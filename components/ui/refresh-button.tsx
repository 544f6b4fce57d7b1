'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from './button';

/** Loads the page’s content again, in place; for failures that the server drew. */
export function RefreshButton({ children = 'Try again' }: { children?: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <Button variant="solid" busy={pending} onClick={() => startTransition(() => router.refresh())}>
      {children}
    </Button>
  );
}

'use client';

import { useEffect } from 'react';

/** A page that the browser kept whole and shows again asks the server anew: after sign-out it must show nothing. */
export function BackGuard() {
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload();
    };
    addEventListener('pageshow', reload);
    return () => removeEventListener('pageshow', reload);
  }, []);
  return null;
}

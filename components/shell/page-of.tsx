'use client';

import { type ReactNode, useEffect } from 'react';
import { useViewerMark } from '@/lib/apollo/browser';
import { signalSession } from '@/lib/apollo/session-signal';

/**
 * What was loaded for one member is shown in no other's tab. A move inside the app asks with this browser's cookie, which may
 * have become somebody else's since the document came; the shell around it then says so (SessionNotice).
 */
export function PageOf({ viewer, children }: { viewer: string | null; children: ReactNode }) {
  const own = useViewerMark();
  const isOther = viewer !== null && own !== null && viewer !== own;
  useEffect(() => {
    if (isOther) signalSession('other-member');
  }, [isOther]);
  return isOther ? null : children;
}

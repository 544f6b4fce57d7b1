'use client';

import { createContext, type ReactNode, use } from 'react';

/** The member who looks. `timeZone` is an IANA name; null where the network does not say. */
export type Viewer = { id: string; name: string | null; avatarUrl: string | null; timeZone: string | null };

const ViewerContext = createContext<Viewer | null>(null);

/** Null is a token whose account has no member on this network: such a visitor reads, and owns nothing. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer | null {
  return use(ViewerContext);
}

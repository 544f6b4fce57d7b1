'use client';

import type { ReactElement } from 'react';
import { WindowVirtualizer } from 'virtua';

// Loaded only once a list has grown long, so short lists do not pay for it.
export default function VirtualItems({ children }: { children: ReactElement[] }) {
  return <WindowVirtualizer bufferSize={1200}>{children}</WindowVirtualizer>;
}

'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { knownZone } from '@/lib/format/locale';

const Zone = createContext<string | null>(null);

/** The zone that the member chose with their network; times below are read in it. */
export function TimeZone({ zone, children }: { zone: string | null; children: ReactNode }) {
  return <Zone value={knownZone(zone)}>{children}</Zone>;
}

/** The member's zone, null where they chose none: then the device's, once it is known. */
export function useTimeZone(): string | null {
  return useContext(Zone);
}

'use client';

import { createContext, type ReactNode, use } from 'react';

const Hosts = createContext<readonly string[]>([]);

/** The network's own hosts (lib/content/picture-hosts), for every text below. Without it, every picture waits for a click. */
export function PictureHosts({ hosts, children }: { hosts: readonly string[]; children: ReactNode }) {
  return <Hosts value={hosts}>{children}</Hosts>;
}

export function usePictureHosts(): readonly string[] {
  return use(Hosts);
}

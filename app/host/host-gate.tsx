import type { ReactNode } from 'react';
import { HostBanner } from '@/components/host/host-banner';
import { HostDoor } from '@/components/host/host-door';
import { hostGate } from '@/lib/loaders/host';
import { loadShell } from '@/lib/loaders/shell';

/** Who is not in host mode meets the door in the place of every dashboard. */
export async function HostGate({ children }: { children: ReactNode }) {
  const [gate, shell] = await Promise.all([hostGate(), loadShell()]);
  if (!gate.open) {
    const { me, network } = shell.ok ? shell.data : { me: null, network: null };
    return (
      <HostDoor
        network={network?.title?.trim() || 'your network'}
        isHost={me?.networkRole === 'HOST'}
        returnTo={gate.returnTo}
        left={gate.left}
        problem={gate.problem}
      />
    );
  }
  return (
    <div className="mx-auto w-full max-w-[64rem]">
      <HostBanner endsAt={gate.endsAt} />
      {children}
    </div>
  );
}

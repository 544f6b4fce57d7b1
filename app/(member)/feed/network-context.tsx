import { AboutNetwork } from '@/components/feed/about-network';
import { Arrival } from '@/components/shell/arrival';
import { loadShell } from '@/lib/loaders/shell';

/** What stands beside pages that are about no one space or person: the network itself. */
export function NetworkContext() {
  return (
    <Arrival fallback={null}>
      {async () => {
        const shell = await loadShell();
        return shell.ok && shell.data.network ? <AboutNetwork network={shell.data.network} /> : null;
      }}
    </Arrival>
  );
}

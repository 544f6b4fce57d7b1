import { Badge } from './badge';

/** “Host” or “Moderator” beside the name of someone who looks after the network; nothing for everyone else. */
export function HostMark({ role }: { role: string | null | undefined }) {
  if (role === 'HOST') return <Badge tone="accent">Host</Badge>;
  if (role === 'MODERATOR') return <Badge>Moderator</Badge>;
  return null;
}

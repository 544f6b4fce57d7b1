import { DoorOpen } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** An address that leads nowhere, or to what this person may not see: the network does not tell which. */
export function NothingHere() {
  return (
    <EmptyState
      icon={DoorOpen}
      heading="h1"
      title="There is nothing behind this door"
      action={
        <LinkButton href="/feed" variant="solid">
          Go to the feed
        </LinkButton>
      }
    >
      It may have moved or been removed, or it is not shared with you. The address may also have a slip in it.
    </EmptyState>
  );
}

import { Sparkles } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { FeedView } from './filters';

const NOTHING = {
  all: ['Nothing here yet', 'What members of your spaces write will be here.'],
  hosts: ['Nothing from the hosts yet', 'What the hosts of the network write will be here.'],
  unanswered: ['Everything has an answer', 'Posts that wait for a first answer will be here. Right now none does.'],
  mine: ['Nothing of yours yet', 'What you write in your spaces will be here.'],
} as const;

export function FeedEmpty({ view }: { view: FeedView }) {
  const [title, words] = NOTHING[view.show];
  const narrowed = view.show !== 'all' || view.kind !== 'all';
  return (
    <EmptyState
      icon={Sparkles}
      title={title}
      action={narrowed ? <LinkButton href="/feed">Show the whole feed</LinkButton> : null}
    >
      {words}
    </EmptyState>
  );
}

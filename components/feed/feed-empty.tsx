import { MessagesSquare, PenLine, ShieldCheck, Sparkles } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { FeedView } from './filters';

const NOTHING = {
  all: { icon: Sparkles, title: 'Nothing here yet', words: 'What members of your spaces write will be here.' },
  hosts: {
    icon: ShieldCheck,
    title: 'Nothing from the hosts yet',
    words: 'What the hosts of the network write will be here.',
  },
  unanswered: {
    icon: MessagesSquare,
    title: 'Everything has an answer',
    words: 'Posts that nobody has answered will be here. Right now there are none.',
  },
  mine: { icon: PenLine, title: 'Nothing of yours yet', words: 'What you write in your spaces will be here.' },
} as const;

export function FeedEmpty({ view }: { view: FeedView }) {
  const { icon, title, words } = NOTHING[view.show];
  const narrowed = view.show !== 'all' || view.kind !== 'all';
  return (
    <EmptyState
      icon={icon}
      title={title}
      action={narrowed ? <LinkButton href="/feed">Show the whole feed</LinkButton> : null}
    >
      {words}
    </EmptyState>
  );
}

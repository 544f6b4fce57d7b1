import { ArrowUpRight } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';

type AboutNetworkProps = {
  network: {
    id: string;
    title: string | null;
    subtitle: string | null;
    purpose: string | null;
    avatarUrl: string | null;
    url: string;
  };
};

/** The network in a few lines, and the way to its own pages. */
export function AboutNetwork({ network }: AboutNetworkProps) {
  return (
    <section aria-label="About the network">
      <div className="flex items-center gap-3">
        <Avatar id={network.id} name={network.title} src={network.avatarUrl} size={44} shape="square" />
        <h2 className="min-w-0 break-words text-title">
          <bdi>{network.title}</bdi>
        </h2>
      </div>
      {network.subtitle ? (
        <p dir="auto" className="mt-3 font-[560] text-ui">
          {network.subtitle}
        </p>
      ) : null}
      {network.purpose ? (
        <p dir="auto" className="mt-2 text-ink-2 text-ui">
          {network.purpose}
        </p>
      ) : null}
      <a
        href={network.url}
        target="_blank"
        rel="noopener noreferrer"
        className="mt-2 inline-flex min-h-10 items-center gap-1 text-accent-text text-ui hover:underline"
      >
        Open the network’s own pages
        <ArrowUpRight aria-hidden="true" size={16} strokeWidth={1.75} />
      </a>
    </section>
  );
}

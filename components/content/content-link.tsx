import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ContentElement } from '@/lib/content/tree';

/** A link in a member's words: Foyer's own pages open here, everything else in a tab that learns nothing of us. */
export function ContentLink({ node, children }: { node: ContentElement; children: ReactNode }) {
  if (!node.href) return children;
  const className = node.kind === 'mention' ? 'font-[560] no-underline' : undefined;
  if (node.href.startsWith('/')) {
    return (
      <Link href={node.href} prefetch={false} className={className}>
        <bdi>{children}</bdi>
      </Link>
    );
  }
  return (
    <a
      href={node.href}
      target="_blank"
      rel="noopener noreferrer nofollow ugc"
      referrerPolicy="no-referrer"
      className={className}
    >
      <bdi>{children}</bdi>
    </a>
  );
}

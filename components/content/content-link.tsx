import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ContentElement } from '@/lib/content/tree';

/** A link in a member's words: Foyer's own pages open here, everything else in a tab that learns nothing of us. */
export function ContentLink({ node, children }: { node: ContentElement; children: ReactNode }) {
  if (!node.href) return children;
  if (node.href.startsWith('/')) {
    return (
      <Link href={node.href} prefetch={false} data-kind={node.kind}>
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
      data-kind={node.kind}
    >
      <bdi>{children}</bdi>
    </a>
  );
}

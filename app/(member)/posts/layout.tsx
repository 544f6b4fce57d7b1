import type { ReactNode } from 'react';
import { ViewerProvider } from '@/components/members/viewer';
import { loadShell } from '@/lib/loaders/shell';

/** A conversation needs to know which of its comments are the reader's own. */
export default async function PostsLayout({ children }: { children: ReactNode }) {
  const shell = await loadShell();
  return <ViewerProvider viewer={shell.ok ? shell.data.me : null}>{children}</ViewerProvider>;
}

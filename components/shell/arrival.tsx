import { headers } from 'next/headers';
import { type ReactNode, Suspense } from 'react';
import { viewerOfPage } from '@/lib/apollo/viewer-of-page';
import { PageOf } from './page-of';

type ArrivalProps = {
  /** The real page's shape, shown while a move inside the app waits. */
  fallback: ReactNode;
  /** Loads and draws: `{async () => { const feed = await loadFeed(); return <Feed …/>; }}`. */
  children: () => Promise<ReactNode>;
};

/**
 * Waits the right way. A document request waits for the content, so it is there without JavaScript and a redirect or
 * not-found still has its status; a move inside the app shows the fallback at once and streams the content after it.
 */
export async function Arrival({ fallback, children }: ArrivalProps) {
  if (await isDocumentRequest()) return await Content({ load: children });
  return (
    <Suspense fallback={fallback}>
      <Content load={children} />
    </Suspense>
  );
}

async function Content({ load }: { load: () => Promise<ReactNode> }) {
  const content = await load();
  return <PageOf viewer={viewerOfPage().mark}>{content}</PageOf>;
}

// Next hides its own flight headers from pages; fetch metadata tells the same. Browsers leave it out only on insecure
// origins, and there every request is treated as a document: slower to change pages, never wrong.
async function isDocumentRequest(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') !== 'empty';
}

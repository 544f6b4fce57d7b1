import 'server-only';
import { viewerMark } from '@/lib/gateway/viewer-mark';
import { currentSession } from '@/lib/session';

/** The mark of the member whom this page is made for; null where nobody is signed in. */
export async function loadViewerMark(): Promise<string | null> {
  const read = await currentSession();
  return read.state === 'signed-in' ? viewerMark(read.session) : null;
}

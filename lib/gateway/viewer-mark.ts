import 'server-only';
import { hash } from 'node:crypto';
import type { Session } from '@/lib/session';

/**
 * Whom a page was made for, as the page may know it: 22 signs that change with the member and with nothing else, so that a new
 * session of the same member, or its step up to host mode, goes on with the pages that are open. A session without a
 * member (seen on real networks) is nobody but itself.
 */
export function viewerMark({ member, key }: Pick<Session, 'member' | 'key'>): string {
  return hash('sha256', `viewer:${member.id ?? key}`, 'base64url').slice(0, 22);
}

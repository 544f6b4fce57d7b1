import 'server-only';
import { viewerOfPage } from '@/lib/apollo/viewer-of-page';
import { viewerMark } from '@/lib/gateway/viewer-mark';
import {
  ABSOLUTE_LIMIT_MS,
  currentSession,
  type HostUse,
  hostUses,
  IDLE_LIMIT_MS,
  type SessionSummary,
  sessionsOf,
} from '@/lib/session';
import { StoreUnavailableError } from '@/lib/store';
import { failed, toSignIn } from './gate';
import type { Loaded } from './loaded';

/** `latestEnd`: the absolute limit, in milliseconds like all times of a summary. */
export type SessionWithUses = SessionSummary & { latestEnd: number; uses: HostUse[] };
/** `isKnown`: whether the network said who the member is; where not, only this one session can be listed. */
export type Sessions = { sessions: SessionWithUses[]; isKnown: boolean; idleDays: number };

/** Every session of the member, this one first. Asks the store alone, never the network. */
export async function loadSessions(): Promise<Loaded<Sessions>> {
  const read = await currentSession();
  if (read.state === 'signed-out') return await toSignIn(read.reason);
  if (read.state === 'unreadable') return failed('STORE_UNAVAILABLE');
  viewerOfPage().mark = viewerMark(read.session);
  try {
    const summaries = await sessionsOf(read.session);
    const uses = await Promise.all(summaries.map(({ handle }) => hostUses(handle)));
    const sessions = summaries.map((summary, at) => ({
      ...summary,
      latestEnd: summary.createdAt + ABSOLUTE_LIMIT_MS,
      uses: uses[at] ?? [],
    }));
    const idleDays = Math.round(IDLE_LIMIT_MS / 86_400_000);
    return { ok: true, data: { sessions, isKnown: read.session.member.id !== null, idleDays } };
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return failed('STORE_UNAVAILABLE');
  }
}

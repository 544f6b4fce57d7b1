import 'server-only';
import { createHash } from 'node:crypto';
import { revokeLater, type TokenSet } from '@/lib/auth';
import { config } from '@/lib/config';
import { store } from '@/lib/store';
import { ABSOLUTE_LIMIT_MS } from './cookie';
import { endRecord } from './ending';
import { endOf, type GrantName, grantsOf, type LiveRecord, type Member, readRecord } from './record';

/** Who asks: a session as lib/session hands it out. */
type Asking = { key: string; member: Member };
type Listed = { key: string; until: number };
type Live = { key: string; record: LiveRecord };

/** One session of a member, for its own member's eyes. Times are milliseconds. */
export type SessionSummary = {
  /** Names the session to `endSessionByHandle`, for its own member alone. Opens nothing, and is no store key. */
  handle: string;
  isCurrent: boolean;
  /** The User-Agent at sign-in: free text of a browser, to be shown as text only. */
  device: string;
  createdAt: number;
  lastUsedAt: number;
  /** When it ends if nobody uses it any more. */
  endsAt: number;
  grants: { name: GrantName; scopes: string[]; grantedAt: number; endsAt: number | null }[];
};

/** More sessions than this at once end the one that was unused for the longest, so that none is ever out of its list. */
const MOST = 100;

/** The store has no scan, so each member has a list of store keys. null: a token without a member (seen) has none. */
function listKeyOf({ id }: Member): string | null {
  if (id === null) return null;
  return `member:${createHash('sha256')
    .update(JSON.stringify([config().network, id]))
    .digest('base64url')}`;
}

async function readList(listKey: string): Promise<{ listed: Listed[]; version: number }> {
  const entry = await store().get(listKey);
  const listed = entry ? (JSON.parse(entry.value) as Listed[]) : []; // written by writeList alone
  return { listed: listed.filter(({ until }) => until > Date.now()), version: entry?.version ?? 0 };
}

async function writeList(listKey: string, listed: Listed[], version: number): Promise<boolean> {
  const value = JSON.stringify(listed);
  return (await store().set(listKey, value, { ttlMs: ABSOLUTE_LIMIT_MS, ifVersion: version })) !== null;
}

/** A session that got a new id after the list was read is found where it went. */
async function findLive(key: string): Promise<Live | null> {
  const record = (await readRecord(key))?.record;
  if (!record) return null;
  if (!('ended' in record)) return { key, record };
  return record.movedTo ? await findLive(record.movedTo) : null;
}

async function liveAmong(listed: Listed[]): Promise<Live[]> {
  const found = await Promise.all(listed.map(({ key }) => findLive(key)));
  return [...new Map(found.flatMap((one) => (one ? [[one.key, one]] : []))).values()];
}

/** Lists a session, which must be in the store by then: what is listed and not there counts as gone. @throws StoreUnavailableError */
export async function list(member: Member, key: string): Promise<void> {
  const listKey = listKeyOf(member);
  if (!listKey) return;
  for (;;) {
    const { listed, version } = await readList(listKey);
    let others = listed;
    let surplus: Live[] = [];
    if (others.length >= MOST) {
      const live = (await liveAmong(others)).sort((a, b) => b.record.lastUsedAt - a.record.lastUsedAt);
      surplus = live.slice(MOST - 1);
      const kept = new Set(live.slice(0, MOST - 1).map((one) => one.key));
      others = others.filter((one) => kept.has(one.key));
    }
    if (await writeList(listKey, [...others, { key, until: Date.now() + ABSOLUTE_LIMIT_MS }], version)) {
      const tokens = await Promise.all(surplus.map((one) => endRecord(one.key, 'expired')));
      return await revokeLater(...tokens.flat());
    }
  }
}

/** All live sessions of this session's member, itself among them, whatever the list says. */
async function liveOf(session: Asking): Promise<Live[]> {
  const listKey = listKeyOf(session.member);
  const { listed, version } = listKey ? await readList(listKey) : { listed: [], version: 0 };
  const live = await liveAmong(listed);
  if (listKey && live.length < listed.length) {
    // Those that signed out meanwhile. Where somebody else changed the list, the next reader does this.
    const kept = new Set(live.map(({ key }) => key));
    await writeList(
      listKey,
      listed.filter(({ key }) => kept.has(key)),
      version,
    );
  }
  if (live.some(({ key }) => key === session.key)) return live;
  return [...live, ...(await liveAmong([{ key: session.key, until: 0 }]))];
}

/** All live sessions of the same member, this one first, then the last used. @throws StoreUnavailableError */
export async function sessionsOf(session: Asking): Promise<SessionSummary[]> {
  const live = await liveOf(session);
  const own = live.find(({ key }) => key === session.key)?.record.handle;
  // While an id changes, a session stands under two keys for a moment: its handle is one.
  const byHandle = new Map(live.map(({ record }) => [record.handle, record]));
  const summaries = [...byHandle.values()].map((record) => summaryOf(record, record.handle === own));
  return summaries.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsedAt - a.lastUsedAt);
}

function summaryOf(record: LiveRecord, isCurrent: boolean): SessionSummary {
  const { handle, device, createdAt, lastUsedAt } = record;
  const grants = grantsOf(record).flatMap((name) => {
    const grant = record.grants[name];
    return grant ? [{ name, scopes: grant.scopes, grantedAt: grant.grantedAt, endsAt: grant.endsAt }] : [];
  });
  return { handle, isCurrent, device, createdAt, lastUsedAt, endsAt: endOf(record), grants };
}

/** `own`: this session's handle. One that gets a new id meanwhile is ended under that (see endRecord). */
async function endWhere(
  session: Asking,
  isMeant: (one: Live, own: string | undefined) => boolean,
): Promise<TokenSet[]> {
  const live = await liveOf(session);
  const own = live.find(({ key }) => key === session.key)?.record.handle;
  const meant = live.filter((one) => isMeant(one, own));
  return (await Promise.all(meant.map(({ key }) => endRecord(key, 'ended-elsewhere')))).flat();
}

/**
 * Ends one session of the same member; of anybody else's, and of an unknown handle, nothing happens. Returns its tokens,
 * for the network to revoke. Where it is this one, the cookie is still to be cleared. @throws StoreUnavailableError
 */
export function endSessionByHandle(session: Asking, handle: string): Promise<TokenSet[]> {
  return endWhere(session, ({ record }) => record.handle === handle);
}

/** Ends all sessions of the same member but this one. Returns their tokens, for the network to revoke. @throws StoreUnavailableError */
export function endOtherSessions(session: Asking): Promise<TokenSet[]> {
  return endWhere(session, ({ key, record }, own) => key !== session.key && record.handle !== own);
}

/** Ends all sessions of the same member, this one too. Returns their tokens, for the network to revoke. @throws StoreUnavailableError */
export function endAllSessions(session: Asking): Promise<TokenSet[]> {
  return endWhere(session, () => true);
}

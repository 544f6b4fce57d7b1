import 'server-only';
import type { TokenSet } from '@/lib/auth';
import { seal, unseal } from '@/lib/config/seal';
import { type Entry, store } from '@/lib/store';
import { ABSOLUTE_LIMIT_MS } from './cookie';

export type GrantName = 'member' | 'host';
export type SessionEndReason = 'signed-out' | 'ended-by-network' | 'expired';
export type Member = { id: string | null; name: string | null };

export type Grant = { scopes: string[]; tokens: string /* sealed, see sealTokens */ };
export type LiveRecord = {
  member: Member;
  createdAt: number;
  lastUsedAt: number;
  grants: Partial<Record<GrantName, Grant>>;
};
/** What is left of a session that ended by itself, for a day: it says why, and holds nothing else. */
export type Tombstone = { ended: SessionEndReason };
export type SessionRecord = LiveRecord | Tombstone;
export type Loaded = { record: SessionRecord; version: number };

const DAY_MS = 86_400_000;
export const IDLE_LIMIT_MS = 14 * DAY_MS;
const TOMBSTONE_MS = DAY_MS;

/** Milliseconds that a record may still be kept: the nearer of both limits, or a tombstone's day. */
function timeLeft(record: SessionRecord): number {
  if ('ended' in record) return TOMBSTONE_MS;
  return Math.min(record.lastUsedAt + IDLE_LIMIT_MS, record.createdAt + ABSOLUTE_LIMIT_MS) - Date.now();
}

function parse(entry: Entry | null): Loaded | null {
  if (!entry) return null;
  const record = JSON.parse(entry.value) as SessionRecord; // written by writeRecord alone
  return timeLeft(record) > 0 ? { record, version: entry.version } : null;
}

/** null: there is none, or it is past a limit. @throws StoreUnavailableError */
export async function readRecord(key: string): Promise<Loaded | null> {
  return parse(await store().get(key));
}

/** ifVersion as in the store: 0 creates. null when the record changed or went away meanwhile. @throws StoreUnavailableError */
export async function writeRecord(key: string, record: SessionRecord, ifVersion: number): Promise<number | null> {
  const ttlMs = timeLeft(record);
  return ttlMs > 0 ? await store().set(key, JSON.stringify(record), { ttlMs, ifVersion }) : null;
}

/**
 * Changes a live record by compare-and-set, again on every version that got in between. `change` gives null to leave it.
 * null: the session is gone, ended, or was left as it is. A write never brings back a session that signed out meanwhile.
 */
export async function changeRecord(
  key: string,
  change: (record: LiveRecord) => SessionRecord | null,
): Promise<SessionRecord | null> {
  for (;;) {
    const loaded = await readRecord(key);
    if (!loaded || 'ended' in loaded.record) return null;
    const changed = change(loaded.record);
    if (!changed) return null;
    if ((await writeRecord(key, changed, loaded.version)) !== null) return changed;
  }
}

/** Tokens are bound to their own record and grant: sealed tokens that are moved to another row do not open there. */
const boundTo = (key: string, grant: GrantName) => `${key} ${grant}`;

export function sealTokens(key: string, grant: GrantName, tokens: TokenSet): string {
  return seal('tokens', JSON.stringify(tokens), boundTo(key, grant));
}

/** null: not granted, or sealed with a secret that is gone. */
export function tokensOf(key: string, grant: GrantName, record: LiveRecord): TokenSet | null {
  const sealed = record.grants[grant]?.tokens;
  const text = sealed ? unseal('tokens', sealed, boundTo(key, grant)) : null;
  return text === null ? null : (JSON.parse(text) as TokenSet);
}

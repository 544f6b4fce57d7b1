import 'server-only';
import type { TokenSet } from '@/lib/auth';
import { seal, unseal } from '@/lib/config/seal';
import { type Entry, store } from '@/lib/store';
import { ABSOLUTE_LIMIT_MS } from './cookie';

export type GrantName = 'member' | 'host';
/**
 * `ended-elsewhere`: by the member, from another of their sessions. `replaced`: this very browser has a newer id, so its
 * cookie must not be taken away for an old request that was still on its way.
 */
export type SessionEndReason = 'signed-out' | 'ended-by-network' | 'ended-elsewhere' | 'expired' | 'replaced';
const SURPRISES: readonly unknown[] = ['ended-by-network', 'ended-elsewhere', 'expired'] satisfies SessionEndReason[];

/** Whether a session ended without its member asking for that in this browser, so that the sign-in page should say so. */
export const endedUnasked = (reason: SessionEndReason | undefined): boolean => SURPRISES.includes(reason);

export type Member = { id: string | null; name: string | null };

export type Grant = {
  scopes: string[];
  tokens: string /* sealed, see sealTokens */;
  grantedAt: number;
  /** When the grant ends by itself, whatever its tokens say; null: with the session. */
  endsAt: number | null;
};
export type LiveRecord = {
  member: Member;
  /** The browser's User-Agent at sign-in, cut to a few hundred printable characters; '' where it sent none. */
  device: string;
  /** Names this session to its own member, also after its id changed. Opens nothing. */
  handle: string;
  /** Hash of the sign-in that began this id, so that its callback, seen again, is known; see lib/auth/callback.ts. */
  begunBy: string | null;
  createdAt: number;
  lastUsedAt: number;
  grants: Partial<Record<GrantName, Grant>>;
};
/** What is left of a session that ended by itself, for a day: it says why, and holds nothing else. */
export type Tombstone = {
  ended: SessionEndReason;
  /** Where the same session lives on under a new id: a sign-out that was on its way still finds it. */
  movedTo?: string;
};
export type SessionRecord = LiveRecord | Tombstone;
export type Loaded = { record: SessionRecord; version: number };

const DAY_MS = 86_400_000;
export const IDLE_LIMIT_MS = 14 * DAY_MS;
/** The host grant is for an errand, not for keeps: it ends by itself eight hours after it was given. */
export const HOST_LIMIT_MS = 8 * 3_600_000;
const TOMBSTONE_MS = DAY_MS;

/** When a session ends if nobody uses it any more: the nearer of both limits. */
export function endOf({ createdAt, lastUsedAt }: Pick<LiveRecord, 'createdAt' | 'lastUsedAt'>): number {
  return Math.min(lastUsedAt + IDLE_LIMIT_MS, createdAt + ABSOLUTE_LIMIT_MS);
}

function timeLeft(record: SessionRecord): number {
  return 'ended' in record ? TOMBSTONE_MS : endOf(record) - Date.now();
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

export function hasEnded(grant: Grant): boolean {
  return grant.endsAt !== null && Date.now() >= grant.endsAt;
}

/** The grants that a session still has. */
export function grantsOf(record: LiveRecord): GrantName[] {
  return namesIn(record).filter((name) => isLive(record.grants[name]));
}

const isLive = (grant: Grant | undefined) => grant !== undefined && !hasEnded(grant);

/** Every grant in the record, those past their end included: their tokens are still to be revoked. */
export function namesIn(record: LiveRecord): GrantName[] {
  return (['member', 'host'] as const).filter((name) => record.grants[name]);
}

/** Tokens are bound to their own record and grant: sealed tokens that are moved to another row do not open there. */
const boundTo = (key: string, grant: GrantName) => `${key} ${grant}`;

export function sealTokens(key: string, grant: GrantName, tokens: TokenSet): string {
  return seal('tokens', JSON.stringify(tokens), boundTo(key, grant));
}

/** null: not granted, or sealed with a secret that is gone. A grant past its end still opens here: to be revoked. */
export function openTokens(key: string, grant: GrantName, record: LiveRecord): TokenSet | null {
  const sealed = record.grants[grant]?.tokens;
  const text = sealed ? unseal('tokens', sealed, boundTo(key, grant)) : null;
  return text === null ? null : (JSON.parse(text) as TokenSet);
}

/** null: not granted, past its end, or sealed with a secret that is gone. */
export function tokensOf(key: string, grant: GrantName, record: LiveRecord): TokenSet | null {
  return isLive(record.grants[grant]) ? openTokens(key, grant, record) : null;
}

/** A new grant, sealed for its record. `scopes`: what was asked for, which is what counts where the network names none. */
export function makeGrant(
  key: string,
  name: GrantName,
  { tokens, scopes }: { tokens: TokenSet; scopes: string[] },
): Grant {
  const grantedAt = Date.now();
  const endsAt = name === 'host' ? grantedAt + HOST_LIMIT_MS : null;
  return { scopes: tokens.scopes ?? scopes, tokens: sealTokens(key, name, tokens), grantedAt, endsAt };
}

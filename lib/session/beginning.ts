import 'server-only';
import { randomBytes } from 'node:crypto';
import { logEvent, revokeTokens, type TokenSet } from '@/lib/auth';
import { store } from '@/lib/store';
import { keyOfRequest, newSessionId } from './cookie';
import { endRecord } from './ending';
import { withoutRefreshes } from './lease';
import { list } from './member-sessions';
import { type Grant, type GrantName, type LiveRecord, type Member, makeGrant, namesIn, writeRecord } from './record';
import { liveRecord, newestTokens, SessionEndedError } from './refresh';

type Granted = {
  grant: GrantName;
  tokens: TokenSet;
  /** What was asked for: what counts where the network's answer names none. */
  scopes: string[];
  /** A hash of the sign-in that this comes of; see `isBegunBy`. */
  begunBy?: string;
};

const LONGEST_DEVICE = 300;

/** A browser's own name for itself. Anybody can send anything here, so it is cut, and only printable ASCII stays. */
function deviceOf(request: Request): string {
  return (request.headers.get('user-agent') ?? '').replace(/[^\x20-\x7E]/g, '').slice(0, LONGEST_DEVICE);
}

/**
 * Begins a session with a new id, and ends the one that this browser had: a planted id is never taken over, and the old
 * tokens are revoked. Returns the Set-Cookie line. @throws StoreUnavailableError before anything is promised to the browser
 */
export async function startSession(request: Request, given: Granted & { member: Member }): Promise<string> {
  const { member, grant, begunBy = null } = given;
  const { key, cookie } = await newSessionId();
  const now = Date.now();
  const record: LiveRecord = {
    member,
    device: deviceOf(request),
    handle: randomBytes(12).toString('base64url'),
    begunBy,
    createdAt: now,
    lastUsedAt: now,
    grants: { [grant]: makeGrant(key, grant, given) },
  };
  await writeRecord(key, record, 0);
  await list(member, key);
  const old = await keyOfRequest(request);
  if (old) await revokeTokens(...(await endRecord(old, 'replaced')));
  return cookie;
}

/**
 * Moves a session to a new id with changed grants: who knew the id before the change knows nothing after it (OWASP ASVS
 * 7.2.4). No token is lost: no refresh runs meanwhile, the new record is there before the old one ends, and an old record
 * that somebody changed or ended in between is read again.
 * @throws SessionEndedError | StoreUnavailableError | NetworkUnreachableError (a refresh that does not end)
 */
async function move(
  old: string,
  change: (record: LiveRecord, key: string) => Pick<LiveRecord, 'grants' | 'begunBy'>,
): Promise<{ cookie: string; before: LiveRecord }> {
  for (;;) {
    const { record: before, version } = await liveRecord(old);
    const { key, cookie } = await newSessionId();
    await writeRecord(key, { ...before, ...change(before, key) }, 0);
    await list(before.member, key);
    if (await writeRecord(old, { ended: 'replaced', movedTo: key }, version)) return { cookie, before };
    await store().delete(key);
  }
}

/** The grants but for one, sealed for the record at `key` with the newest tokens that there are. */
function carried(record: LiveRecord, from: string, key: string, without: GrantName): LiveRecord['grants'] {
  const grants: [GrantName, Grant][] = [];
  for (const name of namesIn(record)) {
    const held = record.grants[name];
    const tokens = newestTokens(from, name, record);
    if (name === without || !held || !tokens) continue;
    // The grant keeps its own end and its scopes; only the seal is new.
    grants.push([name, { ...held, tokens: makeGrant(key, name, { tokens, scopes: held.scopes }).tokens }]);
  }
  return Object.fromEntries(grants);
}

async function liveKeyOf(request: Request): Promise<string> {
  const key = await keyOfRequest(request);
  if (!key) throw new SessionEndedError('signed-out');
  return key;
}

/**
 * Adds a grant to the session of a request, or puts it in the place of an earlier one, whose tokens are revoked. The
 * session has a new id from then on: the Set-Cookie line must reach the browser. The caller has checked that the tokens are
 * of the same member. A host grant ends eight hours from now.
 * @throws SessionEndedError | StoreUnavailableError | NetworkUnreachableError
 */
export async function addGrant(request: Request, given: Granted): Promise<{ cookie: string }> {
  const { grant, begunBy = null } = given;
  const old = await liveKeyOf(request);
  const { cookie, before } = await withoutRefreshes(old, () =>
    move(old, (record, key) => ({
      begunBy,
      grants: { ...carried(record, old, key, grant), [grant]: makeGrant(key, grant, given) },
    })),
  );
  const replaced = newestTokens(old, grant, before);
  if (replaced) await revokeTokens(replaced);
  logEvent('session.grant-added', grant, { request });
  return { cookie };
}

/**
 * Takes the host grant away from the session of a request, which has a new id from then on. Returns its tokens, for the
 * network to revoke; both null where there is no such grant. @throws StoreUnavailableError | NetworkUnreachableError
 */
export async function removeGrant(
  request: Request,
  grant: 'host',
): Promise<{ cookie: string | null; tokens: TokenSet | null }> {
  const none = { cookie: null, tokens: null };
  const old = await keyOfRequest(request);
  if (!old) return none;
  try {
    return await withoutRefreshes(old, async () => {
      if (!(await liveRecord(old)).record.grants[grant]) return none;
      const { cookie, before } = await move(old, (record, key) => ({
        begunBy: record.begunBy,
        grants: carried(record, old, key, grant),
      }));
      logEvent('session.grant-removed', grant, { request });
      return { cookie, tokens: newestTokens(old, grant, before) };
    });
  } catch (error) {
    if (error instanceof SessionEndedError) return none;
    throw error;
  }
}

/**
 * Is the session of this request the one that this very sign-in began? Then its callback, seen again, is no error.
 * @throws StoreUnavailableError
 */
export async function isBegunBy(request: Request, begunBy: string): Promise<boolean> {
  const key = await keyOfRequest(request);
  if (!key) return false;
  try {
    return (await liveRecord(key)).record.begunBy === begunBy;
  } catch (error) {
    if (error instanceof SessionEndedError) return false;
    throw error;
  }
}

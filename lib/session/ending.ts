import 'server-only';
import type { TokenSet } from '@/lib/auth';
import { store } from '@/lib/store';
import { keyOfRequest } from './cookie';
import { changeRecord, namesIn, readRecord, type SessionEndReason } from './record';
import { newestTokens } from './refresh';

/**
 * Ends one session. Returns its last tokens, for the network to revoke; by compare-and-set, so that they are the last ones
 * even while a refresh is running. What stays for a day says why it ended. @throws StoreUnavailableError
 */
export async function endRecord(key: string, reason: SessionEndReason): Promise<TokenSet[]> {
  let tokens: TokenSet[] = [];
  const ended = await changeRecord(key, (record) => {
    tokens = namesIn(record).flatMap((name) => newestTokens(key, name, record) ?? []);
    return { ended: reason };
  });
  if (ended) return tokens;
  const left = (await readRecord(key))?.record;
  return left && 'movedTo' in left && left.movedTo ? await endRecord(left.movedTo, reason) : [];
}

/**
 * Ends the session of a request. Returns its last tokens, for the network to revoke.
 * @throws StoreUnavailableError when the record could not be deleted
 */
export async function endSession(request: Request): Promise<TokenSet[]> {
  const key = await keyOfRequest(request);
  if (!key) return [];
  const tokens = await endRecord(key, 'signed-out');
  await store().delete(key);
  return tokens;
}

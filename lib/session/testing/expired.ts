import type { TokenSet } from '@/lib/auth';
import { Browser } from '@/lib/auth/testing/browser';
import { sessionOf, startSession } from '@/lib/session';
import { readRecord, tokensOf } from '@/lib/session/record';

const HOUR_MS = 3_600_000;
let begun = 0;

/** A session in a browser of its own, of a member of its own, whose access token ran out an hour ago. */
export async function expiredSession(refreshToken: string, changes: Partial<TokenSet> = {}) {
  const browser = new Browser();
  const receivedAt = Date.now() - 2 * HOUR_MS;
  const tokens: TokenSet = {
    accessToken: `used-up-${refreshToken}`,
    refreshToken,
    receivedAt,
    expiresAt: receivedAt + HOUR_MS,
    scopes: null,
    ...changes,
  };
  const member = { id: `member-${++begun}`, name: 'Ọlá' };
  browser.keep(await startSession(browser.asRequest(), { member, grant: 'member', tokens, scopes: ['write:posts'] }));
  const read = await sessionOf(browser.asRequest());
  if (read.state !== 'signed-in') throw new Error(`not signed in: ${read.state}`);
  return { browser, session: read.session, cookie: browser.asRequest().headers.get('cookie') ?? '' };
}

/** The tokens that the store holds for a session now; null: it holds no such session. */
export async function savedTokens(key: string, grant: 'member' | 'host' = 'member'): Promise<TokenSet | null> {
  const loaded = await readRecord(key);
  return loaded && !('ended' in loaded.record) ? tokensOf(key, grant, loaded.record) : null;
}

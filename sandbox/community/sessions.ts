import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { type Database, memberByEmail, memberById, verifyPassword } from '../db/index.ts';
import { SESSION_SECONDS } from './oauth/provider.ts';
import type { Viewer } from './pages/layout.ts';

/**
 * Who is signed in to the community in this browser. It is oidc-provider's own session, written here so that the
 * sign-in page, switching accounts and signing out are one mechanism, with or without an application's request.
 */
export function createSessions(provider: Provider, db: Database) {
  const name = provider.cookieName('session');

  async function viewer(req: IncomingMessage, res: ServerResponse): Promise<Viewer> {
    const { accountId } = await provider.Session.get(provider.createContext(req, res));
    const member = accountId && memberById(db, Number(accountId));
    return member ? { id: member.id, name: member.name } : null;
  }

  async function end(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const ctx = provider.createContext(req, res);
    const session = await provider.Session.get(ctx);
    if (session.accountId) await session.destroy();
    ctx.cookies.set(name, null, { httpOnly: true, sameSite: 'lax' });
  }

  /** False where e-mail address and password do not belong together. */
  async function start(req: IncomingMessage, res: ServerResponse, email: string, password: string): Promise<boolean> {
    const member = memberByEmail(db, email);
    if (!member || !verifyPassword(member, password)) return false;
    const ctx = provider.createContext(req, res);
    const before = await provider.Session.get(ctx);
    if (before.accountId) await before.destroy();
    // A new id with every sign-in: one planted beforehand is worth nothing (session fixation).
    const session = new provider.Session();
    session.loginAccount({ accountId: String(member.id) });
    await session.save(SESSION_SECONDS);
    ctx.cookies.set(name, session.jti, { httpOnly: true, sameSite: 'lax', maxAge: SESSION_SECONDS * 1000 });
    return true;
  }

  return { viewer, start, end };
}

export type Sessions = ReturnType<typeof createSessions>;

export const WRONG_PASSWORD = 'E-mail address and password do not belong together. Check both and try again.';

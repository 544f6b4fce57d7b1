import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { type Database, memberByEmail, memberById, verifyPassword } from '../db/index.ts';
import { SESSION_SECONDS } from './oauth/provider.ts';
import type { Viewer } from './pages/layout.ts';
import { createSignInLimit } from './sign-in-limit.ts';

/** Why nobody was signed in, in words for the page, and the status that the page comes with. */
export type SignInRefusal = { status: 200 | 429; problem: string };

const WRONG_PASSWORD: SignInRefusal = {
  status: 200,
  problem: 'E-mail address and password do not belong together. Check both and try again.',
};

function tooManyTries(waitMs: number): SignInRefusal {
  const minutes = Math.ceil(waitMs / 60_000);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return {
    status: 429,
    problem: `There were ten wrong passwords for this e-mail address. Nobody was signed in. Try again in ${wait}.`,
  };
}

/**
 * Who is signed in to the community in this browser. It is oidc-provider's own session, written here so that the
 * sign-in page, switching accounts and signing out are one mechanism, with or without an application's request.
 */
export function createSessions(provider: Provider, db: Database, now: () => Date) {
  const limit = createSignInLimit(now);
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

  /** Null where somebody is signed in now. */
  async function start(
    req: IncomingMessage,
    res: ServerResponse,
    email: string,
    password: string,
  ): Promise<SignInRefusal | null> {
    // Before the password is looked at: the right one, guessed at the eleventh try, must not be told from a wrong one.
    const waitMs = limit.wait(email);
    if (waitMs > 0) {
      res.setHeader('retry-after', Math.ceil(waitMs / 1000));
      return tooManyTries(waitMs);
    }
    const member = memberByEmail(db, email);
    if (!member || !verifyPassword(member, password)) {
      limit.failed(email);
      return WRONG_PASSWORD;
    }
    limit.forget(email);
    const ctx = provider.createContext(req, res);
    const before = await provider.Session.get(ctx);
    if (before.accountId) await before.destroy();
    // A new id with every sign-in: one planted beforehand is worth nothing (session fixation).
    const session = new provider.Session();
    session.loginAccount({ accountId: String(member.id) });
    await session.save(SESSION_SECONDS);
    ctx.cookies.set(name, session.jti, { httpOnly: true, sameSite: 'lax', maxAge: SESSION_SECONDS * 1000 });
    return null;
  }

  return { viewer, start, end };
}

export type Sessions = ReturnType<typeof createSessions>;

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../db/index.ts';
import { isHost } from './oauth/provider.ts';
import { homePage } from './pages/home.ts';
import type { Show } from './pages/layout.ts';
import { signInPage } from './pages/sign-in.ts';
import { readForm, redirect } from './reply.ts';
import type { Sessions } from './sessions.ts';

type Rooms = {
  sessions: Sessions;
  db: Database;
  show: Show;
  origin: string;
  network: () => { title: string; subtitle: string };
  addresses: { label: string; url: string }[];
};

/** An address of this origin, or the home page. Whole, as a path alone may start with two slashes and mean another host. */
function ownAddress(sent: string | null, origin: string): string {
  const url = URL.parse(sent ?? '/', origin);
  return url?.origin === origin ? url.href : `${origin}/`;
}

/** Home, and signing in and out of the community itself, with no application involved. */
export function createAccountPages({ sessions, db, show, origin, network, addresses }: Rooms) {
  async function home(req: IncomingMessage, res: ServerResponse) {
    const viewer = await sessions.viewer(req, res);
    show(res, 200, 'Home', homePage(network(), viewer, addresses, isHost(db, viewer?.id)), { viewer });
  }

  async function signInForm(_req: IncomingMessage, res: ServerResponse, url: URL) {
    const returnTo = ownAddress(url.searchParams.get('return_to'), origin);
    const form = { action: '/sign-in', network: network().title, application: null, returnTo };
    show(res, 200, 'Sign in', signInPage({ ...form, email: '', problem: null }));
  }

  async function signIn(req: IncomingMessage, res: ServerResponse) {
    const sent = await readForm(req, origin);
    const returnTo = ownAddress(sent.get('return_to'), origin);
    const email = sent.get('email') ?? '';
    const refused = await sessions.start(req, res, email, sent.get('password') ?? '');
    if (!refused) return redirect(res, returnTo);
    const form = { action: '/sign-in', network: network().title, application: null, returnTo };
    show(res, refused.status, 'Sign in', signInPage({ ...form, email, problem: refused.problem }));
  }

  async function signOut(req: IncomingMessage, res: ServerResponse) {
    await readForm(req, origin);
    await sessions.end(req, res);
    redirect(res, '/');
  }

  return { home, signInForm, signIn, signOut };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { homePage } from './pages/home.ts';
import type { Show } from './pages/layout.ts';
import { signInPage } from './pages/sign-in.ts';
import { readForm, redirect } from './reply.ts';
import { type Sessions, WRONG_PASSWORD } from './sessions.ts';

type Rooms = {
  sessions: Sessions;
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
export function createAccountPages({ sessions, show, origin, network, addresses }: Rooms) {
  async function home(req: IncomingMessage, res: ServerResponse) {
    const viewer = await sessions.viewer(req, res);
    show(res, 200, 'Home', homePage(network(), viewer, addresses), { viewer });
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
    if (await sessions.start(req, res, email, sent.get('password') ?? '')) return redirect(res, returnTo);
    const form = { action: '/sign-in', network: network().title, application: null, returnTo };
    show(res, 200, 'Sign in', signInPage({ ...form, email, problem: WRONG_PASSWORD }));
  }

  async function signOut(req: IncomingMessage, res: ServerResponse) {
    await readForm(req, origin);
    await sessions.end(req, res);
    redirect(res, '/');
  }

  return { home, signInForm, signIn, signOut };
}

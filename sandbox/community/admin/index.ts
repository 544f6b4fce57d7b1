import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Database, memberById } from '../../db/index.ts';
import { adminFrame } from '../pages/admin.ts';
import type { Show } from '../pages/layout.ts';
import { Refusal, readForm, redirect } from '../reply.ts';
import type { Sessions } from '../sessions.ts';
import type { AdminSection, AdminVisit } from './section.ts';

type Rooms = { sections: AdminSection[]; sessions: Sessions; db: Database; show: Show; origin: string };

/** A form of Network Admin may hold a text that is far too long, and still be answered with what was typed. */
const FORM_BYTES = 1024 * 1024;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(404);
  }
}

/** Network Admin: everything below /admin. Who is not a host gets the page of an address that leads nowhere, whatever they send. */
export function createAdmin({ sections, sessions, db, show, origin }: Rooms) {
  async function hostOf(req: IncomingMessage, res: ServerResponse) {
    const signedIn = await sessions.viewer(req, res);
    const member = signedIn && memberById(db, signedIn.id);
    if (member?.role !== 'host') throw new Refusal(404);
    return member;
  }

  async function handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const viewer = await hostOf(req, res);
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    if (url.pathname === '/admin' && sections[0]) return redirect(res, sections[0].path);
    const found = sections.flatMap((section) =>
      section.routes.filter(([, path]) => path.test(url.pathname)).map((route) => ({ section, route })),
    );
    const match = found.find(({ route }) => route[0] === method);
    if (!match) throw new Refusal(found.length > 0 ? 405 : 404);
    const [, path, handler] = match.route;
    const visit: AdminVisit = {
      req,
      res,
      url,
      parts: (path.exec(url.pathname) ?? []).slice(1).map((part) => decoded(part ?? '')),
      viewer,
      draw(status, title, body) {
        const frame = adminFrame(sections, match.section, body);
        show(res, status, title, frame, { viewer, wide: true, script: '/admin.js' });
      },
      form: () => readForm(req, origin, FORM_BYTES),
      redirect: (to) => redirect(res, to),
      notFound() {
        throw new Refusal(404);
      },
    };
    await handler(visit);
  }

  return { handle };
}

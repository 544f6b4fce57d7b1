import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AdminSection } from './admin/section.ts';
import { explorerDocument, START } from './pages/explorer.ts';
import { Refusal, readBody, redirect, requireOwnOrigin, send, sendJson } from './reply.ts';
import type { Sessions } from './sessions.ts';

type Rooms = { sessions: Sessions; network: () => string; origin: string; endpoint: string };
type File = { type: string; content: string; etag: string };

const TICKET_HEADER = 'x-tidewater-explorer';
const BODY_BYTES = 1024 * 1024;
const PATIENCE_MS = 30_000;

// GraphiQL sets styles by attribute and style element, and its pictures and fonts are in its stylesheet.
const POLICY = `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;

/** In Network Admin the same explorer is found under the address that hosts know. */
export const explorerSection: AdminSection = {
  group: 'Headless API',
  title: 'Explorer',
  path: '/admin/headless-api/explorer',
  routes: [['GET', /^\/admin\/headless-api\/explorer$/, (visit) => visit.redirect('/public/graphiql')]],
};

let files: Promise<ReadonlyMap<string, File>> | undefined;

/** GraphiQL's files, nine megabytes: read when somebody first opens the explorer. */
function graphiqlFiles(): Promise<ReadonlyMap<string, File>> {
  files ??= import('@graphql-yoga/render-graphiql/graphiql').then((graphiql) => {
    const file = (type: string, content: string): File => ({
      type,
      content,
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
    });
    return new Map([
      ['graphiql.css', file('text/css', graphiql.css)],
      ['graphiql.js', file('text/javascript', graphiql.js)],
      ['start.js', file('text/javascript', START)],
      ['editorWorkerService.worker.js', file('text/javascript', graphiql.editorWorkerService)],
      ['json.worker.js', file('text/javascript', graphiql.jsonWorker)],
      ['graphql.worker.js', file('text/javascript', graphiql.graphqlWorker)],
    ]);
  });
  return files;
}

const problem = (res: ServerResponse, status: number, code: string, message: string) =>
  sendJson(res, status, { errors: [{ message, extensions: { code } }] }, { 'cache-control': 'no-store' });

/**
 * /public/graphiql: GraphiQL on the session of whoever is signed in. Its page asks here; here the session is read and the request is
 * sent on with a ticket that ends with it. The API itself never trusts a cookie, so no page can use it behind a member's back.
 */
export function createExplorer({ sessions, network, origin, endpoint }: Rooms) {
  const tickets = new Map<string, number>();

  async function page(req: IncomingMessage, res: ServerResponse) {
    if (!(await sessions.viewer(req, res))) return redirect(res, '/sign-in?return_to=/public/graphiql');
    send(res, 200, explorerDocument(network(), `${endpoint}/schema`), {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
  }

  async function asset(req: IncomingMessage, res: ServerResponse, _url: URL, name = '') {
    const file = (await graphiqlFiles()).get(name);
    if (!file) throw new Refusal(404);
    const headers = { 'cache-control': 'no-cache', etag: file.etag };
    if (req.headers['if-none-match'] === file.etag) {
      res.writeHead(304, headers).end();
      return;
    }
    const type = `${file.type}; charset=utf-8`;
    send(res, 200, file.content, { ...headers, 'content-type': type, 'x-content-type-options': 'nosniff' });
  }

  /** Sends one operation on for the member with this ticket. */
  async function pass(ticket: string, body: Buffer): Promise<{ status: number; text: string }> {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'tidewater-explorer/1.0', [TICKET_HEADER]: ticket },
      body: new Uint8Array(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function run(req: IncomingMessage, res: ServerResponse) {
    // A page of another site can send neither this type without asking first, nor our origin.
    requireOwnOrigin(req, origin);
    if (req.headers.origin === undefined && req.headers['sec-fetch-site'] !== 'same-origin') throw new Refusal(403);
    if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) throw new Refusal(415);
    const viewer = await sessions.viewer(req, res);
    if (!viewer) {
      return problem(
        res,
        401,
        'UNAUTHENTICATED',
        'You are signed out. Sign in again in another tab, then run it once more.',
      );
    }
    const body = await readBody(req, BODY_BYTES);
    const ticket = randomUUID();
    tickets.set(ticket, viewer.id);
    try {
      const { status, text } = await pass(ticket, body);
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      send(res, status, text, { ...headers, 'x-content-type-options': 'nosniff' });
    } catch (error) {
      // The API can be told to fail: whoever explores should see that, not a page.
      const why = error instanceof Error ? error.message : String(error);
      problem(res, 502, 'INTERNAL_SERVER_ERROR', `The API gave no whole answer: ${why}`);
    } finally {
      tickets.delete(ticket);
    }
  }

  /** The member on whose behalf the explorer sends this request; null for every other request. */
  function memberOf(req: IncomingMessage): number | null {
    const ticket = req.headers[TICKET_HEADER];
    return typeof ticket === 'string' ? (tickets.get(ticket) ?? null) : null;
  }

  return { page, asset, run, memberOf };
}

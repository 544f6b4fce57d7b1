import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Exploration, explorerPage, FIRST_QUERY } from './pages/explorer.ts';
import type { Show } from './pages/layout.ts';
import { readForm, redirect } from './reply.ts';
import type { Sessions } from './sessions.ts';

type Rooms = { sessions: Sessions; show: Show; origin: string; endpoint: string };

const TICKET_HEADER = 'x-tidewater-explorer';

/**
 * /public/graphiql: a page without scripts, as GraphiQL's own assets come from a CDN. The operation is sent on from here, with
 * a ticket for one request that tells the API who asks: the API never trusts a cookie, so no page can use it behind a member's back.
 */
export function createExplorer({ sessions, show, origin, endpoint }: Rooms) {
  const tickets = new Map<string, number>();

  async function run(memberId: number, query: string, variables: string): Promise<Exploration['answer']> {
    let parsed: unknown;
    try {
      parsed = variables.trim() ? JSON.parse(variables) : undefined;
    } catch {
      return { status: 400, text: 'The variables are not JSON, so nothing was sent.' };
    }
    const ticket = randomUUID();
    tickets.set(ticket, memberId);
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'tidewater-explorer/1.0',
          [TICKET_HEADER]: ticket,
        },
        body: JSON.stringify({ query, variables: parsed }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json');
      return { status: answer.status, text: isJson ? JSON.stringify(JSON.parse(text), null, 2) : text };
    } finally {
      tickets.delete(ticket);
    }
  }

  async function form(req: IncomingMessage, res: ServerResponse) {
    const viewer = await sessions.viewer(req, res);
    if (!viewer) return redirect(res, '/sign-in?return_to=/public/graphiql');
    const sent = req.method === 'POST' ? await readForm(req, origin) : null;
    const query = sent?.get('query') ?? FIRST_QUERY;
    const variables = sent?.get('variables') ?? '';
    const answer = sent && (await run(viewer.id, query, variables));
    show(res, 200, 'Headless API', explorerPage({ query, variables, answer, endpoint }), { viewer, wide: true });
  }

  /** The member on whose behalf the explorer sends this request; null for every other request. */
  function memberOf(req: IncomingMessage): number | null {
    const ticket = req.headers[TICKET_HEADER];
    return typeof ticket === 'string' ? (tickets.get(ticket) ?? null) : null;
  }

  return { form, memberOf };
}

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import { type Database, network } from '../db/index.ts';
import type { Switches } from '../switches.ts';
import { createAccountPages } from './account.ts';
import { applicationsSection } from './admin/applications.ts';
import { createAdmin } from './admin/index.ts';
import type { AdminSection } from './admin/section.ts';
import { switchesSection } from './admin/switches.ts';
import { createExplorer, explorerSection } from './explorer.ts';
import { createClients, type SandboxClient } from './oauth/clients.ts';
import { createConsents } from './oauth/consents.ts';
import { discoveryDocument } from './oauth/discovery.ts';
import { createInteractions } from './oauth/interactions.ts';
import { createProvider } from './oauth/provider.ts';
import { splitScopes } from './oauth/scopes.ts';
import { createOauthTables } from './oauth/tables.ts';
import { layout, type Show } from './pages/layout.ts';
import { notFound, ownPage, type Problem, problemPage, refusal, refusedRequest, requestGone } from './pages/problem.ts';
import { createPictures } from './pictures.ts';
import { pageHeaders, Refusal, send, sendJson, sendPage } from './reply.ts';
import { createSessions } from './sessions.ts';

export type CommunityOptions = {
  db: Database;
  communityUrl: string;
  apiUrl: string;
  clients: SandboxClient[];
  switches: Switches;
  /** Pages of Network Admin that belong to other parts of the sandbox. */
  sections?: AdminSection[];
  now: () => Date;
  log: (line: string) => void;
};

export type VerifiedToken = { memberId: number; scopes: string[]; clientId: string };

export type Community = {
  /** Its slug. */
  network: string;
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Null where the token is unknown, expired or revoked. */
  verifyAccessToken(token: string): Promise<VerifiedToken | null>;
  /** The member for whom the API explorer sends this request. */
  sessionMemberOf(req: IncomingMessage): number | null;
};

type Handler = (req: IncomingMessage, res: ServerResponse, url: URL, id?: string) => void | Promise<void>;
type Route = [methods: string, path: RegExp, handler: Handler];

const pageFile = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url));
const STYLES = Buffer.concat([pageFile('tidewater.css'), pageFile('admin.css')]);
const ADMIN_SCRIPT = pageFile('admin.js');

export function createCommunity(options: CommunityOptions): Community {
  const { db, communityUrl, apiUrl, clients, switches, sections = [], now, log } = options;
  const home = () => {
    const row = network(db);
    if (!row) throw new Error('the database holds no network');
    return row;
  };
  const title = () => home().title;
  const show: Show = (res, status, pageTitle, body, { viewer = null, wide = false, script } = {}) =>
    sendPage(
      res,
      status,
      layout({ title: pageTitle, network: title(), viewer, body, wide, script }),
      [],
      Boolean(script),
    );
  const showProblem = (res: ServerResponse, status: number, problem: Problem) =>
    show(res, status, problem.title, problemPage(problem));

  createOauthTables(db.sql);
  const registry = createClients(db, { now, switches });
  for (const client of clients) registry.register(client);
  const consents = createConsents(db.sql);
  const provider = createProvider({ db, communityUrl, clients: registry, consents, switches, now, errorPage });
  provider.on('server_error', (_ctx, error) => log(`community error ${error.stack ?? error.name}`));
  const oauth = provider.callback();

  const endpoint = `${apiUrl}/networks/${home().slug}/graphql`;
  const sessions = createSessions(provider, db, now);
  const interactions = createInteractions({ provider, db, sessions, consents, origin: communityUrl, network: title });
  const explorer = createExplorer({ sessions, network: title, origin: communityUrl, endpoint });
  const admin = createAdmin({
    sections: [applicationsSection(registry, switches), explorerSection, ...sections, switchesSection(switches)],
    sessions,
    db,
    show,
    origin: communityUrl,
  });
  const pictures = createPictures(db);
  const account = createAccountPages({
    sessions,
    db,
    show,
    origin: communityUrl,
    network: home,
    addresses: [
      { label: 'GraphQL', url: endpoint },
      { label: 'Schema', url: `${endpoint}/schema` },
    ],
  });

  /** oidc-provider could not answer, or must not send the browser to where it was told. */
  function errorPage(ctx: KoaContextWithOIDC, error: Error & { error?: string; error_description?: string }) {
    if (ctx.path === '/oauth/token' || ctx.path === '/oauth/revoke') {
      ctx.body = { error: error.error ?? 'server_error', error_description: error.error_description };
      return;
    }
    const sent = ctx.query.redirect_uri;
    const gone = error instanceof errors.SessionNotFound;
    const problem = gone
      ? requestGone
      : refusedRequest(error.error ?? 'server_error', {
          reason: error.error_description,
          ...(typeof sent === 'string' ? { redirectUri: sent } : {}),
        });
    ctx.set(pageHeaders());
    ctx.body = layout({ title: problem.title, network: title(), viewer: null, body: problemPage(problem) });
  }

  const discovery: Handler = (_req, res) =>
    sendJson(res, 200, discoveryDocument(communityUrl, switches), {
      'access-control-allow-origin': '*',
      // It changes with a switch, so nobody between may keep it.
      'cache-control': 'no-cache',
    });
  const file =
    (type: string, content: Buffer): Handler =>
    (_req, res) =>
      send(res, 200, content, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'public, max-age=300',
        'x-content-type-options': 'nosniff',
      });
  const page =
    (what: string): Handler =>
    (_req, res) =>
      showProblem(res, 200, ownPage(what));

  const routes: Route[] = [
    ['GET', /^\/$/, account.home],
    ['GET', /^\/sign-in$/, account.signInForm],
    ['POST', /^\/sign-in$/, account.signIn],
    ['POST', /^\/sign-out$/, account.signOut],
    ['GET', /^\/\.well-known\/oauth-authorization-server$/, discovery],
    ['GET', /^\/oauth\/authorize(?:\/[\w-]+)?$/, oauth],
    ['POST', /^\/oauth\/(?:token|revoke)$/, oauth],
    ['GET', /^\/oauth\/interaction\/[\w-]+$/, interactions.show],
    ['POST', /^\/oauth\/interaction\/[\w-]+\/sign-in$/, interactions.signIn],
    ['POST', /^\/oauth\/interaction\/[\w-]+\/switch$/, interactions.switchAccount],
    ['POST', /^\/oauth\/interaction\/[\w-]+\/decision$/, interactions.decide],
    ['GET', /^\/public\/graphiql$/, explorer.page],
    ['POST', /^\/public\/graphiql$/, explorer.run],
    ['GET', /^\/public\/graphiql\/([\w.]+)$/, explorer.asset],
    ['GET', /^\/tidewater\.css$/, file('text/css', STYLES)],
    ['GET', /^\/admin\.js$/, file('text/javascript', ADMIN_SCRIPT)],
    ['GET', /^\/assets\/(\d+)\/[^/]+$/, pictures.asset],
    ['GET', /^\/avatars\/(\d+)\.svg$/, pictures.avatar],
    ['GET', /^\/spaces\/(\d+)\/avatar\.svg$/, pictures.spaceAvatar],
    ['GET', /^\/network\/avatar\.svg$/, pictures.networkAvatar],
    ['GET', /^\/media\/([\w.-]+)$/, pictures.media],
    ['GET', /^\/members\/[^/]+$/, page('member')],
    ['GET', /^\/posts\/[^/]+$/, page('post')],
    ['GET', /^\/spaces\/[^/]+$/, page('space')],
    ['GET', /^\/hashtags\/[^/]+$/, page('hashtag')],
  ];

  async function dispatch(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = URL.parse(req.url ?? '', communityUrl);
    if (!url || !req.url?.startsWith('/')) throw new Refusal(400);
    // Before the table: to everybody but hosts there is nothing below /admin, no wrong method either.
    if (/^\/admin(?:\/|$)/.test(url.pathname)) return admin.handle(req, res, url);
    const method = req.method === 'HEAD' ? 'GET' : (req.method ?? '');
    const found = routes.filter(([, path]) => path.test(url.pathname));
    const route = found.find(([methods]) => methods.split(' ').includes(method));
    if (!route) throw new Refusal(found.length > 0 ? 405 : 404);
    await route[2](req, res, url, route[1].exec(url.pathname)?.[1]);
  }

  return {
    network: home().slug,
    async handle(req, res) {
      try {
        await dispatch(req, res);
      } catch (error) {
        // Whoever hung up, which ends the reading of their request, is drawn no page.
        if (res.headersSent || res.destroyed || req.errored === error) {
          res.destroy();
          return;
        }
        if (error instanceof errors.SessionNotFound) return showProblem(res, 400, requestGone);
        if (error instanceof Refusal) return showProblem(res, error.status, error.status === 404 ? notFound : refusal);
        log(`community error ${error instanceof Error ? error.stack : String(error)}`);
        showProblem(res, 500, refusal);
      }
    },
    async verifyAccessToken(token) {
      const found = await provider.AccessToken.find(token);
      if (!found?.isValid || !found.accountId || !found.clientId) return null;
      // A token that was being written while its application was deleted is dead like the others.
      if (!registry.find(found.clientId)) return null;
      return { memberId: Number(found.accountId), scopes: splitScopes(found.scope), clientId: found.clientId };
    },
    sessionMemberOf: explorer.memberOf,
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Database } from '../../db/database.ts';
import { buildDatabase } from '../../db/index.ts';
import type { Community } from '../../seed/model.ts';
import { type ApiOptions, createApi } from '../index.ts';
import { SCOPES } from '../scopes.ts';
import { MEMBER, NOW } from './community.ts';

export const COMMUNITY_URL = 'http://community.test';
/** Every scope that anything asks for: what is left are the rules about people. */
export const ALL_SCOPES = [...new Set(Object.values(SCOPES).flat())];

type GraphError = { message: string; path?: (string | number)[]; extensions: { code: string } };
// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer whose shape its own query decides
type Data = any;
export type Answer = {
  status: number;
  headers: Headers;
  data: Data;
  errors: GraphError[] | undefined;
  extensions: { cost: { complexity: number } };
};

export type Asker = (query: string, variables?: unknown) => Promise<Answer>;

/** Tokens say whom they stand for, and until when they hold. */
export const tokenOf = (memberId: number, scopes: string[] = ALL_SCOPES) => `member-${memberId}-${scopes.join('+')}`;

async function verifyAccessToken(token: string) {
  const [, memberId, scopes = ''] = /^member-(\d+)-(.*)$/.exec(token) ?? [];
  return memberId ? { memberId: Number(memberId), scopes: scopes.split('+'), clientId: 'tests' } : null;
}

/** The API on a port of its own, over a community in memory. */
export async function startApi(content: Community | Database, options: Partial<ApiOptions> = {}) {
  const db = content instanceof Database ? content : new Database(':memory:');
  if (!(content instanceof Database)) buildDatabase(db, content);
  const clock = { now: NOW };
  const logged: string[] = [];
  const communityUrl = () => COMMUNITY_URL;
  const log = (line: string) => logged.push(line);
  const api = createApi({ db, communityUrl, verifyAccessToken, now: () => clock.now, log, ...options });
  const server = createServer(api);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slug = db.get<{ slug: string }>('select slug from network')?.slug;
  const url = `http://127.0.0.1:${port}/networks/${slug}/graphql`;

  const send = (init: RequestInit & { headers?: Record<string, string> }, to = url) =>
    fetch(to, { method: 'POST', ...init, headers: { 'user-agent': 'tests/1.0', ...init.headers } });

  const as =
    (memberId: number, scopes?: string[]): Asker =>
    async (query, variables) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(memberId, scopes)}` };
      const response = await send({ headers, body: JSON.stringify({ query, variables }) });
      return {
        status: response.status,
        headers: response.headers,
        ...((await response.json()) as Omit<Answer, 'status' | 'headers'>),
      };
    };

  /** A post's fields as one member sees them, where nothing may go wrong. */
  const readPost = async (id: number, fields: string, viewerId = MEMBER): Promise<Data> => {
    const { data, errors } = await as(viewerId)(`{ network { post(idOrSlug: "${id}") { __typename ${fields} } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.network.post;
  };

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    db.close();
  };
  return { db, url, clock, logged, send, as, ask: as(MEMBER), readPost, close };
}

export type TestApi = Awaited<ReturnType<typeof startApi>>;

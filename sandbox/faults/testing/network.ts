import { application, HOST, MEMBER, type TokenAnswer, tokensFor } from '../../community/testing/visitor.ts';
import { startSandbox } from '../../start.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer whose shape its own query decides
type Json = any;

export type Tokens = TokenAnswer['body'];

export const SAVE = 'mutation Save($input: CreateSavedPostInput!) { createSavedPost(input: $input) { errors } }';
export const ME = 'query Me { me { name } }';
export const SCOPES = 'read:network read:userinfo read:posts write:posts write:comments';

const client = { ...application, memberScopes: SCOPES.split(' '), hostScopes: [] };

/** A network that a test reaches by HTTP alone: its API, its community, and the control endpoint. */
export async function startNetwork(options: { now?: () => Date } = {}) {
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const sandbox = await startSandbox({
    communityPort: 0,
    apiPort: 0,
    seed: 'small',
    clients: [client],
    log,
    ...options,
  });
  const [mira, host] = [await tokensFor(sandbox, MEMBER, SCOPES), await tokensFor(sandbox, HOST, SCOPES)];
  const api = `${sandbox.apiUrl}/networks/${sandbox.network}/graphql`;

  const control = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Json }> => {
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(`${sandbox.controlUrl}${path}`, { method, headers, body: sent });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };

  const request = (query: string, more: object = {}, token = mira.access_token) => ({
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': 'tests/1.0' },
    body: JSON.stringify({ query, ...more }),
  });
  const post = (query: string, variables: unknown = {}, token?: string): Promise<Response> =>
    fetch(api, request(query, { variables }, token));

  /** Adds a fault, and says its id. */
  const fault = async (spec: Record<string, unknown>): Promise<string> => {
    const { status, body } = await control('POST', '/faults', spec);
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body.id;
  };

  const json = async (query: string, variables?: unknown, token?: string): Promise<Json> =>
    (await post(query, variables, token)).json();

  const idsOf = (nodes: Json[]): string[] => nodes.map(({ id, post }) => id ?? post.id);

  /** GlobalIDs of what the member has saved, and of posts that they have not. */
  const savedPosts = async (): Promise<string[]> => {
    const { data } = await json('query Saved { network { savedPosts(first: 50) { nodes { ... on Node { id } } } } }');
    return idsOf(data.network.savedPosts.nodes);
  };
  const unsavedPost = async (): Promise<string> => {
    const { data } = await json(
      'query Some { network { feed(first: 50) { nodes { ... on FeedPostItem { post { ... on Node { id } } } } } } }',
    );
    const saved = await savedPosts();
    const found = idsOf(data.network.feed.nodes).find((id) => !saved.includes(id));
    if (!found) throw new Error('everything is saved');
    return found;
  };

  return { sandbox, savedPosts, unsavedPost, request, api, mira, host, control, fault, post, json, logged };
}

export type FaultyNetwork = Awaited<ReturnType<typeof startNetwork>>;

/** The code with which a connection failed. */
export async function failure(answer: Promise<Response>): Promise<string> {
  try {
    await (await answer).text();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  }
  return 'answered';
}

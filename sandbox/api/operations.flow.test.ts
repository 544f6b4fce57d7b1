import { readFileSync } from 'node:fs';
import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberByEmail, openDatabase } from '../db/index.ts';
import { globalId } from './global-id.ts';
import { type Asker, startApi, type TestApi } from './testing/api.ts';
import { NOW } from './testing/community.ts';

const persisted = new URL('../../graphql/generated/persisted-documents.json', import.meta.url);
const documents = Object.values<string>(JSON.parse(readFileSync(persisted, 'utf8')));
const operations = new Map(
  documents.map((text) => {
    const operation = parse(text).definitions.find(
      (node): node is OperationDefinitionNode => node.kind === 'OperationDefinition',
    );
    return [operation?.name?.value ?? '', text];
  }),
);

// What Foyer asks for at sign-in when nobody says otherwise: every operation has to get by with exactly that.
const asked = readFileSync(new URL('../../lib/auth/scopes.ts', import.meta.url), 'utf8');
function scopesOf(list: 'defaultMemberScopes' | 'defaultHostScopes'): string[] {
  const [, scopes] = new RegExp(`${list} = \\[([^\\]]+)\\]`).exec(asked) ?? [];
  if (!scopes) throw new Error(`lib/auth/scopes.ts says no ${list}`);
  return [...scopes.matchAll(/'([^']+)'/g)].map(([, scope]) => scope ?? '');
}
const grants: Record<string, 'member' | 'host'> = JSON.parse(
  readFileSync(new URL('../../graphql/generated/grants.json', import.meta.url), 'utf8'),
);

let api: TestApi;
let ask: Asker;
let askAsHost: Asker;
let ids: { post: string; comment: string; space: number; member: string };
const postKey = () => ids.post;

beforeAll(async () => {
  const db = openDatabase(':memory:', { seed: 'small', now: NOW });
  api = await startApi(db);
  const mira = memberByEmail(db, 'mira@tidewater.test');
  ask = api.as(mira?.id ?? 0, scopesOf('defaultMemberScopes'));
  askAsHost = api.as(memberByEmail(db, 'adaeze@tidewater.test')?.id ?? 0, scopesOf('defaultHostScopes'));
  const busiest = db.get<{ id: number; space_id: number; comment: number }>(
    `select p.id, p.space_id, max(c.id) as comment from posts p join comments c on c.post_id = p.id join spaces s on s.id = p.space_id
      where p.kind = 'post' and s.secret = 0 and p.comments_enabled = 1 group by p.id order by p.comment_count desc limit 1`,
  );
  ids = {
    post: globalId('Post', busiest?.id ?? 0),
    comment: globalId('Comment', busiest?.comment ?? 0),
    space: busiest?.space_id ?? 0,
    member: globalId('User', mira?.id ?? 0),
  };
});
afterAll(() => api.close());

const own: string[] = [];
/** A comment of the viewer's own, for the operations that change one. */
async function ownComment(): Promise<string> {
  const { data } = await ask(operations.get('CreateComment') ?? '', {
    input: { postId: postKey(), body: '<p>Mine</p>' },
  });
  own.push(data.createComment.comment.id);
  return data.createComment.comment.id;
}

async function cursor(query: string): Promise<string> {
  const { data } = await ask(query);
  const connection = data.network.spaces ?? data.network.post.comments;
  return connection.pageInfo.endCursor;
}

const variables: Record<string, () => Promise<Record<string, unknown>> | Record<string, unknown>> = {
  Shell: () => ({}),
  Viewer: () => ({}),
  MoreSpaces: async () => ({ after: await cursor('{ network { spaces(first: 1) { pageInfo { endCursor } } } }') }),
  Feed: () => ({ filters: {}, first: 20 }),
  SpacePosts: () => ({ id: String(ids.space) }),
  PostWithComments: () => ({ id: postKey() }),
  MoreComments: async () => ({
    postId: postKey(),
    after: await cursor(
      `{ network { post(idOrSlug: "${postKey()}") { comments(first: 1, rootOnly: true) { pageInfo { endCursor } } } } }`,
    ),
  }),
  CommentReplies: () => ({ id: ids.comment }),
  LinkedComment: () => ({ id: ids.comment }),
  MemberCard: () => ({ id: ids.member }),
  SavedPosts: () => ({}),
  CreateComment: () => ({ input: { postId: postKey(), body: '<p>Fair winds</p>' } }),
  UpdateComment: async () => ({ input: { id: await ownComment(), body: '<p>Fair winds to all</p>' } }),
  DeleteComment: async () => ({ input: { id: await ownComment() } }),
  CreateReaction: () => ({ input: { targetId: postKey(), emoji: '⛵' } }),
  DeleteReaction: () => ({ input: { targetId: postKey(), emoji: '⛵' } }),
  SavePost: () => ({ input: { postId: postKey() } }),
  UnsavePost: () => ({ input: { postId: postKey() } }),
  HostMembers: () => ({ sort: 'RESOURCE_ID', sortOrder: 'ASC' }),
};

test.each([...operations.keys()])('%s answers without errors, with the scopes that Foyer asks for', async (name) => {
  const given = variables[name];
  if (!given) throw new Error(`${name} is new: say with which variables it is to be tried`);
  const { status, data, errors, extensions } = await (grants[name] === 'host' ? askAsHost : ask)(
    operations.get(name) ?? '',
    await given(),
  );
  expect(errors).toBeUndefined();
  expect(status).toBe(200);
  expect(Object.values(data).filter((value) => value !== 'Query' && value !== 'Mutation')).not.toContain(null);
  expect(extensions.cost.complexity).toBeLessThanOrEqual(1_500);
});

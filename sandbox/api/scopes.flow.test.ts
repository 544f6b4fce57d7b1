import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSwitches } from '../switches.ts';
import { globalId } from './global-id.ts';
import { SCOPES } from './scopes.ts';
import { type Answer, startApi, type TestApi } from './testing/api.ts';
import {
  comment,
  community,
  event,
  HOST,
  hoursAgo,
  MEMBER,
  MODERATOR,
  OTHER,
  poll,
  post,
} from './testing/community.ts';

const switches = createSwitches();
let api: TestApi;
beforeAll(async () => {
  const polled = poll({ answers: [{ memberId: OTHER, choiceId: null, value: 1, at: hoursAgo(1) }] });
  api = await startApi(
    community({
      posts: [
        post(1),
        post(2, { kind: 'poll', poll: polled }),
        post(3, { kind: 'event', event: event({ rsvps: [{ memberId: OTHER, answer: 'yes' }] }) }),
      ],
      comments: [comment(1, 1)],
      reactions: [{ memberId: OTHER, target: 'post', targetId: 1, emoji: '⛵', at: hoursAgo(3) }],
      savedPosts: [{ memberId: MEMBER, postId: 1, at: hoursAgo(2) }],
    }),
    { switches },
  );
});
afterAll(() => api.close());

const node = (type: string, fields: string, key = 1) =>
  `{ it: node(id: "${globalId(type, key)}") { ... on ${type} { ${fields} } } }`;
const inNetwork = (fields: string) => `{ network { it: ${fields} } }`;
const write = (name: string, input: string, fields = 'errors') =>
  `mutation { it: ${name}(input: { ${input} }) { ${fields} } }`;

/** For each entry of SCOPES: a request that comes to it, and to nothing else that names a scope. */
const requests: Record<string, string> = {
  Comment: node('Comment', 'depth'),
  Event: node('Event', 'timeZone', 3),
  EventInstance: node('Event', 'eventInstance { id }', 3),
  Poll: node('Poll', 'answerType', 2),
  PollAnswer: node('PollAnswer', 'createdAt'),
  Post: node('Post', 'postType'),
  Reaction: node('Reaction', 'emoji'),
  'EventInstance.attendees': node('Event', 'eventInstance { attendees { id } }', 3),
  'EventInstance.rsvpMaybeCount': node('Event', 'eventInstance { rsvpMaybeCount }', 3),
  'EventInstance.rsvpNoCount': node('Event', 'eventInstance { rsvpNoCount }', 3),
  'EventInstance.rsvpYesCount': node('Event', 'eventInstance { rsvpYesCount }', 3),
  'Network.feed': inNetwork('feed { pageInfo { hasNextPage } }'),
  'Network.member': inNetwork(`member(id: "${OTHER}") { id }`),
  'Network.memberByEmail': inNetwork('memberByEmail(email: "member4@harbour.test") { id }'),
  'Network.members': inNetwork('members { totalCount }'),
  'Network.search': inNetwork('search(query: "member") { pageInfo { hasNextPage } }'),
  'SpacesCollection.description': inNetwork('spacesCollections { description }'),
  'SpacesCollection.position': inNetwork('spacesCollections { position }'),
  'User.lastActiveAt': '{ it: me { lastActiveAt } }',
  'User.timeZone': '{ it: me { timeZone } }',
  'Mutation.createComment': write('createComment', `postId: "${globalId('Post', 1)}", body: "Aye"`),
  'Mutation.createSavedPost': write('createSavedPost', `postId: "${globalId('Post', 1)}"`),
  'Mutation.deleteComment': write('deleteComment', 'id: "404"'),
  'Mutation.deleteSavedPost': write('deleteSavedPost', `postId: "${globalId('Post', 1)}"`),
  'Mutation.updateComment': write('updateComment', `id: "${globalId('Comment', 404)}", body: "Aye"`),
};

const refused = ({ errors = [] }: Answer) => errors.filter((error) => error.extensions.code === 'FORBIDDEN');

describe.each(Object.entries(SCOPES))('%s', (place, scopes) => {
  const ask = (granted: string[]) => {
    const request = requests[place];
    if (!request) throw new Error(`${place} is new: say which request comes to it`);
    // The host: whoever is refused anything here is refused for the token's sake.
    return api.as(HOST, granted)(request);
  };

  test('is FORBIDDEN to a token without scopes, in words that name what would do', async () => {
    const answer = await ask([]);
    const [first] = refused(answer);
    expect(answer.status).toBe(200);
    expect(first?.path).toContain('it');
    if (!place.startsWith('EventInstance')) for (const scope of scopes) expect(first?.message).toContain(scope);
  });

  test.each(scopes)('%s is enough', async (scope) => {
    expect(refused(await ask([scope]))).toEqual([]);
  });

  test('every other scope together is not', async () => {
    const others = [...new Set(Object.values(SCOPES).flat())].filter((scope) => !scopes.includes(scope));
    expect(refused(await ask([...others, 'read:posts', 'read:search'])).length).toBeGreaterThan(0);
  });

  test('the scopes are not asked for where the network does not enforce them', async () => {
    switches.set('scopes', 'open');
    const answer = await ask([]);
    switches.set('scopes', 'enforced');
    expect(refused(answer)).toEqual([]);
  });
});

describe('a scope that is missing', () => {
  test('costs its own field and nothing else, where that can be null', async () => {
    const saved = '{ me { id } network { title savedPosts(first: 5) { nodes { __typename ... on Node { id } } } } }';
    const { status, data, errors } = await api.as(MEMBER, ['read:userinfo'])(saved);
    expect(status).toBe(200);
    expect(data).toMatchObject({ network: { title: 'Harbour', savedPosts: { nodes: [null] } } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['network', 'savedPosts', 'nodes', 0],
        extensions: { code: 'FORBIDDEN' },
        message: expect.stringMatching(/write:posts/),
      }),
    ]);
  });

  test('costs what holds its field, where that cannot be null', async () => {
    const { data, errors } = await api.as(MEMBER, ['write:posts'])(
      '{ me { id } network { feed { nodes { __typename } } } }',
    );
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({ path: ['network', 'feed'], extensions: { code: 'FORBIDDEN' } });
  });

  test('is found in fragments, aliases and unions too', async () => {
    const query = `query { ...q } fragment q on Query { a: node(id: "${globalId('Comment', 1)}") { ...c } b: network { s: search(query: "comment", types: [COMMENT]) { nodes { __typename ...c } } } }
      fragment c on Comment { words: bodyText }`;
    const { data, errors } = await api.as(MEMBER, ['write:posts'])(query);
    expect(JSON.stringify(data)).not.toContain('Comment 1');
    expect(errors?.map((error) => error.extensions.code)).toContain('FORBIDDEN');
  });

  test('leaves what names no scope alone: spaces, collections, reactions on something, oneself', async () => {
    const { errors } = await api.as(
      MEMBER,
      [],
    )(`mutation { createReaction(input: { targetId: "${globalId('Post', 1)}", emoji: "👍" }) { errors } }`);
    expect(errors).toBeUndefined();
    const read = await api.as(
      MEMBER,
      [],
    )(
      '{ me { id name avatarUrl } network { title theme { font } spaces { nodes { id title unreadCount } } spacesCollections { name } } }',
    );
    expect(read.errors).toBeUndefined();
  });
});

describe('a token is what it may and what its member may, both', () => {
  const everything = [...new Set(Object.values(SCOPES).flat())];

  test('host scopes open nothing to a member, nor to a moderator what only hosts may', async () => {
    const query = `{ me { lastActiveAt } network { members { totalCount nodes { id } } memberByEmail(email: "member4@harbour.test") { id } } }`;
    const asMember = await api.as(MEMBER, everything)(query);
    expect(asMember.data).toEqual({
      me: { lastActiveAt: null },
      network: { members: { totalCount: 0, nodes: [] }, memberByEmail: null },
    });
    const asModerator = await api.as(MODERATOR, everything)(query);
    expect(asModerator.data.network).toMatchObject({ members: { totalCount: 6 }, memberByEmail: null });
    expect((await api.as(HOST, everything)(query)).data.network.memberByEmail).not.toBeNull();
  });

  const email = `{ node(id: "${globalId('User', OTHER)}") { ... on Member { email timeZone } } me { email timeZone } }`;

  test('an e-mail address is plain with read:userinfo only, masked without', async () => {
    const { data } = await api.as(HOST, ['host:read:network_members'])(email);
    expect([data.node.email, data.me.email]).toEqual(['m•••@h•••.test', 'm•••@h•••.test']);
    const both = await api.as(HOST, ['host:read:network_members', 'read:userinfo'])(email);
    expect([both.data.node.email, both.data.me.email]).toEqual(['member4@harbour.test', 'member3@harbour.test']);
  });

  test('read:userinfo shows one’s own time zone; others’ need a host’s scope', async () => {
    const { data } = await api.as(HOST, ['read:userinfo'])(email);
    expect([data.node.timeZone, data.me.timeZone]).toEqual([null, 'America/St_Johns']);
    const asHost = await api.as(HOST, ['host:read:network_members'])(email);
    expect(asHost.data.node.timeZone).toBe('Pacific/Chatham');
  });
});

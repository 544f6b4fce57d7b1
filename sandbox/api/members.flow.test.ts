import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import {
  community,
  HARBOUR,
  HOST,
  hoursAgo,
  LIMITED,
  MEMBER,
  MODERATOR,
  OTHER,
  post,
  STEWARD,
  WORKSHOP,
} from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      follows: [
        { followerId: MEMBER, followedId: HOST },
        { followerId: OTHER, followedId: HOST },
      ],
      posts: [
        post(1, { createdAt: hoursAgo(9) }),
        post(2, { createdAt: hoursAgo(7) }),
        post(3, { createdAt: hoursAgo(3) }),
        post(4, { createdAt: hoursAgo(2), creatorId: MEMBER }),
        post(5, { createdAt: hoursAgo(1), spaceId: WORKSHOP }),
      ],
      readMarks: [{ memberId: MEMBER, spaceId: HARBOUR, readUpTo: hoursAgo(7) }],
    }),
  );
});
afterAll(() => api.close());

async function seen(memberId: number, viewerId = MEMBER) {
  const query = `query ($id: ID!) { node(id: $id) { __typename ... on Member { name firstName lastName email timeZone avatarUrl memberType
    networkRole isLimitedMember followerCount followedMemberCount url } } }`;
  const { data, errors } = await api.as(viewerId)(query, { id: globalId('User', memberId) });
  expect(errors).toBeUndefined();
  return data.node;
}

test('a member is a User, with what everybody may see', async () => {
  expect(await seen(MEMBER, OTHER)).toEqual({
    __typename: 'User',
    name: 'Åsa “Ö” <script>alert(1)</script> 小林',
    firstName: null,
    lastName: '1',
    email: null,
    timeZone: null,
    avatarUrl: 'http://community.test/avatars/1.svg',
    memberType: 'FULL_MEMBER',
    networkRole: 'CONTRIBUTOR',
    isLimitedMember: false,
    followerCount: 0,
    followedMemberCount: 1,
    url: 'http://community.test/members/1',
  });
});

test('followers are counted, and a member without a picture has none', async () => {
  expect(await seen(HOST)).toMatchObject({ followerCount: 2, followedMemberCount: 0 });
  expect((await seen(OTHER)).avatarUrl).toBeNull();
});

test.each([
  [HOST, 'NETWORK_HOST', 'HOST', false],
  [MODERATOR, 'NETWORK_MODERATOR', 'MODERATOR', false],
  [STEWARD, 'SPACE_HOST', 'CONTRIBUTOR', false],
  [OTHER, 'FULL_MEMBER', 'CONTRIBUTOR', false],
  [LIMITED, 'LIMITED_MEMBER', null, true],
])('member %i is %s', async (id, memberType, networkRole, isLimitedMember) => {
  expect(await seen(id)).toMatchObject({ memberType, networkRole, isLimitedMember });
});

describe('an e-mail address', () => {
  test.each([
    ['plain to its owner', MEMBER, 'Mira@Harbour.test'],
    ['plain to hosts', HOST, 'Mira@Harbour.test'],
    ['masked to moderators', MODERATOR, 'M•••@H•••.test'],
    ['hidden from everybody else', OTHER, null],
  ])('is %s', async (_, viewerId, email) => {
    expect((await seen(MEMBER, viewerId)).email).toBe(email);
  });
});

describe('a time zone', () => {
  test.each([
    ['its owner', HOST, HOST, 'America/St_Johns'],
    ['hosts', MEMBER, HOST, 'Pacific/Chatham'],
    ['moderators', MEMBER, MODERATOR, 'Pacific/Chatham'],
    ['nobody else', HOST, MEMBER, null],
  ])('is shown to %s', async (_, memberId, viewerId, timeZone) => {
    expect((await seen(memberId, viewerId)).timeZone).toBe(timeZone);
  });
});

test('me is the member behind the token', async () => {
  const { data } = await api.ask('{ me { __typename resourceId email timeZone } }');
  expect(data.me).toEqual({
    __typename: 'User',
    resourceId: '1',
    email: 'Mira@Harbour.test',
    timeZone: 'Pacific/Chatham',
  });
});

describe('unreadCount', () => {
  const unread = async (viewerId: number) => {
    const { data } = await api.as(viewerId)('{ network { spaces(first: 10) { nodes { resourceId unreadCount } } } }');
    return Object.fromEntries(
      data.network.spaces.nodes.map((space: { resourceId: string; unreadCount: number }) => [
        space.resourceId,
        space.unreadCount,
      ]),
    );
  };

  test('counts others’ posts since the read mark, in the viewer’s own spaces', async () => {
    expect(await unread(MEMBER)).toEqual({ [HARBOUR]: 1, [WORKSHOP]: 0 });
  });

  test('counts from joining where nothing was read yet', async () => {
    expect((await unread(STEWARD))[WORKSHOP]).toBe(1);
  });

  test('reading a post leaves it as it is', async () => {
    await api.ask('{ network { post(idOrSlug: "3") { bodyHtml } } }');
    expect((await unread(MEMBER))[HARBOUR]).toBe(1);
  });
});

test('the network says who it is, with its colours', async () => {
  const { data } = await api.ask(
    '{ network { title slug url avatarUrl theme { font lightTheme { button header link } darkTheme { link } } } }',
  );
  expect(data.network).toEqual({
    title: 'Harbour',
    slug: 'harbour',
    url: 'http://community.test',
    avatarUrl: 'http://community.test/network/avatar.svg',
    theme: {
      font: 'inter',
      lightTheme: { button: '#00a78b', header: '#f7f7f7', link: '#00a78b' },
      darkTheme: { link: '#00a78b' },
    },
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { type Asker, startApi, type TestApi } from './testing/api.ts';
import {
  CELLAR,
  comment,
  community,
  HOST,
  hoursAgo,
  LIMITED,
  MEMBER,
  MODERATOR,
  NOW,
  OTHER,
  post,
  STEWARD,
  WORKSHOP,
} from './testing/community.ts';

const OPEN = globalId('Post', 1);
const CLOSED = globalId('Post', 2);
const HIDDEN = globalId('Post', 3);
const DEEPEST = 6;

let api: TestApi;
beforeEach(async () => {
  const thread = Array.from({ length: DEEPEST }, (_, index) =>
    comment(10 + index, 1, { replyToId: index === 0 ? null : 9 + index, createdAt: hoursAgo(30 - index) }),
  );
  api = await startApi(
    community({
      posts: [
        post(1),
        post(2, { commentsEnabled: false }),
        post(3, { spaceId: CELLAR }),
        post(4, { spaceId: WORKSHOP }),
      ],
      comments: [
        ...thread,
        comment(1, 1, { createdAt: hoursAgo(40), authorId: MEMBER }),
        comment(2, 1, { createdAt: hoursAgo(20) }),
        comment(3, 1, { replyToId: 1, createdAt: hoursAgo(5) }),
        comment(4, 1, { replyToId: 1, createdAt: hoursAgo(6) }),
        comment(30, 3),
        comment(40, 4),
      ],
    }),
  );
  return () => api.close();
});

const WRITE = `mutation ($input: CreateCommentInput!) { createComment(input: $input) {
  errors clientMutationId comment { id bodyHtml bodyText depth replyCount replyable createdAt updatedAt author { resourceId } replyTo { resourceId } } } }`;
const EDIT = `mutation ($input: UpdateCommentInput!) { updateComment(input: $input) {
  errors clientMutationId comment { bodyHtml createdAt updatedAt } } }`;
const DELETE =
  'mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors clientMutationId deletedId } }';

async function write(input: Record<string, unknown>, ask: Asker = api.ask) {
  const { data, errors } = await ask(WRITE, { input: { postId: OPEN, body: '<p>Ahoy</p>', ...input } });
  expect(errors).toBeUndefined();
  return data.createComment;
}

/** The code of the top-level error, with nothing done. */
async function refusal(
  query: string,
  input: Record<string, unknown>,
  ask: Asker = api.ask,
): Promise<string | undefined> {
  const { status, data, errors } = await ask(query, { input });
  expect(status).toBe(200);
  expect(Object.values(data)).toEqual([null]);
  return errors?.[0]?.extensions.code;
}

const postOf = async (id: string) =>
  (
    await api.as(OTHER)('query ($id: String!) { network { post(idOrSlug: $id) { commentCount lastActivityAt } } }', {
      id,
    })
  ).data.network.post;

const idsOf = (connection: { nodes: { resourceId: string }[] }) =>
  connection.nodes.map(({ resourceId }) => Number(resourceId));

describe('reading', () => {
  test('comments come oldest first; rootOnly leaves the replies to their roots', async () => {
    const { data } = await api.ask(`{ network { post(idOrSlug: "1") { commentCount
      all: comments(first: 50) { nodes { resourceId } }
      roots: comments(rootOnly: true, first: 10) { nodes { resourceId replyCount replies(first: 25) { nodes { resourceId depth replyTo { resourceId } } } } } } } }`);
    const { all, roots, commentCount } = data.network.post;
    expect(idsOf(all)).toEqual([1, 10, 11, 12, 13, 14, 15, 2, 4, 3]);
    expect(commentCount).toBe(10);
    expect(idsOf(roots)).toEqual([1, 10, 2]);
    expect(roots.nodes[0].replyCount).toBe(2);
    expect(roots.nodes[0].replies.nodes).toEqual([
      { resourceId: '4', depth: 2, replyTo: { resourceId: '1' } },
      { resourceId: '3', depth: 2, replyTo: { resourceId: '1' } },
    ]);
  });

  test('a thread’s deepest comment is not replyable', async () => {
    const { data } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { depth replyable } } }', {
      ids: [14, 15].map((id) => globalId('Comment', id)),
    });
    expect(data.nodes).toEqual([
      { depth: DEEPEST - 1, replyable: true },
      { depth: DEEPEST, replyable: false },
    ]);
  });

  test('an address leads to the comment on its post', async () => {
    const { data } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on Comment { url post { ... on Post { id } } space { title } } } }',
      {
        id: globalId('Comment', 2),
      },
    );
    expect(data.node).toEqual({
      url: 'http://community.test/posts/a-post-1?comment=2',
      post: { id: OPEN },
      space: { title: 'Harbour' },
    });
  });
});

describe('createComment', () => {
  test('adds a root, by the viewer, now', async () => {
    const { comment: made, clientMutationId } = await write({ clientMutationId: 'c-1' });
    expect(clientMutationId).toBe('c-1');
    expect(made).toMatchObject({
      bodyHtml: '<p>Ahoy</p>',
      bodyText: 'Ahoy',
      depth: 1,
      replyCount: 0,
      replyable: true,
      createdAt: NOW.toISOString(),
      updatedAt: NOW.toISOString(),
      author: { resourceId: String(MEMBER) },
      replyTo: null,
    });
  });

  test('moves the post’s lastActivityAt and its count', async () => {
    const before = await postOf('1');
    await write({});
    expect(await postOf('1')).toEqual({ commentCount: before.commentCount + 1, lastActivityAt: NOW.toISOString() });
  });

  test('adds a reply under its comment', async () => {
    const { comment: made } = await write({ replyToId: globalId('Comment', 2) });
    expect(made).toMatchObject({ depth: 2, replyTo: { resourceId: '2' } });
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Comment { replyCount } } }', {
      id: globalId('Comment', 2),
    });
    expect(data.node.replyCount).toBe(1);
  });

  test('too deep a reply is an error of the payload', async () => {
    const payload = await write({ replyToId: globalId('Comment', 15) });
    expect(payload).toMatchObject({ comment: null, errors: [expect.stringMatching(/deep/)] });
    expect((await write({ replyToId: globalId('Comment', 14) })).comment.replyable).toBe(false);
  });

  test('comments that are turned off are an error of the payload', async () => {
    expect(await write({ postId: CLOSED })).toMatchObject({
      comment: null,
      errors: [expect.stringMatching(/turned off/)],
    });
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['blanks in elements', '<p>&nbsp;</p><ul><li> </li></ul><br>'],
    ['what is dropped', '<script>alert(1)</script><img src=x>'],
    ['more than 10,000 characters', `<p>${'ö'.repeat(10_001)}</p>`],
  ])('a body of %s is an error of the payload, with HTTP 200 and nothing written', async (_, body) => {
    const before = await postOf('1');
    const { comment: made, errors } = await write({ body });
    expect(made).toBeNull();
    expect(errors).toEqual([expect.any(String)]);
    expect(await postOf('1')).toEqual(before);
  });

  test('10,000 characters fit, however many bytes they are', async () => {
    expect((await write({ body: `<p>${'⛵'.repeat(10_000)}</p>` })).errors).toEqual([]);
  });

  test.each([
    ['<p>One<br/>two</p>', '<p>One<br>two</p>'],
    ['<b>bold</b> <i>leaning</i>', '<strong>bold</strong> <em>leaning</em>'],
    ['<ul><li>a</li></ul><ol><li>b</li></ol>', '<ul><li>a</li></ul><ol><li>b</li></ol>'],
    ['<blockquote><code>x &lt; y</code></blockquote>', '<blockquote><code>x &lt; y</code></blockquote>'],
    ['plain & <unclosed', 'plain &amp;'],
    ['1 < 2 > 0 "quoted"', '1 &lt; 2 &gt; 0 &quot;quoted&quot;'],
    ['<h1 onclick="x()">Head</h1>', 'Head'],
    ['<p style="position:fixed" class="x" onmouseover=x()>hi</p>', '<p>hi</p>'],
    ['<script>bad()</script><style>*{}</style>ok', 'ok'],
    ['<svg><style><img src=x onerror=bad()></style></svg>ok', 'ok'],
    ['<math><mtext></p><img src onerror=bad()></mtext></math>ok', 'ok'],
    ['<img src=x onerror=bad()>ok', 'ok'],
    ['<iframe srcdoc="<script>bad()</script>"></iframe>ok', 'ok'],
    ['<template><p>hidden</p></template>ok', 'ok'],
    ['<!-- comment -->ok<![CDATA[ x ]]>', 'ok'],
    [
      '<a href="https://example.org/?a=1&b=2" target=_blank>l</a>',
      '<a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">l</a>',
    ],
    ['<a href="mailto:a@b.test">m</a>', '<a href="mailto:a@b.test" rel="nofollow noopener">m</a>'],
    ['<a href="javascript:bad()">l</a>', 'l'],
    ['<a href=" JaVa\tScRiPt:bad()">l</a>', 'l'],
    ['<a href="data:text/html,x">l</a>', 'l'],
    ['<a href="/relative">l</a>', 'l'],
    ['<a>none</a>', 'none'],
    [`${'<b>'.repeat(1_000)}deep`, 'deep'],
  ])('cleans %j', async (body, expected) => {
    expect((await write({ body })).comment.bodyHtml).toBe(expected);
  });

  test('a member’s own braces stay braces', async () => {
    const { bodyHtml, bodyText } = (await write({ body: '<p>{{member:3}} and {{{{asset:1}}}}</p>' })).comment;
    expect(bodyHtml).not.toContain('community.test');
    expect(bodyText).toBe('{{member:3}} and {{{{asset:1}}}}');
  });

  test.each([
    ['the post is unknown', { postId: globalId('Post', 404) }, 'NOT_FOUND'],
    ['the post is hidden', { postId: HIDDEN }, 'NOT_FOUND'],
    ['postId names no post', { postId: globalId('Comment', 1) }, 'NOT_FOUND'],
    ['postId is a resource id', { postId: '1' }, 'BAD_USER_INPUT'],
    ['replyToId is a resource id', { replyToId: '1' }, 'BAD_USER_INPUT'],
    ['replyToId is unknown', { replyToId: globalId('Comment', 404) }, 'NOT_FOUND'],
    ['replyToId stands on another post', { replyToId: globalId('Comment', 40) }, 'NOT_FOUND'],
  ])('is refused where %s', async (_, input, code) => {
    expect(await refusal(WRITE, { postId: OPEN, body: 'x', ...input })).toBe(code);
  });

  test('needs the scope write:comments', async () => {
    expect(await refusal(WRITE, { postId: OPEN, body: 'x' }, api.as(MEMBER, ['write:posts', 'read:posts']))).toBe(
      'FORBIDDEN',
    );
    expect((await write({}, api.as(MEMBER, ['write:comments']))).errors).toEqual([]);
  });

  test('needs a member', async () => {
    expect(await refusal(WRITE, { postId: OPEN, body: 'x' }, api.as(999))).toBe('FORBIDDEN');
  });

  test('a member of a secret space may write there', async () => {
    expect((await write({ postId: HIDDEN }, api.as(LIMITED))).errors).toEqual([]);
  });
});

describe('updateComment', () => {
  const OWN = globalId('Comment', 1);

  test('changes the words and moves updatedAt, and nothing else', async () => {
    const before = await postOf('1');
    const { data } = await api.ask(EDIT, {
      input: { id: OWN, body: '<p>New <u>words</u></p>', clientMutationId: 'u' },
    });
    expect(data.updateComment).toEqual({
      errors: [],
      clientMutationId: 'u',
      comment: { bodyHtml: '<p>New words</p>', createdAt: hoursAgo(40).toISOString(), updatedAt: NOW.toISOString() },
    });
    expect(await postOf('1')).toEqual(before);
  });

  test('an empty body is an error of the payload', async () => {
    const { data, errors } = await api.ask(EDIT, { input: { id: OWN, body: '<p></p>' } });
    expect(errors).toBeUndefined();
    expect(data.updateComment).toMatchObject({ comment: null, errors: [expect.any(String)] });
  });

  test.each([
    ['another’s comment', globalId('Comment', 2), MEMBER, 'FORBIDDEN'],
    ['another’s comment, even for a host', globalId('Comment', 2), HOST, 'FORBIDDEN'],
    ['an unknown comment', globalId('Comment', 404), MEMBER, 'NOT_FOUND'],
    ['a hidden comment', globalId('Comment', 30), MEMBER, 'NOT_FOUND'],
    ['a resource id', '1', MEMBER, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_, id, memberId, code) => {
    expect(await refusal(EDIT, { id, body: 'x' }, api.as(memberId))).toBe(code);
  });

  test('needs the scope write:comments', async () => {
    expect(await refusal(EDIT, { id: OWN, body: 'x' }, api.as(MEMBER, ['write:posts']))).toBe('FORBIDDEN');
  });
});

describe('deleteComment', () => {
  test.each([
    ['a GlobalID', globalId('Comment', 1)],
    ['a resource id', '1'],
  ])('takes %s; the replies and their reactions go too, and the counts are right', async (_, id) => {
    const react = 'mutation ($id: ID!) { createReaction(input: { targetId: $id, emoji: "👍" }) { errors } }';
    await api.ask(react, { id: globalId('Comment', 3) });
    const { data } = await api.ask(DELETE, { input: { id, clientMutationId: 'd' } });
    expect(data.deleteComment).toEqual({ errors: [], clientMutationId: 'd', deletedId: globalId('Comment', 1) });
    const left = await api.ask(
      '{ network { post(idOrSlug: "1") { commentCount comments(first: 50) { nodes { resourceId } } } } }',
    );
    expect(idsOf(left.data.network.post.comments)).toEqual([10, 11, 12, 13, 14, 15, 2]);
    expect(left.data.network.post.commentCount).toBe(7);
    expect((await postOf('1')).lastActivityAt).toBe(hoursAgo(20).toISOString());
    expect(api.db.get('select 1 from reactions')).toBeNull();
  });

  test('a reply that goes is counted off from its comment', async () => {
    await api.as(OTHER)(DELETE, { input: { id: globalId('Comment', 3) } });
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Comment { replyCount } } }', {
      id: globalId('Comment', 1),
    });
    expect(data.node.replyCount).toBe(1);
  });

  test.each([
    ['a member, of another’s', 2, MEMBER, 'FORBIDDEN'],
    ['a space’s host, in another space', 2, STEWARD, 'FORBIDDEN'],
    ['anybody, of a hidden one', 30, HOST, 'NOT_FOUND'],
    ['anybody, of an unknown one', 404, HOST, 'NOT_FOUND'],
  ])('is refused to %s', async (_, id, memberId, code) => {
    expect(await refusal(DELETE, { id: globalId('Comment', id) }, api.as(memberId))).toBe(code);
  });

  test.each([
    ['a host', 2, HOST],
    ['a moderator', 2, MODERATOR],
    ['the space’s own host', 40, STEWARD],
  ])('is allowed to %s', async (_, id, memberId) => {
    const { data } = await api.as(memberId)(DELETE, { input: { id: globalId('Comment', id) } });
    expect(data.deleteComment).toMatchObject({ errors: [], deletedId: globalId('Comment', id) });
  });

  test('needs the scope write:comments', async () => {
    expect(await refusal(DELETE, { id: '1' }, api.as(MEMBER, ['write:posts']))).toBe('FORBIDDEN');
  });
});

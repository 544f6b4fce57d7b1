import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from './global-id.ts';
import { startApi, type TestApi } from './testing/api.ts';
import { comment, community, post } from './testing/community.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      posts: [post(1, { title: 'Zanzibar', bodyHtml: '<p>un<em>believ</em>able, “naïve”<br>twice</p>' }), post(2)],
      comments: [
        comment(1, 1, { bodyHtml: '<p>quokka</p>' }),
        comment(2, 1, { replyToId: 1, bodyHtml: '<p>numbat</p>' }),
      ],
    }),
  );
});
afterAll(() => api.close());

async function find(query: string): Promise<string[]> {
  const { data, errors } = await api.ask(
    `query ($query: String!) { network { search(query: $query) {
      nodes { __typename ... on DatabaseRecord { resourceId } } } } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  return data.network.search.nodes.map(
    (node: { __typename: string; resourceId: string }) => `${node.__typename} ${node.resourceId}`,
  );
}

const change = async (mutation: string, variables: object) => {
  const { data, errors } = await api.ask(mutation, { input: variables });
  expect(errors).toBeUndefined();
  return data;
};

test('a comment is found from the moment it is written, by its new words once it is changed, and never after', async () => {
  const { createComment } = await change(
    'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id resourceId } } }',
    { postId: globalId('Post', 1), body: '<p>Wallaby &amp; wombat</p>' },
  );
  const { id, resourceId } = createComment.comment;
  expect(await find('wombat')).toEqual([`Comment ${resourceId}`]);
  await change('mutation ($input: UpdateCommentInput!) { updateComment(input: $input) { errors } }', {
    id,
    body: '<p>Bilby</p>',
  });
  expect([await find('wombat'), await find('bilby')]).toEqual([[], [`Comment ${resourceId}`]]);
  await change('mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors } }', { id });
  expect(await find('bilby')).toEqual([]);
});

test('replies that go with what they answered are no longer found', async () => {
  expect([await find('quokka'), await find('numbat')]).toEqual([['Comment 1'], ['Comment 2']]);
  api.db.run('delete from comments where id = 1');
  expect([await find('quokka'), await find('numbat')]).toEqual([[], []]);
});

test('posts, members and spaces follow whoever writes to the tables', async () => {
  api.db.run(`update posts set title = 'Numidia', body_html = '<p>Carthage</p>' where id = 2`);
  api.db.run(`update members set name = 'Þórdís Ægisdóttir' where id = 4`);
  api.db.run(`update spaces set description = 'Where pelicans meet' where id = 11`);
  expect(await find('numidia carth')).toEqual(['Post 2']);
  expect(await find('ægisdottir')).toEqual(['User 4']);
  expect(await find('pelican')).toEqual(['Space 11']);
  api.db.run('delete from posts where id = 2');
  expect(await find('numidia')).toEqual([]);
});

test('a word that markup runs through is one word, and a line ends a word', async () => {
  expect(await find('unbelievable')).toEqual(['Post 1']);
  expect(await find('naive twice')).toEqual(['Post 1']);
  expect(await find('naivetwice')).toEqual([]);
});

test.each([
  '"'.repeat(10_000),
  'zanzibar '.repeat(1_200),
  '⛵🦭👩‍👩‍👧',
  'مرحبا \u202e\u2066 שלום',
  'a\u0000b',
  '\ud800',
  '\u0301\u0301',
  'rowid:1 title:zanzibar NEAR("a" "b", 2) + - ^ {} ! \\ % _',
  '-zanzibar',
  '"zanzibar" *',
])('%j is no error', async (query) => {
  expect(Array.isArray(await find(query))).toBe(true);
});

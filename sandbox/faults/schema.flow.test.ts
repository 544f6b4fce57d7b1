import { buildSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FaultyNetwork, ME, startNetwork } from './testing/network.ts';

let network: FaultyNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterEach(() => network.control('DELETE', '/faults'));
afterAll(() => network.sandbox.close());

const SAY = 'mutation Say($input: CreateCommentInput!) { createComment(input: $input) { comment { createdAt } } }';

const schemaAnswer = (etag?: string) =>
  fetch(`${network.api}/schema`, { headers: etag ? { 'if-none-match': etag } : {} });

const fieldsOf = (schema: GraphQLSchema, name: string): string[] => {
  const type = schema.getType(name);
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
};

describe('field-removed', () => {
  test('is gone from the schema’s text, under an ETag of its own, and back when cleared', async () => {
    const before = await schemaAnswer();
    const whole = await before.text();
    await network.fault({ kind: 'field-removed', field: 'Network.subtitle' });
    const after = await schemaAnswer(before.headers.get('etag') ?? '');
    expect(after.status).toBe(200);
    const reduced = await after.text();
    const [had, has] = [whole, reduced].map((sdl) => fieldsOf(buildSchema(sdl), 'Network'));
    expect(had?.filter((name) => !has?.includes(name))).toEqual(['subtitle']);
    const etag = after.headers.get('etag') ?? '';
    expect(etag).not.toBe(before.headers.get('etag'));
    expect((await schemaAnswer(etag)).status).toBe(304);
    await network.control('DELETE', '/faults');
    expect((await schemaAnswer(etag)).headers.get('etag')).toBe(before.headers.get('etag'));
  });

  test('two of them are both gone, also for a client that knows either text', async () => {
    const fields = ['Network.subtitle', 'Mutation.createSavedPost', 'Member.avatarUrl'];
    const etags: string[] = [];
    for (const field of fields) {
      await network.fault({ kind: 'field-removed', field });
      etags.push((await schemaAnswer()).headers.get('etag') ?? '');
    }
    expect(new Set(etags).size).toBe(3);
    for (const known of ['', ...etags.slice(0, 2)]) {
      const answer = await schemaAnswer(known);
      expect(answer.status).toBe(200);
      const reduced = buildSchema(await answer.text());
      expect(fieldsOf(reduced, 'Network')).not.toContain('subtitle');
      expect(fieldsOf(reduced, 'Mutation')).not.toContain('createSavedPost');
      expect(fieldsOf(reduced, 'User')).not.toContain('avatarUrl');
    }
    expect((await schemaAnswer(etags[2])).status).toBe(304);
  });

  test('an operation that names it is refused with undefinedField, and others are answered', async () => {
    await network.fault({ kind: 'field-removed', field: 'Network.subtitle' });
    const response = await network.post('{ network { title subtitle } }');
    expect(response.status).toBe(200);
    const { data, errors } = await response.json();
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^Cannot query field "subtitle" on type "Network"/),
        extensions: { code: 'undefinedField' },
      },
    ]);
    expect(errors[0].locations).toEqual([{ line: 1, column: 19 }]);
    expect(await network.json('{ network { title } }')).toHaveProperty('data.network.title');
    expect((await network.control('GET', '/')).body.faults[0].struck).toBe(1);
  });

  test('a mutation that names it does nothing', async () => {
    const postId = await network.unsavedPost();
    const comments = () => network.json(`{ network { comments(postId: "${postId}", first: 50) { nodes { id } } } }`);
    const before = await comments();
    await network.fault({ kind: 'field-removed', field: 'Comment.createdAt' });
    const { errors } = await network.json(SAY, { input: { postId, body: 'Anybody there?' } });
    expect(errors[0].extensions.code).toBe('undefinedField');
    expect(await comments()).toEqual(before);
  });

  test('introspection does not know it either', async () => {
    await network.fault({ kind: 'field-removed', field: 'Network.subtitle' });
    const { data } = await network.json(getIntrospectionQuery());
    const type = data.__schema.types.find(({ name }: { name: string }) => name === 'Network');
    const names = type.fields.map(({ name }: { name: string }) => name);
    expect(names).toContain('title');
    expect(names).not.toContain('subtitle');
  });

  test('a field of an interface goes from the types that have it by the interface', async () => {
    await network.fault({ kind: 'field-removed', field: 'PostInterface.saved' });
    const schema = buildSchema(await (await schemaAnswer()).text());
    for (const name of ['PostInterface', 'Post', 'Poll', 'Event'])
      expect(fieldsOf(schema, name)).not.toContain('saved');
  });

  test('says nothing of the schema to a token that is not good', async () => {
    await network.fault({ kind: 'field-removed', field: 'Network.subtitle' });
    expect((await network.post('{ network { subtitle } }', {}, 'nobody')).status).toBe(401);
  });
});

describe('unknown-enum', () => {
  test.each(['FeedPostItem.action', 'FeedAction'])('%s: every such value of the answer is a new one', async (field) => {
    const query =
      'query Feed { network { feed(first: 3) { nodes { __typename ... on FeedPostItem { what: action } } } } }';
    const before = await network.json(query);
    await network.fault({ kind: 'unknown-enum', field, value: 'WAVED_AT' });
    const { data, errors } = await network.json(query);
    expect(errors).toBeUndefined();
    expect(before.data.network.feed.nodes.length).toBe(3);
    expect(data.network.feed.nodes.map(({ what }: { what: string }) => what)).toEqual([
      'WAVED_AT',
      'WAVED_AT',
      'WAVED_AT',
    ]);
  });

  test('an answer without it is left as it is, and does not count', async () => {
    await network.fault({ kind: 'unknown-enum', field: 'FeedAction', times: 1 });
    expect(await network.json(ME)).toHaveProperty('data.me.name');
    expect((await network.control('GET', '/')).body.faults).toMatchObject([{ struck: 0, remaining: 1 }]);
  });
});

describe('partial-data', () => {
  test('the named field is null, an error has its path, and the rest is there', async () => {
    await network.fault({ kind: 'partial-data', field: 'Network.subtitle' });
    const { data, errors } = await network.json('{ net: network { title sub: subtitle } }');
    expect(data.net.title).toBe('Tidewater');
    expect(data.net.sub).toBeNull();
    expect(errors).toMatchObject([{ path: ['net', 'sub'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  test('a field of one type is not taken for another type’s under the same name in the answer', async () => {
    const fields = '__typename ... on Post { what: title } ... on Event { what: title } ... on Poll { what: title }';
    const query = `{ network { feed(first: 50) { nodes { ... on FeedPostItem { post { ${fields} } } } } } }`;
    const typesIn = ({ data }: Awaited<ReturnType<FaultyNetwork['json']>>): string[] =>
      data.network.feed.nodes.map(({ post }: { post: { __typename: string } }) => post.__typename);
    const types = typesIn(await network.json(query));
    const later = types.find((type) => type !== types[0]);
    await network.fault({ kind: 'partial-data', field: `${later}.title` });
    const { errors } = await network.json(query);
    expect(errors[0].path).toEqual(['network', 'feed', 'nodes', types.indexOf(later ?? ''), 'post', 'what']);
  });

  test('left to itself, it takes the first field below the top that may be null, in a list too', async () => {
    await network.fault({ kind: 'partial-data' });
    const { data, errors } = await network.json('{ network { id spaces(first: 2) { nodes { id } } title } }');
    expect(data.network.spaces).toBeNull();
    expect(data.network.title).toBe('Tidewater');
    expect(errors[0].path).toEqual(['network', 'spaces']);
  });

  test('an error that was there before is kept', async () => {
    await network.fault({ kind: 'partial-data', field: 'Network.subtitle' });
    const { errors } = await network.json('{ network { subtitle post(idOrSlug: "no-such-post") { id } } }');
    expect(errors.map(({ path }: { path: string[] }) => path?.join('.')).sort()).toEqual([
      'network.post',
      'network.subtitle',
    ]);
  });
});

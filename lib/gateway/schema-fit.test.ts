import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { knownOperations, ownSchema } from './operations';
import { fitOperation } from './schema-fit';
import { fillGaps } from './schema-gaps';

/** Foyer's side; each test takes something away from it, or changes it, and that is the network's. */
const OURS = `
  scalar Time
  enum Kind { POST EVENT }
  type Query { me: Member network: Network! node(id: ID!): Node }
  type Mutation { save(input: SaveInput!): SavePayload }
  input SaveInput { id: ID! note: String clientMutationId: String }
  type SavePayload { errors: [String!]! saved: Post }
  input Filters { mine: Boolean personalized: Boolean = true deep: Deeper }
  input Deeper { word: String }
  interface Node { id: ID! }
  interface Card { id: ID! title: String likes: Int! }
  interface Dated { at: Time! }
  type Member implements Node { id: ID! name: String! bio: String space: Space }
  type Network { id: ID! title: String feed(first: Int, filters: Filters): Feed! saved: Feed! spaces: [Space] }
  type Feed { nodes: [Card!] total: Int! }
  type Space implements Node { id: ID! name: String! topic: String }
  type Post implements Node & Card & Dated { id: ID! title: String likes: Int! at: Time! author: Member kind: Kind! }
  type Event implements Node & Card & Dated { id: ID! title: String likes: Int! at: Time! starts: Time! ends: Time }
`;
const FEED = `
  query Feed($first: Int, $filters: Filters) {
    network { __typename id title feed(first: $first, filters: $filters) { __typename nodes { ...CardView } total } }
  }
  fragment CardView on Card {
    __typename id title likes ...When
    ... on Post { author { __typename id name bio space { id name } } kind }
    ... on Event { starts ends }
  }
  fragment When on Dated { at }
`;
const ME = 'query Me { me { __typename id name bio space { __typename id name topic } } network { id title } }';

const ours = buildSchema(OURS);
const without = (...cuts: [string | RegExp, string?][]) =>
  buildSchema(cuts.reduce((sdl, [cut, put = '']) => sdl.replaceAll(cut as string, put), OURS));

function fitTo(text: string, ...cuts: [string | RegExp, string?][]) {
  const theirs = without(...cuts);
  const found = fitOperation(ours, theirs, text);
  if (found.state !== 'unavailable') expect(validate(theirs, parse(found.text)).map(String)).toEqual([]);
  return found;
}

/** The answer as the network would give it to the fitted text, with the nulls written in; null: nothing can be shown. */
function filled(found: ReturnType<typeof fitTo>, data: Record<string, unknown>) {
  return !found.gaps || fillGaps(data, found.gaps) ? data : null;
}

const post = { __typename: 'Post', id: 'p', likes: 1, at: 't', author: null, kind: 'POST' };
const event = { __typename: 'Event', id: 'e', likes: 2, at: 't', starts: 't', ends: 't' };
const feedOf = (...nodes: unknown[]) => ({ network: { __typename: 'Network', id: 'n', feed: { nodes, total: 2 } } });

describe('what is there', () => {
  test('goes as it is, letter for letter', () => {
    expect(fitTo(FEED)).toEqual({ state: 'valid', text: FEED, gaps: null, variables: null, missing: [] });
  });

  test('every operation of ours fits the schema it was written for', () => {
    for (const { text } of knownOperations().values()) {
      expect(fitOperation(ownSchema(), ownSchema(), text)).toMatchObject({ state: 'valid', missing: [] });
    }
  });

  test('whatever the network has besides changes nothing', () => {
    const more: [string, string] = ['enum Kind { POST', 'enum Kind { POLL POST'];
    expect(fitTo(FEED, more, ['title: String ', 'title: String extra(x: Int): Int ']).state).toBe('valid');
  });
});

describe('a field that may be null', () => {
  test('is left out and comes as null, for every object that lacks it', () => {
    const found = fitTo(FEED, ['title: String likes', 'likes']);
    expect(found).toMatchObject({ state: 'fitted', missing: ['Card.title'] });
    expect(found.text).not.toMatch(/likes\s+title|title\s+likes/);
    expect(filled(found, feedOf({ ...post }, { ...event }))).toEqual({
      network: expect.objectContaining({
        feed: {
          nodes: [
            { ...post, title: null },
            { ...event, title: null },
          ],
          total: 2,
        },
      }),
    });
  });

  test('of one type in a union of several comes as null for that type alone', () => {
    const found = fitTo(FEED, [' ends: Time']);
    expect(found.missing).toEqual(['Event.ends']);
    const { ends: _, ...bare } = event;
    const data = filled(found, feedOf({ ...post }, bare));
    expect(data).toMatchObject({ network: { feed: { nodes: [post, { ...event, ends: null }] } } });
    expect(JSON.stringify(data).match(/ends/g)?.length).toBe(1);
  });

  test('an object of which only the id is left is null as well', () => {
    const found = fitTo('query Me { me { id name space { __typename id topic } } }', [' topic: String']);
    expect(found).toMatchObject({ state: 'fitted', missing: ['Space.topic', 'Member.space'] });
    expect(filled(found, { me: { id: 'm', name: 'x' } })).toMatchObject({ me: { space: null } });
  });
});

describe('a field that must not be null', () => {
  test('takes its nearest nullable parent with it', () => {
    const found = fitTo(ME, [
      'type Space implements Node { id: ID! name: String!',
      'type Space implements Node { id: ID!',
    ]);
    expect(found.missing).toEqual(['Space.name', 'Member.space']);
    expect(filled(found, { me: { id: 'm', name: 'x', bio: 'b' }, network: {} })).toMatchObject({ me: { space: null } });
  });

  test('of every item of a list takes the list with it, and is not even asked for', () => {
    const found = fitTo(FEED, [/likes: Int! /g]);
    expect(found.missing).toEqual(['Card.likes', 'Feed.nodes']);
    expect(found.text).not.toContain('nodes');
    expect(filled(found, { network: { feed: { total: 2 } } })).toEqual({
      network: { feed: { nodes: null, total: 2 } },
    });
  });

  test('of one type among several: the list is null only where such an object is in it', () => {
    const found = fitTo(FEED, [' starts: Time!']);
    expect(found).toMatchObject({ state: 'fitted', missing: ['Event.starts'] });
    const { starts: _, ...bare } = event;
    expect(filled(found, feedOf({ ...post }))).toMatchObject({ network: { feed: { nodes: [{ id: 'p' }] } } });
    expect(filled(found, feedOf({ ...post }, bare))).toMatchObject({ network: { feed: { nodes: null, total: 2 } } });
  });

  test('with no nullable parent up to the root makes the operation unavailable', () => {
    expect(fitTo(FEED, [' total: Int!', ' other: Int!'])).toMatchObject({
      state: 'unavailable',
      missing: expect.arrayContaining(['Feed.total', 'Network.feed', 'Query.network']),
    });
  });
});

describe('what makes an operation unavailable', () => {
  const save = 'mutation Save($input: SaveInput!) { save(input: $input) { errors saved { id title } } }';
  const saved = 'query Saved { network { __typename id saved { nodes { id title } } } }';

  test.each<[string, string, [string | RegExp, string?][]]>([
    ['a mutation whose root field is gone', save, [['save(input: SaveInput!): SavePayload', 'other: Int']]],
    ['no mutations at all', save, [['type Mutation { save(input: SaveInput!): SavePayload }', '']]],
    ['a query about one thing, which is gone', saved, [[' saved: Feed!', '']]],
    [
      'a query of which nothing but ids is left',
      'query Spaces { network { id spaces { id topic } } }',
      [[' spaces: [Space]', '']],
    ],
    [
      'an input type of another name',
      save,
      [[/SaveInput/g as RegExp, 'SaveItInput']].map(() => ['SaveInput', 'SaveItInput']),
    ],
    ['a required input field that we do not know', save, [['note: String', 'note: String reason: String!']]],
  ])('%s', (_name, text, cuts) => {
    expect(fitTo(text, ...cuts).state).toBe('unavailable');
  });

  test('one root field of several is not the whole: the rest goes on', () => {
    const found = fitTo(ME, ['me: Member network', 'network']);
    expect(found).toMatchObject({ state: 'fitted', missing: ['Query.me'] });
    expect(filled(found, { network: { id: 'n', title: 'T' } })).toEqual({ network: { id: 'n', title: 'T' }, me: null });
  });
});

describe('arguments', () => {
  test.each<[string, [string, string]]>([
    ['is gone', ['feed(first: Int, filters: Filters): Feed!', 'feed(first: Int): Feed']],
    [
      'is of another type',
      ['feed(first: Int, filters: Filters): Feed!', 'feed(first: String, filters: Filters): Feed'],
    ],
    [
      'is new and required',
      ['feed(first: Int, filters: Filters): Feed!', 'feed(first: Int, filters: Filters, by: ID!): Feed'],
    ],
  ])('a field whose argument %s is not asked without it', (_name, cut) => {
    expect(fitTo(FEED, cut).missing).toContain('Network.feed');
  });

  test('variables that nothing uses any more are neither declared nor sent', () => {
    const nullable = OURS.replace('Filters): Feed!', 'Filters): Feed');
    const theirs = buildSchema(nullable.replace('feed(first: Int, filters: Filters): Feed ', ''));
    const found = fitOperation(buildSchema(nullable), theirs, FEED);
    expect(found.state).toBe('fitted');
    expect(found.text).not.toContain('$');
    expect(found.text).not.toContain('fragment');
    expect(found.variables?.({ first: 3, filters: {} })).toEqual({});
  });
});

describe('inputs', () => {
  const cut: [string, string] = [' personalized: Boolean = true deep: Deeper', ''];

  test('a filter that the network lacks is left out where nobody chose it', () => {
    const found = fitTo(FEED, cut);
    expect(found).toMatchObject({ state: 'fitted', text: FEED, missing: ['Filters.personalized', 'Filters.deep'] });
    expect(found.variables?.({ first: 3, filters: { mine: true, personalized: true, deep: null } })).toEqual({
      first: 3,
      filters: { mine: true },
    });
  });

  test('and refused where somebody did: the answer would be another one', () => {
    const found = fitTo(FEED, cut);
    expect(found.variables?.({ filters: { personalized: false } })).toBeNull();
    expect(found.variables?.({ filters: { deep: { word: 'x' } } })).toBeNull();
  });
});

describe('types', () => {
  test('an object type that the network does not have never comes, so nothing is missing', () => {
    const found = fitTo(FEED, [/type Event [^}]*}/g]);
    expect(found).toMatchObject({ state: 'fitted', missing: ['Event'] });
    expect(filled(found, feedOf({ ...post }))).toEqual(feedOf({ ...post }));
  });

  test('an interface that the network does not have takes its fields with it', () => {
    const found = fitTo(FEED, ['interface Dated { at: Time! }'], [' & Dated']);
    expect(found.missing).toContain('Dated.at');
    const { at: _, ...bare } = post;
    expect(filled(found, feedOf(bare))).toMatchObject({ network: { feed: { nodes: null } } });
  });

  test('a field that became an object, or stopped being one, is another field', () => {
    expect(fitTo(FEED, ['title: String likes', 'title: Member likes']).missing).toEqual(['Card.title']);
    expect(fitTo(FEED, ['author: Member', 'author: String']).missing).toEqual(['Post.author']);
  });
});

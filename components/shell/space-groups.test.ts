import { expect, test } from 'vitest';
import { groupSpaces, type SpaceLink } from './space-groups';

const space = (id: string, collection: string | null, position: number | null): SpaceLink => ({
  __typename: 'Space',
  id,
  resourceId: id,
  title: `Space ${id}`,
  avatarUrl: null,
  position,
  unreadCount: 0,
  spacesCollection: collection === null ? null : { __typename: 'SpacesCollection', id: collection },
});
const collection = (id: string, position: number | null) => ({
  __typename: 'SpacesCollection' as const,
  id,
  name: `Collection ${id}`,
  position,
});

test('collections and their spaces keep the network’s order, strays come last', () => {
  const groups = groupSpaces(
    [collection('b', 2), collection('a', 1), collection('empty', 3)],
    [space('4', null, 1), space('3', 'b', null), space('2', 'b', 7), space('1', 'a', 1), space('5', 'hidden', 0)],
  );
  expect(groups.map((group) => [group.name, group.spaces.map((each) => each.id)])).toEqual([
    ['Collection a', ['1']],
    ['Collection b', ['2', '3']],
    ['More spaces', ['5', '4']],
  ]);
});

test('a network without collections has one plain list, one without spaces none', () => {
  expect(groupSpaces([], [space('1', null, null)]).map((group) => group.name)).toEqual(['Spaces']);
  expect(groupSpaces([collection('a', 1)], [])).toEqual([]);
});

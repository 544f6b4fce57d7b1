import type { ShellQuery } from '@/graphql/generated/graphql';

type Network = NonNullable<ShellQuery['network']>;
export type Collection = Network['spacesCollections'][number];
export type SpaceLink = NonNullable<NonNullable<NonNullable<Network['spaces']>['nodes']>[number]>;
export type SpaceGroup = { id: string; name: string; spaces: SpaceLink[] };

const byPosition = (a: { position: number | null }, b: { position: number | null }) =>
  (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER);

/**
 * Spaces under their collections, both in the network's order; collections without a space are left out. Spaces of no
 * collection, or of one that the member is not shown, stand last under a heading of their own.
 */
export function groupSpaces(collections: readonly Collection[], spaces: readonly SpaceLink[]): SpaceGroup[] {
  const named = collections.toSorted(byPosition).map((collection) => ({
    id: collection.id,
    name: collection.name,
    spaces: spaces.filter((space) => space.spacesCollection?.id === collection.id).toSorted(byPosition),
  }));
  const known = new Set(collections.map((collection) => collection.id));
  const others = spaces.filter((space) => !space.spacesCollection || !known.has(space.spacesCollection.id));
  const rest = {
    id: 'others',
    name: collections.length > 0 ? 'More spaces' : 'Spaces',
    spaces: others.toSorted(byPosition),
  };
  return [...named, rest].filter((group) => group.spaces.length > 0);
}

import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';

/** Which positions of a field's value may be null: the field itself, then its items, and theirs where lists nest. */
export type Shape = boolean[];

/**
 * What an answer lacks because it was not asked for, by response key. `types`: only objects of these types lack it
 * (fragments); null: all of them. `below`: where to look for more.
 */
export type Gaps = {
  missing: { key: string; nullable: boolean; types: ReadonlySet<string> | null }[];
  below: Map<string, { shape: Shape; gaps: Gaps }>;
};

export const newGaps = (): Gaps => ({ missing: [], below: new Map() });

export function shapeOf(type: GraphQLOutputType): Shape {
  const nullable = !isNonNullType(type);
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) ? [nullable, ...shapeOf(bare.ofType)] : [nullable];
}

/** Adds `from`, which holds for objects of `types` only, to `into`. Empty parts are left out: they cost a walk. */
export function mergeGaps(into: Gaps, from: Gaps, types: ReadonlySet<string> | null): void {
  for (const gap of from.missing) {
    const both = gap.types && types ? new Set([...gap.types].filter((name) => types.has(name))) : (gap.types ?? types);
    into.missing.push({ ...gap, types: both });
  }
  for (const [key, { shape, gaps }] of from.below) {
    if (gaps.missing.length === 0 && gaps.below.size === 0) continue;
    const known = into.below.get(key) ?? { shape, gaps: newGaps() };
    into.below.set(key, known);
    mergeGaps(known.gaps, gaps, null);
  }
}

/**
 * Writes the nulls into an answer, in place. False: the object itself cannot be, because something in it must not be null;
 * its parent then gets the null, as in execution (GraphQL section 6.4.4). What is there already stays.
 */
export function fillGaps(object: Record<string, unknown>, gaps: Gaps): boolean {
  for (const { key, nullable, types } of gaps.missing) {
    if (key in object || (types && !types.has(String(object.__typename)))) continue;
    if (!nullable) return false;
    object[key] = null;
  }
  for (const [key, { shape, gaps: below }] of gaps.below) {
    const value = object[key];
    if (value === null || value === undefined || fits(value, shape, below)) continue;
    if (!shape[0]) return false;
    object[key] = null;
  }
  return true;
}

function fits(value: unknown, shape: Shape, gaps: Gaps): boolean {
  if (!Array.isArray(value)) return !isObject(value) || fillGaps(value, gaps);
  const items = shape.slice(1);
  for (const [at, item] of value.entries()) {
    if (item === null || fits(item, items, gaps)) continue;
    if (!items[0]) return false;
    value[at] = null;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

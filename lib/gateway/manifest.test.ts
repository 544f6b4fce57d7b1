import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { knownOperations } from './operations';

/**
 * The most that one request of a browser can make the network do. A browser chooses among these operations and cannot
 * write its own, so what holds for them holds for every request. The deepest, a linked comment, has the five above it.
 */
const DEEPEST = 9;
const MOST_FIELDS = 300;
const LARGEST_PAGE = 50;

/** Levels of fields, and how many of them, with every fragment written out; `__typename` costs nothing and is not counted. */
function measure(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  let [depth, fields] = [0, 0];
  for (const selection of set.selections) {
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)?.selectionSet
        : selection.selectionSet;
    const below = inner ? measure(inner, fragments) : { depth: 0, fields: 0 };
    const own = selection.kind === Kind.FIELD && selection.name.value !== '__typename' ? 1 : 0;
    depth = Math.max(depth, below.depth + own);
    fields += below.fields + own;
  }
  return { depth, fields };
}

describe.each([...knownOperations().values()].map(({ name, text }) => [name, text]))('%s', (_name, text) => {
  const document = parse(text);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

  test(`is no deeper than ${DEEPEST} and asks for no more than ${MOST_FIELDS} fields`, () => {
    for (const node of document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      const { depth, fields } = measure(node.selectionSet, fragments);
      expect(depth).toBeLessThanOrEqual(DEEPEST);
      expect(fields).toBeLessThanOrEqual(MOST_FIELDS);
    }
  });

  test(`names the size of every page, at most ${LARGEST_PAGE}`, () => {
    const sizes: number[] = [];
    visit(document, {
      Argument: ({ name, value }) => {
        if (['first', 'last', 'perPage'].includes(name.value) && value.kind === Kind.INT)
          sizes.push(Number(value.value));
      },
      VariableDefinition: ({ variable, defaultValue }) => {
        if (variable.name.value === 'first')
          sizes.push(defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : -1);
      },
    });
    for (const size of sizes) expect(size).toBeGreaterThan(0);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(LARGEST_PAGE);
  });

  test('says nothing by directive, and renames no field', () => {
    expect(text).not.toMatch(/@\w/);
    const aliases: unknown[] = [];
    visit(document, { Field: ({ alias }) => void (alias && aliases.push(alias)) });
    expect(aliases).toEqual([]);
  });
});

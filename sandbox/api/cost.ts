import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { NESTED_PAGE, TOP_PAGE } from './connections.ts';

export const COST_LIMIT = 1_500;

// A list that has no pages is short: collections, choices, pictures, reactions.
const UNPAGED_LIST = 3;
// Parts of a connection: what they hold is paid for by the connection's page size. `Query.node` and `nodes` are no such parts.
const FREE = new Set(['edges', 'node', 'nodes', 'pageInfo', 'edge']);
const isFree = (parent: GraphQLNamedType | undefined, name: string) => FREE.has(name) && parent?.name !== 'Query';

type Variables = Readonly<Record<string, unknown>>;

/** About one unit per object that can come back, page sizes as they will be after clamping. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    variables[name] = sent[name] ?? (defaultValue && valueFromASTUntyped(defaultValue));
  }

  // What one parent's selections cost. A fragment costs the same wherever it stands at the same depth: counted once, so that
  // fragments that double each other are cheap to count; one that holds itself (no valid query) counts nothing inside.
  const known = new Map<string, number>();
  const ofFragment = (name: string, depth: number): number => {
    const fragment = fragments.get(name);
    const key = `${name} ${Math.min(depth, 1)}`;
    if (!fragment || known.has(key)) return known.get(key) ?? 0;
    known.set(key, 0);
    const cost = spend(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), depth);
    known.set(key, cost);
    return cost;
  };

  const spend = (selections: SelectionSetNode, parent: GraphQLNamedType | undefined, depth: number): number => {
    let sum = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        sum += ofFragment(selection.name.value, depth);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        sum += spend(selection.selectionSet, condition ? schema.getType(condition.name.value) : parent, depth);
      } else if (selection.selectionSet) {
        const name = selection.name.value;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        if (!field) continue;
        const argument = (key: string) => {
          const given = selection.arguments?.find((node) => node.name.value === key)?.value;
          return given && valueFromASTUntyped(given, variables);
        };
        const size = sizeOf(field, argument, depth);
        const deeper = isPaged(field) || isListed(field) ? depth + 1 : depth;
        sum +=
          (isFree(parent, name) ? 0 : size) + size * spend(selection.selectionSet, getNamedType(field.type), deeper);
      }
    }
    return sum;
  };

  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return root ? spend(operation.selectionSet, root, 0) : 0;
}

const isPaged = (field: GraphQLField<unknown, unknown>) => field.args.some((argument) => argument.name === 'first');

const isListed = (field: GraphQLField<unknown, unknown>) =>
  isListType(getNullableType(field.type)) && !FREE.has(field.name);

/** How many objects the field can give for one parent. */
function sizeOf(field: GraphQLField<unknown, unknown>, argument: (name: string) => unknown, depth: number): number {
  if (isPaged(field)) {
    const cap = depth === 0 ? TOP_PAGE : NESTED_PAGE;
    const wanted = argument('first') ?? argument('last') ?? presetOf(field);
    return typeof wanted === 'number' ? Math.max(0, Math.min(wanted, cap)) : cap;
  }
  const ids = argument('ids');
  if (Array.isArray(ids)) return ids.length;
  return isListed(field) ? UNPAGED_LIST : 1;
}

/** The page size that the schema itself gives. */
function presetOf(field: GraphQLField<unknown, unknown>): unknown {
  const preset = field.args.find(({ name }) => name === 'first')?.default;
  return preset?.literal ? valueFromASTUntyped(preset.literal) : preset?.value;
}

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
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Above it an operation is refused before it runs. */
export const COST_LIMIT = 1_500;

const LARGEST_PAGE = { top: 50, nested: 25 };
/** A list without pages is a short one: collections, choices, pictures. */
const SHORT_LIST = 3;
/** Parts of a connection: what they hold is paid for by its page size. */
const PARTS = new Set(['edges', 'node', 'nodes', 'pageInfo']);

/** About one unit per object that can come back, page sizes as the operation gives them by default. An estimate. */
export function estimateCost(schema: GraphQLSchema, document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const variables: Record<string, unknown> = {};
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of node.variableDefinitions ?? []) {
      if (defaultValue) variables[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  return root ? spend(operation.selectionSet, root, 1, false) : 0;

  function spend(set: SelectionSetNode, parent: GraphQLNamedType | undefined, times: number, nested: boolean): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const type = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment) sum += spend(fragment.selectionSet, type, times, nested);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value;
        sum += spend(selection.selectionSet, name ? schema.getType(name) : parent, times, nested);
      } else if (selection.selectionSet) {
        const name = selection.name.value;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
        if (!field) continue;
        const first = selection.arguments?.find((argument) => argument.name.value === 'first')?.value;
        const isPart = PARTS.has(name) && /(Connection|Edge)$/.test(parent?.name ?? '');
        const size = isPart ? 1 : sizeOf(field, first && valueFromASTUntyped(first, variables), nested);
        sum +=
          (isPart ? 0 : size * times) +
          spend(selection.selectionSet, getNamedType(field.type), times * size, nested || size > 1);
      }
    }
    return sum;
  }
}

function sizeOf(field: GraphQLField<unknown, unknown>, first: unknown, nested: boolean): number {
  if (field.args.some(({ name }) => name === 'first')) {
    const largest = nested ? LARGEST_PAGE.nested : LARGEST_PAGE.top;
    return typeof first === 'number' ? Math.min(first, largest) : largest;
  }
  return isListType(getNullableType(field.type)) ? SHORT_LIST : 1;
}

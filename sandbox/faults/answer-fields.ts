import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Holder = Record<string, unknown>;

/** One field as it stands in an answer: `holder[key]` is its value, and may be set. */
export type AnswerField = {
  path: (string | number)[];
  /** The types that the field may be said to be of: what the query names, and what the answer says. */
  parents: string[];
  name: string;
  type: GraphQLOutputType;
  holder: Holder;
  key: string;
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an answer, in the order of the operation, each with its type in the schema. */
export function* answerFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  data: unknown,
): Generator<AnswerField> {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root || !isHolder(data)) return;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }

  function* below(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    value: unknown,
    path: AnswerField['path'],
  ): Generator<AnswerField> {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) yield* below(set, parent, item, [...path, i]);
    } else if (isHolder(value)) {
      yield* selected(set, parent, value, path);
    }
  }

  function* selected(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    holder: Holder,
    path: AnswerField['path'],
  ): Generator<AnswerField> {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
        // Skipped by a directive, or of a fragment on another type.
        if (!field || !(key in holder)) continue;
        const parents = [parent.name, ...(typeof holder.__typename === 'string' ? [holder.__typename] : [])];
        const here = [...path, key];
        yield { path: here, parents, name: node.name.value, type: field.type, holder, key };
        if (node.selectionSet) yield* below(node.selectionSet, getNamedType(field.type), holder[key], here);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      if (fragment && condition && fits(condition, holder.__typename)) {
        yield* selected(fragment.selectionSet, condition, holder, path);
      }
    }
  }

  function fits(condition: GraphQLNamedType, typename: unknown): boolean {
    if (typeof typename !== 'string' || condition.name === typename) return true;
    const type = schema.getType(typename);
    return isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type);
  }

  yield* selected(operation.selectionSet, root, data, []);
}

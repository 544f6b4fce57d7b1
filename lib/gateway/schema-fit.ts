import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { fitInputs, type InputFit } from './input-fit';
import type { Gaps } from './schema-gaps';
import { Fitting, type Left } from './schema-walk';

/**
 * How an operation of ours sits on a network's schema.
 * valid: as it is. fitted: `text` asks for what is there, `gaps` says what to add to the answer as null.
 * unavailable: what it is about is not there; it must not be sent.
 */
export type Fit = {
  state: 'valid' | 'fitted' | 'unavailable';
  text: string;
  gaps: Gaps | null;
  /** Changes what is sent with it; null: it goes as it is. */
  variables: InputFit | null;
  /** What is missing, as schema coordinates (`Network.savedPosts`), and why the rest does not do. For the operator. */
  missing: string[];
};

/**
 * Fits one operation (with its fragments) to the network's schema. The rules:
 * - A field that is missing, has lost an argument we give or got one it requires, or became another kind of thing, is left out.
 * - What is left out is null in the answer. Where our schema promises that it is not, the null moves outward to the
 *   nearest nullable parent, as in execution (GraphQL section 6.4.4), so that types on our side stay true.
 * - An object of which nothing but its id is left counts as missing too: it would look empty where it is unknown.
 * - A mutation without its root field, a query without any, or a null that moves out to the root: unavailable.
 * - Enum values and types that are new on the network need nothing: they come through as text and `__typename`.
 */
export function fitOperation(ours: GraphQLSchema, theirs: GraphQLSchema, text: string): Fit {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  if (!operation) throw new Error('A document without an operation');
  const fitting = new Fitting(ours, theirs, operation, fragments);
  const left = fitting.root();
  const inputs = fitInputs(ours, theirs, operation, fitting.missing);
  const missing = [...fitting.missing];
  const none = { gaps: null, variables: null };
  if (!left || left.broken || left.has === 0 || inputs === 'impossible') {
    return { state: 'unavailable', text, ...none, missing };
  }
  const asIs = !fitting.leftOut;
  const fitted = asIs ? document : rebuilt(operation, left, fitting);
  const errors = validate(theirs, fitted).map((error) => error.message);
  if (errors.length > 0) return { state: 'unavailable', text, ...none, missing: [...missing, ...errors] };
  if (missing.length === 0) return { state: 'valid', text, ...none, missing };
  const declared = fitted.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  const names = new Set(declared.map(({ variable }) => variable.name.value));
  return {
    state: 'fitted',
    text: asIs ? text : print(fitted),
    gaps: left.gaps,
    variables: only(names, inputs),
    missing,
  };
}

/** The variables that the fitted text still declares. */
function only(names: ReadonlySet<string>, inputs: InputFit | null): InputFit {
  return (variables) => {
    const kept = Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
    return inputs ? inputs(kept) : kept;
  };
}

/** The operation with what is left, the fragments it still spreads, and the variables it still uses. */
function rebuilt(operation: OperationDefinitionNode, left: Left, fitting: Fitting): DocumentNode {
  const definitions = new Map<string, FragmentDefinitionNode>();
  const used = new Set<string>();
  const look = (node: SelectionSetNode) => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fitting.fittedFragment(name.value);
        if (!fragment || definitions.has(name.value)) return;
        definitions.set(name.value, fragment);
        look(fragment.selectionSet);
      },
    });
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: left.selections };
  look(selectionSet);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet, variableDefinitions }, ...definitions.values()],
  };
}

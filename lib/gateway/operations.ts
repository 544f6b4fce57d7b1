import 'server-only';
import {
  buildSchema,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  visit,
} from 'graphql';
import grants from '@/graphql/generated/grants.json';
import persisted from '@/graphql/generated/persisted-documents.json';
import { sdl } from '@/graphql/generated/schema-sdl.json';
import type { GrantName } from '@/lib/session';
import { type HtmlPlan, htmlPlan } from './html-plan';

export type Operation = {
  name: string;
  kind: 'query' | 'mutation';
  grant: GrantName;
  text: string;
  html: HtmlPlan;
  /** The variables as the network's types take them, defaults filled in; null where they do not fit. */
  coerce(variables: Record<string, unknown>): Record<string, unknown> | null;
};

let registry: ReadonlyMap<string, Operation> | undefined;

/**
 * The operation under an id, of those that codegen wrote down; there are no others.
 * A Map, not an object: `__proto__` and its kind are ids like any other, and unknown.
 */
export function knownOperation(id: string): Operation | undefined {
  registry ??= readRegistry();
  return registry.get(id);
}

/** Every known operation; built on the first call of the process. */
export function knownOperations(): ReadonlyMap<string, Operation> {
  registry ??= readRegistry();
  return registry;
}

let own: GraphQLSchema | undefined;

/** The part of the API that Foyer was written against. */
export function ownSchema(): GraphQLSchema {
  own ??= buildSchema(sdl, { assumeValidSDL: true });
  return own;
}

function readRegistry(): ReadonlyMap<string, Operation> {
  const schema = ownSchema();
  return new Map(Object.entries(persisted).map(([id, text]) => [id, readOperation(schema, text)]));
}

function readOperation(schema: GraphQLSchema, text: string): Operation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let definition: OperationDefinitionNode | undefined;
  for (const node of parse(text, { noLocation: true }).definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    else if (node.kind === Kind.OPERATION_DEFINITION) definition = node;
  }
  const name = definition?.name?.value;
  const root = definition && schema.getRootType(definition.operation);
  if (!definition || !name || !root) throw new Error('A persisted document holds no named operation');

  const variables = definition.variableDefinitions ?? [];
  const names = new Set(variables.map((variable) => variable.variable.name.value));
  const pageSizes = pageSizesOf([definition, ...fragments.values()]);
  return {
    name,
    kind: definition.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
    // Without an entry the lesser grant: an operation nobody placed must not reach for the host's token.
    grant: (grants as Record<string, string>)[name] === 'host' ? 'host' : 'member',
    text,
    html: htmlPlan(schema, fragments, definition.selectionSet, root),
    coerce(input) {
      if (!Object.keys(input).every((key) => names.has(key))) return null;
      const { variableValues } = getVariableValues(schema, variables, input, { maxErrors: 1, hideSuggestions: true });
      if (!variableValues || !pageSizes.every((name) => isPageSize(variableValues.coerced[name]))) return null;
      return { ...variableValues.coerced };
    },
  };
}

/** Variables that say how many items a page has. */
function pageSizesOf(definitions: (OperationDefinitionNode | FragmentDefinitionNode)[]): string[] {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Argument({ name, value }) {
        if (PAGE_SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

const PAGE_SIZES = new Set(['first', 'last', 'perPage']);
/** The network's own limit at the top level. It would clamp, and charge; a page of ours never asks for more. */
const LARGEST_PAGE = 50;

function isPageSize(size: unknown): boolean {
  return size === undefined || size === null || (typeof size === 'number' && size >= 0 && size <= LARGEST_PAGE);
}

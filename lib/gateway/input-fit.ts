import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

/** Coerced variables as the network's inputs take them; null: they say something that the network has no field for. */
export type InputFit = (variables: Record<string, unknown>) => Record<string, unknown> | null;

/**
 * Fits what is sent. A field that the network's input lacks is left out where it says nothing (null, or what our
 * schema gives by default): a filter that nobody chose. `missing` gets the coordinates.
 * null: everything fits as it is. 'impossible': the network requires a field that we do not know.
 */
export function fitInputs(
  ours: GraphQLSchema,
  theirs: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  missing: Set<string>,
): InputFit | null | 'impossible' {
  const lacking = new Map<string, ReadonlySet<string>>();
  const seen = new Set<string>();
  let impossible = false;
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of variableDefinitions) {
    const our = typeFromAST(ours, type as never) as GraphQLInputType | undefined;
    if (!our) continue;
    types.set(variable.name.value, our);
    compare(getNamedType(our));
  }
  if (impossible) return 'impossible';
  if (lacking.size === 0) return null;
  return (variables) => {
    const fitted: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(variables)) {
      const type = types.get(name);
      const result = type ? strip(value, type, lacking) : value;
      if (result === UNFIT) return null;
      fitted[name] = result;
    }
    return fitted;
  };

  function compare(our: ReturnType<typeof getNamedType>): void {
    if (!isInputObjectType(our) || seen.has(our.name)) return;
    seen.add(our.name);
    const their = theirs.getType(our.name);
    if (!isInputObjectType(their)) return; // the argument that takes it does not fit: schema-fit says so
    const [ourFields, theirFields] = [our.getFields(), their.getFields()];
    const gone = Object.keys(ourFields).filter((name) => !theirFields[name]);
    if (gone.length > 0) lacking.set(our.name, new Set(gone));
    for (const name of gone) missing.add(`${our.name}.${name}`);
    for (const field of Object.values(theirFields)) {
      if (!isRequiredInputField(field) || ourFields[field.name]) continue;
      missing.add(`${our.name}.${field.name} is required`);
      impossible = true;
    }
    for (const field of Object.values(ourFields)) compare(getNamedType(field.type));
  }
}

const UNFIT = Symbol('unfit');

function strip(value: unknown, type: GraphQLInputType, lacking: ReadonlyMap<string, ReadonlySet<string>>): unknown {
  if (isNonNullType(type)) return strip(value, type.ofType, lacking);
  if (isListType(type) && Array.isArray(value)) {
    const items = value.map((item) => strip(item, type.ofType, lacking));
    return items.includes(UNFIT) ? UNFIT : items;
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const field = type.getFields()[name];
    if (lacking.get(type.name)?.has(name)) {
      if (given !== null && !isDefault(type, name, given)) return UNFIT;
    } else {
      const result = field ? strip(given, field.type, lacking) : given;
      if (result === UNFIT) return UNFIT;
      kept[name] = result;
    }
  }
  return kept;
}

function isDefault(type: GraphQLInputObjectType, name: string, given: unknown): boolean {
  const preset = type.getFields()[name]?.default;
  const value: unknown = preset?.literal ? valueFromASTUntyped(preset.literal) : preset?.value;
  return value !== undefined && JSON.stringify(value) === JSON.stringify(given);
}

import {
  type DefinitionNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql';

/** What stands at a schema coordinate (`Network.feed(first:)`): its type, and why and when it goes, where that is said. */
export type Member = { type: string; deprecated: string | null; removal: string | null };

export type SchemaChanges = { added: string[]; removed: string[]; changed: string[]; deprecated: string[] };

/** Every type, field, argument, input field and enum value of an SDL, by coordinate. */
export function membersOf(sdl: string): Map<string, Member> {
  const members = new Map<string, Member>();
  const add = (coordinate: string, type: string, directives: readonly DirectiveNode[] = []) =>
    members.set(coordinate, { type, ...fateOf(directives) });
  const addValue = (coordinate: string, node: InputValueDefinitionNode) =>
    add(coordinate, print(node.type), node.directives);
  const addField = (type: string, node: FieldDefinitionNode) => {
    const coordinate = `${type}.${node.name.value}`;
    add(coordinate, print(node.type), node.directives);
    for (const argument of node.arguments ?? []) addValue(`${coordinate}(${argument.name.value}:)`, argument);
  };
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    if (!isType(node)) continue;
    const name = node.name.value;
    add(name, kindOf(node.kind), node.directives);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of node.values ?? []) add(`${name}.${value.name.value}`, 'value', value.directives);
    } else if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) addValue(`${name}.${field.name.value}`, field);
    } else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const type of node.types ?? []) add(`${name} | ${type.name.value}`, 'member');
    } else if (node.kind !== Kind.SCALAR_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) addField(name, field);
    }
  }
  return members;
}

/** What is different, each as one line. What lies in a new or a removed type is not listed again. */
export function schemaChanges(before: string, after: string): SchemaChanges {
  const [old, now] = [membersOf(before), membersOf(after)];
  const changes: SchemaChanges = { added: [], removed: [], changed: [], deprecated: [] };
  const isInside = (coordinate: string, other: Map<string, Member>) =>
    /[.( |]/.test(coordinate) && !other.has(coordinate.split(/[.( |]/, 1)[0] ?? '');
  const isArgumentOf = (coordinate: string, other: Map<string, Member>) =>
    coordinate.includes('(') && !other.has(coordinate.slice(0, coordinate.indexOf('(')));
  for (const [coordinate, member] of now) {
    const was = old.get(coordinate);
    if (!was) {
      if (!isInside(coordinate, old) && !isArgumentOf(coordinate, old))
        changes.added.push(`${coordinate}: ${member.type}`);
    } else if (was.type !== member.type) changes.changed.push(`${coordinate}: ${was.type} → ${member.type}`);
    if (member.deprecated !== null && was?.deprecated === null)
      changes.deprecated.push(`${coordinate}: ${fateText(member)}`);
  }
  for (const [coordinate, member] of old) {
    if (now.has(coordinate) || isInside(coordinate, now) || isArgumentOf(coordinate, now)) continue;
    changes.removed.push(`${coordinate}: ${member.type}`);
  }
  return changes;
}

export function fateText({ deprecated, removal }: Member): string {
  return `${deprecated ?? ''}${removal ? ` Goes on ${removal}.` : ''}`.trim();
}

/** `@deprecated(reason:)`, and the API's own `@removalDate(date:)`. */
function fateOf(directives: readonly DirectiveNode[]): Pick<Member, 'deprecated' | 'removal'> {
  const argument = (directive: string, name: string): string | null => {
    const node = directives.find((one) => one.name.value === directive);
    const value = node?.arguments?.find((one) => one.name.value === name)?.value;
    return value?.kind === Kind.STRING ? value.value : node ? 'No longer supported' : null;
  };
  return { deprecated: argument('deprecated', 'reason'), removal: argument('removalDate', 'date') };
}

type TypeNode = Extract<DefinitionNode, { kind: `${string}TypeDefinition` }>;

const isType = (node: DefinitionNode): node is TypeNode => node.kind.endsWith('TypeDefinition');

const kindOf = (kind: string) => kind.replace(/(Object)?TypeDefinition$/, '').toLowerCase() || 'type';

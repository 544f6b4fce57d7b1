import {
  type ArgumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { type Gaps, mergeGaps, newGaps, shapeOf } from './schema-gaps';

/** What is left of a selection set. `had` and `has` count fields that say something: not `id`, not `__typename`. */
export type Left = { selections: SelectionNode[]; gaps: Gaps; broken: boolean; had: number; has: number };

/** Walks one operation and both schemas side by side, bottom up; the rules are fitOperation's. */
export class Fitting {
  readonly missing = new Set<string>();
  /** Whether anything has to be taken out of the text. */
  leftOut = false;
  readonly ours: GraphQLSchema;
  readonly theirs: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly fitted = new Map<string, Left>();

  constructor(
    ours: GraphQLSchema,
    theirs: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {
    this.ours = ours;
    this.theirs = theirs;
    this.operation = operation;
    this.fragments = fragments;
  }

  root(): Left | null {
    const { operation } = this;
    const ours = this.ours.getRootType(operation.operation);
    const theirs = this.theirs.getRootType(operation.operation);
    if (!ours) throw new Error(`Our schema has no ${operation.operation}`);
    if (theirs) return this.set(operation.selectionSet, ours, theirs);
    this.lack(ours.name);
    return null;
  }

  private lack(coordinate: string): void {
    this.missing.add(coordinate);
    this.leftOut = true;
  }

  fittedFragment(name: string): FragmentDefinitionNode | undefined {
    const [definition, left] = [this.fragments.get(name), this.fitted.get(name)];
    return (
      definition && left && { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections: left.selections } }
    );
  }

  private set(set: SelectionSetNode, ours: GraphQLCompositeType, theirs: GraphQLCompositeType | undefined): Left {
    const left: Left = { selections: [], gaps: newGaps(), broken: false, had: 0, has: 0 };
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.field(left, selection, ours, theirs);
      else this.fragment(left, selection, ours, theirs);
    }
    return left;
  }

  /** `theirs` undefined: the type is gone, so every one of its fields is. */
  private field(
    left: Left,
    node: FieldNode,
    parent: GraphQLCompositeType,
    theirs: GraphQLCompositeType | undefined,
  ): void {
    const name = node.name.value;
    if (name === '__typename') {
      left.selections.push(node);
      return;
    }
    const counts = name === 'id' ? 0 : 1;
    left.had += counts;
    const key = (node.alias ?? node.name).value;
    const our = fieldOf(parent, name);
    if (!our) throw new Error(`Our schema has no field ${parent.name}.${name}`);
    const below = this.below(node, our, theirs && fieldOf(theirs, name));
    if (!below) {
      this.lack(`${parent.name}.${name}`);
      const nullable = !isNonNullType(our.type);
      left.gaps.missing.push({ key, nullable, types: null });
      if (!nullable) left.broken = true;
      return;
    }
    left.has += counts;
    if (below === 'leaf' || !node.selectionSet) {
      left.selections.push(node);
      return;
    }
    left.selections.push({ ...node, selectionSet: { ...node.selectionSet, selections: below.selections } });
    mergeGaps(
      left.gaps,
      { missing: [], below: new Map([[key, { shape: shapeOf(our.type), gaps: below.gaps }]]) },
      null,
    );
  }

  /** What is left below a field; null where the field cannot be asked for, or nothing would be left of it. */
  private below(node: FieldNode, our: Field, their: Field | undefined): Left | 'leaf' | null {
    if (!their || !this.takesArguments(node.arguments ?? [], their)) return null;
    const [ourType, theirType] = [getNamedType(our.type), getNamedType(their.type)];
    if (!node.selectionSet) return isLeafType(theirType) ? 'leaf' : null;
    if (!isCompositeType(ourType) || !isCompositeType(theirType)) return null;
    const below = this.set(node.selectionSet, ourType, theirType);
    const says = below.selections.length > 0 && (below.had === 0 || below.has > 0);
    return says && !below.broken ? below : null;
  }

  private takesArguments(given: readonly ArgumentNode[], field: Field): boolean {
    const names = new Set(given.map(({ name }) => name.value));
    if (field.args.some((argument) => isRequiredArgument(argument) && !names.has(argument.name))) return false;
    return given.every(({ name, value }) => {
      const argument = field.args.find((one) => one.name === name.value);
      if (!argument || value.kind !== Kind.VARIABLE) return argument !== undefined;
      const declared = this.operation.variableDefinitions?.find(
        ({ variable }) => variable.name.value === value.name.value,
      );
      const type = declared && typeFromAST(this.theirs, declared.type);
      // Another type in name: the network would refuse the whole operation.
      return type !== undefined && getNamedType(type) === getNamedType(argument.type);
    });
  }

  private fragment(
    left: Left,
    node: FragmentSpreadNode | InlineFragmentNode,
    parent: GraphQLCompositeType,
    theirParent: GraphQLCompositeType | undefined,
  ): void {
    const named = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : undefined;
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : named?.selectionSet;
    const condition = (node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition : named?.typeCondition)?.name.value;
    if (!inner) return;
    const ours = condition ? this.ours.getType(condition) : parent;
    if (!isCompositeType(ours)) throw new Error(`Our schema has no selectable type ${condition}`);
    const found = condition ? this.theirs.getType(condition) : theirParent;
    const possible = isCompositeType(found) && theirParent && doTypesOverlap(this.theirs, theirParent, found);
    // Objects of a type that the network does not have never come: nothing is missing from them.
    if (!possible && isObjectType(ours) && ours !== parent) {
      this.lack(ours.name);
      return;
    }
    const kept = possible ? found : undefined;
    const known = named && kept ? this.fitted.get(named.name.value) : undefined;
    const below = known ?? this.set(inner, ours, kept);
    if (named && kept) this.fitted.set(named.name.value, below);
    const always = ours === parent || (isAbstractType(ours) && this.ours.isSubType(ours, parent as never));
    mergeGaps(left.gaps, below.gaps, always ? null : this.objectsOf(ours, kept));
    left.had += below.had;
    left.has += below.has;
    if (always && below.broken) left.broken = true;
    const says = below.selections.some((one) => one.kind !== Kind.FIELD || one.name.value !== '__typename');
    if (!kept || !says) return;
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: below.selections };
    left.selections.push(node.kind === Kind.INLINE_FRAGMENT ? { ...node, selectionSet } : node);
  }

  /** Names of all objects that a type stands for, on either side. */
  private objectsOf(ours: GraphQLCompositeType, theirs: GraphQLCompositeType | undefined): ReadonlySet<string> {
    const names = (schema: GraphQLSchema, type: GraphQLCompositeType) =>
      isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
    return new Set([...names(this.ours, ours), ...(theirs ? names(this.theirs, theirs) : [])]);
  }
}

type Field = GraphQLField<unknown, unknown>;

function fieldOf(type: GraphQLCompositeType, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

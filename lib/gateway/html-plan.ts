import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Where an operation's answer holds HTML: response key to `'html'`, or to the plan of what lies below. */
export type HtmlPlan = Map<string, HtmlPlan | 'html'>;

/** Fields that hold HTML (schema notes: every `…Html`, and a notification's text). */
export function holdsHtml(typeName: string, fieldName: string): boolean {
  return fieldName.endsWith('Html') || (typeName === 'Notification' && fieldName === 'text');
}

/**
 * Reads the plan off a selection set; keys are the answer's, so an alias cannot hide a field. Throws where one key
 * holds HTML for one type and something else for another: neither treatment would be right for both.
 */
export function htmlPlan(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selectionSet: SelectionSetNode,
  parent: GraphQLCompositeType,
): HtmlPlan {
  const plan: HtmlPlan = new Map();
  const kinds = new Map<string, boolean>();
  collect(selectionSet, parent);
  return plan;

  function collect(set: SelectionSetNode, type: GraphQLCompositeType): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet, composite(fragment.typeCondition.name.value));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition ? composite(selection.typeCondition.name.value) : type);
      } else {
        const key = (selection.alias ?? selection.name).value;
        const html = holdsHtml(type.name, selection.name.value);
        if ((kinds.get(key) ?? html) !== html) throw new Error(`"${key}" is HTML in one type and not in another`);
        kinds.set(key, html);
        if (html) plan.set(key, 'html');
        else if (selection.selectionSet) descend(key, selection.selectionSet, fieldType(type, selection.name.value));
      }
    }
  }

  function descend(key: string, set: SelectionSetNode, type: GraphQLCompositeType): void {
    const below = htmlPlan(schema, fragments, set, type);
    const known = plan.get(key);
    if (known instanceof Map) merge(known, below);
    else if (below.size > 0) plan.set(key, below);
  }

  function composite(name: string): GraphQLCompositeType {
    const type = schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`The schema has no selectable type ${name}`);
    return type;
  }

  function fieldType(type: GraphQLCompositeType, fieldName: string): GraphQLCompositeType {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`The schema has no field ${type.name}.${fieldName}`);
    return composite(getNamedType(field.type).name);
  }
}

function merge(into: HtmlPlan, from: HtmlPlan): void {
  for (const [key, below] of from) {
    const known = into.get(key);
    if (known instanceof Map && below instanceof Map) merge(known, below);
    else into.set(key, below);
  }
}

/** Rewrites, in place, every string that the plan names. */
export function applyHtmlPlan(value: unknown, plan: HtmlPlan, safe: (html: string) => string): void {
  if (Array.isArray(value)) {
    for (const item of value) applyHtmlPlan(item, plan, safe);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Record<string, unknown>;
  for (const [key, below] of plan) {
    const held = object[key];
    if (below !== 'html') applyHtmlPlan(held, below, safe);
    else if (typeof held === 'string') object[key] = safe(held);
    // A field that is no string where HTML was promised is no answer we know how to make safe.
    else if (held !== undefined && held !== null) object[key] = null;
  }
}

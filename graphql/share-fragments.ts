type Definition = { kind: string; name: { value: string } };
type Document = { definitions: Definition[] };

const CONSTANT = /^export const (\w+) = (\{.*\}) as unknown as (DocumentNode<.*>);$/;

/**
 * Every generated document repeats the fragments it spreads, so a browser that knows ten operations would load the post
 * card's fragment ten times. Here each fragment becomes one constant that the documents name. Takes and gives the text of
 * generated/graphql.ts.
 */
export function shareFragments(content: string): string {
  const fragments = new Map<string, string>();
  const documents = content.split('\n').map((line) => {
    const [, name, json, type] = CONSTANT.exec(line) ?? [];
    if (!json) return line;
    const { definitions, ...document } = JSON.parse(json) as Document;
    const named = definitions.map((definition) => {
      if (definition.kind !== 'FragmentDefinition') return JSON.stringify(definition);
      const constant = `${definition.name.value}Definition`;
      fragments.set(constant, JSON.stringify(definition));
      return constant;
    });
    const head = JSON.stringify(document).slice(0, -1);
    return `export const ${name} = ${head},"definitions":[${named}]} as unknown as ${type};`;
  });
  const first = documents.findIndex((line) => line.startsWith('export const '));
  const shared = [...fragments].map(([constant, json]) => `const ${constant} = ${json};`);
  return documents.toSpliced(first, 0, ...shared).join('\n');
}

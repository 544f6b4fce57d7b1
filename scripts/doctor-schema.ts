import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { fitOperation } from '../lib/gateway/schema-fit.ts';
import type { Check } from './doctor.ts';
import { COST_LIMIT, estimateCost } from './operation-cost.ts';
import { fateText, type Member, membersOf } from './schema-changes.ts';

export type OperationReport = {
  name: string;
  grant: string;
  state: 'valid' | 'fitted' | 'unavailable';
  missing: string[];
  cost: number;
  deprecated: { coordinate: string; says: string; removal: string | null }[];
};

const generated = (file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../graphql/generated', file), 'utf8'));

/** Every operation of Foyer on this network's schema. */
export function operations(sdl: string): { checks: Check[]; operations: OperationReport[] } {
  const ours = buildSchema(generated('schema-sdl.json').sdl, { assumeValidSDL: true });
  const theirs = buildSchema(sdl, { assumeValidSDL: true });
  const members = membersOf(sdl);
  const documents: Record<string, string> = generated('persisted-documents.json');
  const grants: Record<string, string> = generated('grants.json');
  const reports = Object.values(documents).map((text): OperationReport => {
    const name = /\b(?:query|mutation) (\w+)/.exec(text)?.[1] ?? 'unnamed';
    const { state, missing, text: fitted } = fitOperation(ours, theirs, text);
    const document = parse(state === 'unavailable' ? text : fitted);
    const on = state === 'unavailable' ? ours : theirs;
    const deprecated = usedMembers(on, document)
      .map((coordinate) => ({ coordinate, member: members.get(coordinate) }))
      .filter((use): use is { coordinate: string; member: Member } => use.member?.deprecated != null)
      .map(({ coordinate, member }) => ({ coordinate, says: fateText(member), removal: member.removal }));
    return { name, grant: grants[name] ?? 'member', state, missing, cost: estimateCost(on, document), deprecated };
  });
  reports.sort((a, b) => a.name.localeCompare(b.name));
  return { operations: reports, checks: [fitCheck(reports), deprecationCheck(reports), costCheck(reports)] };
}

function fitCheck(reports: OperationReport[]): Check {
  const named = (state: string) => reports.filter((report) => report.state === state);
  const [fitted, gone] = [named('fitted'), named('unavailable')];
  const details = [...gone, ...fitted].map(
    ({ name, state, missing }) => `${name} is ${state}: without ${missing.join(', ')}`,
  );
  return {
    name: 'operations',
    state: gone.length > 0 ? 'problem' : fitted.length > 0 ? 'warning' : 'ok',
    say: `${named('valid').length} of ${reports.length} are valid, ${fitted.length} fitted, ${gone.length} unavailable.`,
    details,
  };
}

function deprecationCheck(reports: OperationReport[]): Check {
  const uses = new Map<string, string[]>();
  for (const { name, deprecated } of reports) {
    for (const { coordinate, says } of deprecated)
      uses.set(`${coordinate}: ${says}`, [...(uses.get(`${coordinate}: ${says}`) ?? []), name]);
  }
  return {
    name: 'deprecations',
    state: uses.size > 0 ? 'warning' : 'ok',
    say:
      uses.size > 0 ? `${uses.size} members that Foyer uses are deprecated.` : 'Nothing that Foyer uses is deprecated.',
    details: [...uses].map(([member, names]) => `${member} (${names.join(', ')})`),
  };
}

function costCheck(reports: OperationReport[]): Check {
  const dear = reports.filter(({ cost }) => cost > COST_LIMIT);
  const dearest = reports.toSorted((a, b) => b.cost - a.cost)[0];
  return {
    name: 'cost',
    state: dear.length > 0 ? 'problem' : 'ok',
    say: `The dearest is ${dearest?.name} with about ${dearest?.cost} of ${COST_LIMIT} units.`,
    details: dear.map(({ name, cost }) => `${name} costs about ${cost}, and is refused`),
  };
}

/** Coordinates of the fields, arguments and enum values that a document uses. */
function usedMembers(schema: GraphQLSchema, document: ReturnType<typeof parse>): string[] {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => void used.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`),
      Argument: ({ name }) =>
        void used.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${name.value}:)`),
      EnumValue: ({ value }) => void used.add(`${getNamedType(info.getInputType())?.name}.${value}`),
    }),
  );
  return [...used];
}

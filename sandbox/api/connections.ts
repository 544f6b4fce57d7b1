import type { SQLInputValue } from 'node:sqlite';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../db/database.ts';
import { badInput } from './errors.ts';

export const TOP_PAGE = 50;
export const NESTED_PAGE = 25;

export type PageArguments = {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
};

export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
};

export const emptyPage = <Node>(): Connection<Node> => ({
  edges: [],
  nodes: [],
  pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
});

/**
 * A list as SQL. `order` are the columns that fix each row's place; all rise, or all fall, and the last one is unique.
 * `name` goes into the cursor: one of another list or another sort is refused. So does `asOf`, for an order that depends on it.
 */
export type List = {
  name: string;
  select: string;
  from: string;
  where: string;
  values: SQLInputValue[];
  order: string[];
  descending: boolean;
  asOf?: number;
};

type Place = (number | bigint | string)[];

/** What a cursor holds: the list's name, `asOf` or null, and the place of its row. It survives rows that come and go. */
function writeCursor(list: List, place: (number | string)[]): string {
  return Buffer.from(JSON.stringify([list.name, list.asOf ?? null, ...place])).toString('base64url');
}

/** Its list's name, `asOf` or null, and its place. */
export function readCursor(argument: string, cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Falls through: no cursor of ours.
  }
  throw badInput(`${argument} is not a cursor of this list`);
}

function readPlace(list: List, argument: string, cursor: string): Place {
  const [name, , ...place] = readCursor(argument, cursor);
  const fits = place.length === list.order.length && place.every((part) => ['number', 'string'].includes(typeof part));
  if (name !== list.name || !fits) throw badInput(`${argument} is not a cursor of this list`);
  // node:sqlite binds every number as a float, which a full-text index cannot begin at.
  return (place as (number | string)[]).map((part) => (Number.isSafeInteger(part) ? BigInt(part) : part));
}

/** The moment that a walk through the list began with, or null at its first page. */
export function asOfCursor(cursor: string | null | undefined): number | null {
  const asOf = cursor ? readCursor('after', cursor)[1] : null;
  return typeof asOf === 'number' ? asOf : null;
}

/** Top level, unless some list stands between the query's root and this one. */
export function isNested(info: GraphQLResolveInfo): boolean {
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step; step = step.prev) {
    if (typeof step.key === 'number') return true;
  }
  return false;
}

/** How many items to give: what was asked for, at most the cap; the cap where nothing was asked. */
export function pageSize(name: 'first' | 'last', wanted: number | null | undefined, cap: number): number {
  if (wanted == null) return cap;
  if (wanted < 0) throw badInput(`${name} must not be negative`);
  return Math.min(wanted, cap);
}

/** One page, read by keyset: rows after (or before) a place, never an offset. */
export function readPage<Row>(
  db: Database,
  list: List,
  args: PageArguments,
  info: GraphQLResolveInfo,
): Connection<Row> {
  const cap = isNested(info) ? NESTED_PAGE : TOP_PAGE;
  const backward = args.last != null && args.first == null;
  const size = backward ? pageSize('last', args.last, cap) : pageSize('first', args.first, cap);

  const columns = list.order.map((_, index) => `place${index}`);
  const conditions: string[] = [];
  const values = [...list.values];
  const bound = (argument: 'after' | 'before', cursor: string, later: boolean) => {
    const sign = later === list.descending ? '<' : '>';
    conditions.push(`(${list.order.join(', ')}) ${sign} (${columns.map(() => '?').join(', ')})`);
    values.push(...readPlace(list, argument, cursor));
  };
  if (args.after) bound('after', args.after, true);
  if (args.before) bound('before', args.before, false);

  const direction = list.descending === backward ? 'asc' : 'desc';
  const rows = db.all<Record<string, number | string>>(
    `select ${list.select}, ${list.order.map((column, index) => `${column} as place${index}`).join(', ')}
       from ${list.from} where ${[`(${list.where})`, ...conditions].join(' and ')}
      order by ${list.order.map((column) => `${column} ${direction}`).join(', ')} limit ${size + 1}`,
    ...values,
  );
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backward) kept.reverse();
  const edges = kept.map((row) => ({
    cursor: writeCursor(
      list,
      columns.map((column) => row[column] ?? 0),
    ),
    node: row as Row,
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: backward ? Boolean(args.before) : more,
      hasPreviousPage: backward ? more : Boolean(args.after),
    },
  };
}

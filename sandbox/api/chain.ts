import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../db/database.ts';
import {
  type Connection,
  isNested,
  type List,
  NESTED_PAGE,
  pageSize,
  readCursor,
  readPage,
  TOP_PAGE,
} from './connections.ts';

/**
 * One page, forwards, of several lists that stand behind each other as one. Each has a name of its own, which tells where
 * a cursor goes on; a list is made only when the page comes to it.
 */
export function readChain<Row>(
  db: Database,
  lists: { name: string; make: () => List }[],
  args: { first?: number | null; after?: string | null },
  info: GraphQLResolveInfo,
): Connection<Row> {
  const size = pageSize('first', args.first, isNested(info) ? NESTED_PAGE : TOP_PAGE);
  const [name] = args.after ? readCursor('after', args.after) : [];
  // A name that none of them has goes to the first, which refuses the cursor.
  const start = Math.max(
    0,
    lists.findIndex((list) => list.name === name),
  );
  const edges: Connection<Row>['edges'] = [];
  let hasNextPage = false;
  for (const [index, list] of lists.slice(start).entries()) {
    // Also where the page is full: whether there is more is then all that is asked.
    const page = readPage<Row>(
      db,
      list.make(),
      { first: size - edges.length, after: index === 0 ? args.after : null },
      info,
    );
    edges.push(...page.edges);
    hasNextPage = page.pageInfo.hasNextPage;
    if (hasNextPage) break;
  }
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage,
      hasPreviousPage: Boolean(args.after),
    },
  };
}

import { type FieldPolicy, InMemoryCache, type Reference, type TypePolicies } from '@apollo/client/cache';
import possibleTypes from '@/graphql/generated/possible-types.json';

type Connection = {
  __typename?: string;
  nodes?: readonly (Reference | null)[] | null;
  pageInfo?: { endCursor?: string | null; hasNextPage: boolean };
};

/**
 * A list read by cursor, kept as one list. `keyArgs` names the arguments that make it another list.
 * Without `after` the answer is a (new) first page: what follows its last item in the list we hold still
 * follows it, so later pages stay and the scroll position with them; where that item is unknown to us the
 * list has moved on and the page replaces it. With `after` it is appended, each node once.
 */
export function connection(keyArgs: string[] | false): FieldPolicy<Connection | null> {
  return {
    keyArgs,
    merge(existing, incoming, { args }) {
      // A list that failed comes as null beside an error: what was read before is still true.
      if (!existing?.nodes || !incoming?.nodes) return incoming ?? existing ?? null;
      return args?.after ? append(existing, incoming, args.after) : renew(existing, incoming);
    },
  };
}

function renew(existing: Connection, incoming: Connection): Connection {
  const page = incoming.nodes ?? [];
  const last = page.at(-1)?.__ref;
  const at = existing.nodes?.findIndex((node) => node?.__ref === last) ?? -1;
  if (at < 0 || !incoming.pageInfo?.hasNextPage) return incoming;
  const rest = without(existing.nodes?.slice(at + 1) ?? [], page);
  return rest.length === 0 ? incoming : { ...incoming, nodes: [...page, ...rest], pageInfo: existing.pageInfo };
}

function append(existing: Connection, incoming: Connection, after: unknown): Connection {
  const nodes = existing.nodes ?? [];
  const added = without(incoming.nodes ?? [], nodes);
  // The same page may be answered twice; only the answer that goes on from our end knows what comes next.
  const pageInfo = after === existing.pageInfo?.endCursor ? incoming.pageInfo : existing.pageInfo;
  return { ...existing, nodes: [...nodes, ...added], pageInfo };
}

function without(nodes: readonly (Reference | null)[], known: readonly (Reference | null)[]): (Reference | null)[] {
  const refs = new Set(known.map((node) => node?.__ref));
  return nodes.filter((node) => !refs.has(node?.__ref));
}

const typePolicies: TypePolicies = {
  Network: {
    fields: { feed: connection(['filters']), savedPosts: connection(['spaceId']), spaces: connection(false) },
  },
  Space: { fields: { posts: connection(false) } },
  PostInterface: { fields: { comments: connection(['rootOnly']) } },
  Comment: { fields: { replies: connection(false) } },
  // Groups have no id of their own; a target's groups always come all at once.
  Reactable: { fields: { reactions: { merge: false } } },
};

/** One cache per member and document: never shared between requests on the server, nor kept over a sign-out. */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes: possibleTypes.possibleTypes, typePolicies });
}

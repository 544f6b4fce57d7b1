import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import type { CommentRow, MemberRow, PostRow, SpaceRow } from '../db/rows.ts';
import { spacedText } from '../db/search-index.ts';
import type { NetworkSearchArgs, SearchResultType } from '../generated/resolvers.ts';
import { readChain } from './chain.ts';
import { commentById } from './comments.ts';
import { type Connection, emptyPage, type List } from './connections.ts';
import { type ApiContext, memberOf } from './context.ts';
import { visiblePost } from './posts.ts';

export type Hit = CommentRow | MemberRow | PostRow | SpaceRow;

/** The letters of the search index's tokenizer. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** What is typed behind so many is not read: nobody remembers more of what they look for. */
const MOST_TERMS = 16;

/** A word of a script without spaces is a phrase of its letters, as a quoted text is one of its words. */
const phraseOf = (text: string) => `"${(spacedText(text).match(WORD) ?? []).join(' ')}"`;

/**
 * What was typed as an FTS5 expression: every word and every quoted phrase must be there, and the last word may go on. Only
 * letters and digits get through, in quotes, so nothing typed is an operator. Null where no word was typed.
 */
export function matchOf(query: string): string | null {
  const terms = query.split(/["“”]/).flatMap((part, index) => {
    const words = part.match(WORD) ?? [];
    const quoted = index % 2 === 1;
    return quoted && words.length > 0
      ? [{ words: phraseOf(part), quoted }]
      : words.map((word) => ({ words: phraseOf(word), quoted }));
  });
  const read = terms.slice(0, MOST_TERMS);
  const goesOn = read.at(-1)?.quoted === false;
  return read.length > 0 ? read.map(({ words }) => words).join(' AND ') + (goesOn ? ' *' : '') : null;
}

type Source = Pick<List, 'select' | 'from' | 'where' | 'values' | 'order'>;

const SEEN = 'in (select value from json_each(?))';

function members({ viewer, spaceIds }: ApiContext, match: string): Source {
  const limited = `m.id = ? or exists (select 1 from space_memberships s where s.member_id = m.id and s.space_id ${SEEN})`;
  const bound = viewer?.role === 'limited';
  return {
    select: `'member' as kind, m.id`,
    from: 'search_members f cross join members m on m.id = f.rowid',
    where: `f.search_members match ?${bound ? ` and (${limited})` : ''}`,
    values: bound ? [match, viewer.id, spaceIds] : [match],
    order: ['m.joined_at', 'm.id'],
  };
}

function spaces({ spaceIds }: ApiContext, match: string): Source {
  return {
    select: `'space' as kind, s.id`,
    from: 'search_spaces f cross join spaces s on s.id = f.rowid',
    where: `f.search_spaces match ? and s.id ${SEEN}`,
    values: [match, spaceIds],
    order: ['s.created_at', 's.id'],
  };
}

const POLL_TYPE = '(select o.type from polls o where o.post_id = p.id)';
const POST_KINDS: Partial<Record<SearchResultType, string>> = {
  POST: `p.kind = 'post'`,
  ARTICLE: `p.kind = 'article'`,
  EVENT: `p.kind = 'event'`,
  POLL: `p.kind = 'poll' and ${POLL_TYPE} <> 'QUESTION'`,
  QUESTION: `p.kind = 'poll' and ${POLL_TYPE} = 'QUESTION'`,
};

/** By number, which rises with time: the index gives them in this order, so that a page never reads all that fit. */
const posts =
  (kinds: string[]) =>
  ({ spaceIds }: ApiContext, match: string): Source => ({
    select: `'post' as kind, p.id`,
    from: 'search_posts f cross join posts p on p.id = f.rowid',
    where: `f.search_posts match ? and p.space_id ${SEEN} and (${kinds.join(' or ')})`,
    values: [match, spaceIds],
    order: ['f.rowid'],
  });

function comments({ spaceIds }: ApiContext, match: string): Source {
  return {
    select: `'comment' as kind, c.id`,
    from: 'search_comments f cross join comments c on c.id = f.rowid cross join posts p on p.id = c.post_id',
    where: `f.search_comments match ? and p.space_id ${SEEN}`,
    values: [match, spaceIds],
    order: ['f.rowid'],
  };
}

/** What is looked through, first to last. A type that this network has nothing of adds nothing: the filter must never widen. */
function sourcesFor(types: SearchResultType[] | null | undefined, match: string) {
  const wanted = (type: SearchResultType) => !types || types.includes(type);
  const kinds = (Object.keys(POST_KINDS) as SearchResultType[])
    .filter(wanted)
    .flatMap((type) => POST_KINDS[type] ?? []);
  const titled = `title : (${match})`;
  return [
    ...(wanted('MEMBER') ? [{ kind: 'members', source: members, match }] : []),
    ...(wanted('SPACE') ? [{ kind: 'spaces', source: spaces, match }] : []),
    ...(kinds.length > 0
      ? [
          { kind: 'titles', source: posts(kinds), match: titled },
          { kind: 'posts', source: posts(kinds), match: `(${match}) NOT (${titled})` },
        ]
      : []),
    ...(wanted('COMMENT') ? [{ kind: 'comments', source: comments, match }] : []),
  ];
}

function load(context: ApiContext, { kind, id }: { kind: string; id: number }): Hit | null {
  if (kind === 'member') return memberOf(context, id);
  if (kind === 'space') return context.spaces.get(id) ?? null;
  return kind === 'comment' ? commentById(context, id) : visiblePost(context, id);
}

/**
 * `Network.search`: what the viewer may see and what holds every word and every quoted phrase. Members and spaces come
 * first, then posts that say it in their title, other posts, and comments, each newest first. A cursor belongs to its query and
 * types. A query without a word finds nothing.
 */
export function search(context: ApiContext, args: NetworkSearchArgs, info: GraphQLResolveInfo): Connection<Hit> {
  const match = matchOf(args.query);
  if (!context.viewer || match === null) return emptyPage();
  const mark = createHash('sha256')
    .update(JSON.stringify([match, args.types ?? null]))
    .digest('base64url')
    .slice(0, 12);
  const lists = sourcesFor(args.types, match).map(({ kind, source, match }) => {
    const name = `search ${mark} ${kind}`;
    return { name, make: (): List => ({ name, descending: true, ...source(context, match) }) };
  });
  if (lists.length === 0) return emptyPage();
  const page = readChain<{ kind: string; id: number }>(context.db, lists, args, info);
  const edges = page.edges.flatMap(({ cursor, node }) => {
    const hit = load(context, node);
    return hit ? [{ cursor, node: hit }] : [];
  });
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

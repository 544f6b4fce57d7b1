import { network } from '../db/index.ts';
import type { NetworkRow, PostRow, SpaceRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { SeedNetwork } from '../seed/model.ts';
import { networkAvatarUrl } from './addresses.ts';
import { commentsOfPost } from './comments.ts';
import { type List, readPage } from './connections.ts';
import type { ApiContext } from './context.ts';
import { notFound } from './errors.ts';
import { feed } from './feed.ts';
import { globalId, keyOf, keyOrResourceId, POST_TYPES, parseGlobalId, requireKey } from './global-id.ts';
import { memberList } from './member-list.ts';
import { lookUpByEmail, memberFor } from './member-lookup.ts';
import { findPost, POST_COLUMNS, visiblePost } from './posts.ts';
import { search } from './search.ts';
import { visibleCollections } from './space-resolvers.ts';

/** In the order of the sidebar: spaces without a collection first. */
function sidebar(context: ApiContext): List {
  return {
    name: 'spaces',
    select: `'Space' as __typename, s.*`,
    from: 'spaces s left join collections c on c.id = s.collection_id',
    where: 's.id in (select value from json_each(?))',
    values: [context.spaceIds],
    order: ['coalesce(c.position, -1)', 's.position', 's.id'],
    descending: false,
  };
}

/** The viewer's bookmarks, newest first. `spaceId` is a GlobalID; the network's own stands for everything. */
function bookmarks(context: ApiContext, spaceId: string | null | undefined): List {
  const everywhere = !spaceId || parseGlobalId(spaceId)?.type === 'Network';
  const inSpace = everywhere ? '' : ' and p.space_id = ?';
  const container = everywhere ? [] : [requireKey('spaceId', spaceId, ['Space'])];
  return {
    name: 'saved',
    select: POST_COLUMNS,
    from: 'saved_posts s join posts p on p.id = s.post_id',
    where: `s.member_id = ? and p.space_id in (select value from json_each(?))${inSpace}`,
    values: [context.viewer?.id ?? 0, context.spaceIds, ...container],
    order: ['s.saved_at', 's.post_id'],
    descending: true,
  };
}

const themeOf = ({ theme }: NetworkRow): SeedNetwork['theme'] => JSON.parse(theme);

export const networkResolvers = {
  Query: {
    network: (_, __, context) => {
      const row = network(context.db);
      if (!row) throw notFound('Network');
      return row;
    },
  },
  Network: {
    avatarUrl: (_, __, context) => networkAvatarUrl(context),
    comments: (_, { postId, ...page }, context, info) => {
      const post = visiblePost(context, requireKey('postId', postId, POST_TYPES));
      if (!post) throw notFound('Post');
      return commentsOfPost(post, page, context, info);
    },
    createdAt: (row) => row.created_at,
    feed,
    headerUrl: () => null,
    id: (row) => globalId('Network', row.id),
    member: (_, args, context) => memberFor(context, args),
    memberByEmail: (_, { email }, context) => lookUpByEmail(context, email),
    members: (_, args, context, info) => memberList(context, args, info),
    post: (_, { idOrSlug }, context) => {
      const post = findPost(context, idOrSlug);
      if (!post) throw notFound('Post');
      return post;
    },
    resourceId: (row) => String(row.id),
    savedPosts: (_, { spaceId, ...page }, context, info) =>
      readPage<PostRow>(context.db, bookmarks(context, spaceId), page, info),
    search: (_, args, context, info) => search(context, args, info),
    // Spaces have no slugs here: only the two kinds of id.
    space: (_, { idOrSlug }, context) => {
      const space = context.spaces.get(keyOrResourceId(idOrSlug, ['Space']) ?? 0);
      if (!space) throw notFound('Space');
      return space;
    },
    spaces: (_, page, context, info) => readPage<SpaceRow>(context.db, sidebar(context), page, info),
    spacesCollections: (_, __, context) => visibleCollections(context),
    theme: (row) => {
      const { light, dark, font } = themeOf(row);
      return { lightTheme: light, darkTheme: dark, font };
    },
    updatedAt: (row) => row.created_at,
    url: (_, __, context) => context.communityUrl,
  },
} satisfies Resolvers;

export const networkById = (context: ApiContext, id: string): NetworkRow | null => {
  const row = network(context.db);
  return row && keyOf(id, ['Network']) === row.id ? row : null;
};

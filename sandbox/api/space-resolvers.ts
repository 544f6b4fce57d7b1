import type { CollectionRow, PostRow, SpaceRow } from '../db/rows.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { spaceAvatarUrl, spaceUrl } from './addresses.ts';
import { readPage } from './connections.ts';
import type { ApiContext } from './context.ts';
import { globalId, keyOrResourceId, POST_TYPES } from './global-id.ts';
import { newestPosts } from './posts.ts';

/** Posts of others since the viewer last read the space, or joined it; none in a space they are no member of. */
function unreadCount(context: ApiContext, space: SpaceRow): number {
  if (!context.viewer) return 0;
  const unread = context.db.get<{ count: number }>(
    `select count(*) as count from posts p
       join space_memberships m on m.space_id = p.space_id and m.member_id = ?1
      where p.space_id = ?2 and p.creator_id <> ?1
        and p.created_at > coalesce((select read_up_to from read_marks where member_id = ?1 and space_id = ?2), ?3)`,
    context.viewer.id,
    space.id,
    context.viewer.joined_at,
  );
  return unread?.count ?? 0;
}

/** Collections that hold a space which the viewer may see. */
export function visibleCollections(context: ApiContext): CollectionRow[] {
  return context.db.all<CollectionRow>(
    `select * from collections where id in (select collection_id from spaces where id in (select value from json_each(?)))
      order by position, id`,
    context.spaceIds,
  );
}

export const spaceResolvers = {
  Space: {
    avatarDarkModeUrl: () => null,
    avatarUrl: (space, _, context) => spaceAvatarUrl(context, space.id),
    createdAt: (space) => space.created_at,
    id: (space) => globalId('Space', space.id),
    posts: (space, { ids, ...page }, context, info) => {
      if (!ids)
        return readPage<PostRow>(context.db, newestPosts(context, 'space', 'p.space_id = ?', [space.id]), page, info);
      const wanted = JSON.stringify(ids.map((id) => keyOrResourceId(id, POST_TYPES)));
      const where = 'p.space_id = ? and p.id in (select value from json_each(?))';
      return readPage<PostRow>(context.db, newestPosts(context, 'space', where, [space.id, wanted]), page, info);
    },
    resourceId: (space) => String(space.id),
    spacesCollection: (space, _, context) =>
      context.db.get<CollectionRow>('select * from collections where id = ?', space.collection_id),
    unreadCount: (space, _, context) => unreadCount(context, space),
    updatedAt: (space) => space.created_at,
    url: (space, _, context) => spaceUrl(context, space.id),
  },
  // Collections are no Node: their id is the resource id.
  SpacesCollection: {
    avatarUrls: (collection, _, context) =>
      [...context.spaces.values()]
        .filter((space) => space.collection_id === collection.id)
        .map((space) => spaceAvatarUrl(context, space.id)),
    id: (collection) => String(collection.id),
    url: (collection, _, context) => `${context.communityUrl}/collections/${collection.id}`,
    visibleToMembers: () => true,
  },
} satisfies Resolvers;

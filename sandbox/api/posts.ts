import type { SQLInputValue } from 'node:sqlite';
import type { AssetRow, LinkRow, PostRow } from '../db/rows.ts';
import type { List } from './connections.ts';
import type { ApiContext } from './context.ts';
import { keyOf, POST_TYPES, parseResourceId } from './global-id.ts';

export const POST_COLUMNS = `case p.kind when 'poll' then 'Poll' when 'event' then 'Event' else 'Post' end as __typename, p.*`;
const VISIBLE = 'p.space_id in (select value from json_each(?))';

/** Posts that the viewer may see, newest first, narrowed by `where`. */
export function newestPosts(context: ApiContext, name: string, where: string, values: SQLInputValue[]): List {
  return {
    name,
    select: POST_COLUMNS,
    from: 'posts p',
    where: `${VISIBLE} and ${where}`,
    values: [context.spaceIds, ...values],
    order: ['p.created_at', 'p.id'],
    descending: true,
  };
}

/** Null also for a post in a space that the viewer may not see. */
export function visiblePost(context: ApiContext, id: number): PostRow | null {
  return context.db.get<PostRow>(
    `select ${POST_COLUMNS} from posts p where p.id = ? and ${VISIBLE}`,
    id,
    context.spaceIds,
  );
}

/** By resource id, GlobalID or slug, in this order: a slug never looks like the first two. */
export function findPost(context: ApiContext, idOrSlug: string): PostRow | null {
  const id = parseResourceId(idOrSlug) ?? keyOf(idOrSlug, POST_TYPES);
  if (id !== null) return visiblePost(context, id);
  const bySlug = `select ${POST_COLUMNS} from posts p where p.slug = ? and ${VISIBLE} order by p.id limit 1`;
  return context.db.get<PostRow>(bySlug, idOrSlug, context.spaceIds);
}

export function isSaved(context: ApiContext, postId: number): boolean {
  if (!context.viewer) return false;
  const saved = 'select 1 from saved_posts where member_id = ? and post_id = ?';
  return context.db.get(saved, context.viewer.id, postId) !== null;
}

export function assetById(context: ApiContext, id: number | null): AssetRow | null {
  return id === null ? null : context.db.get<AssetRow>('select * from assets where id = ?', id);
}

export function assetsOfPost(context: ApiContext, postId: number): AssetRow[] {
  return context.db.all<AssetRow>(
    'select a.* from post_assets pa join assets a on a.id = pa.asset_id where pa.post_id = ? order by pa.position',
    postId,
  );
}

export function linkOfPost(context: ApiContext, postId: number): LinkRow | null {
  return context.db.get<LinkRow>('select * from links where post_id = ?', postId);
}

/** The picture that stands for a post in a list: its gallery's first, else its head, its recording's cover, its link's picture. */
export function leadImage(context: ApiContext, post: PostRow): AssetRow | null {
  const gallery = context.db.get<AssetRow>(
    `select a.* from post_assets pa join assets a on a.id = pa.asset_id
      where pa.post_id = ? and a.kind = 'image' and a.style = 'gallery' order by pa.position limit 1`,
    post.id,
  );
  if (gallery) return gallery;
  const own = post.header_asset_id ?? post.media_cover_id;
  return assetById(context, own ?? linkOfPost(context, post.id)?.image_asset_id ?? null);
}

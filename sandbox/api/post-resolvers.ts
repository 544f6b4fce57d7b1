import type { AssetRow } from '../db/rows.ts';
import type { PostResolvers, Resolvers } from '../generated/resolvers.ts';
import { assetUrl, manifestUrl, networkAvatarUrl, postUrl, spaceAvatarUrl } from './addresses.ts';
import { commentsOfPost } from './comments.ts';
import { type ApiContext, memberOf } from './context.ts';
import { globalId } from './global-id.ts';
import { plainText, serveHtml } from './html.ts';
import { assetById, assetsOfPost, isSaved, leadImage, linkOfPost } from './posts.ts';
import { reactionGroups } from './reactions.ts';

const aspectRatio = (asset: AssetRow | null) => (asset?.width && asset.height ? asset.width / asset.height : null);
const imageUrl = (context: ApiContext, asset: AssetRow | null) =>
  asset?.kind === 'image' ? assetUrl(context, asset) : null;

/** What Post, Poll and Event have in common: the fields of PostInterface. */
export const postFields = {
  id: (post) => globalId(post.__typename, post.id),
  resourceId: (post) => String(post.id),
  assets: (post, _, context) => assetsOfPost(context, post.id),
  bodyHtml: (post, _, context) => serveHtml(context, post.body_html),
  bodyText: (post) => plainText(post.body_html),
  commentCount: (post) => post.comment_count,
  comments: commentsOfPost,
  commentsEnabled: (post) => post.comments_enabled === 1,
  contentKind: (post) => post.content_kind,
  createdAt: (post) => post.created_at,
  creator: (post, _, context) => memberOf(context, post.creator_id),
  embeddedLink: (post, _, context) => linkOfPost(context, post.id),
  header: (post, _, context) => {
    const asset = assetById(context, post.header_asset_id);
    if (!asset) return { id: null, imageUrl: networkAvatarUrl(context), isDefault: true };
    return { id: globalId('Asset', asset.id), imageUrl: assetUrl(context, asset), isDefault: false };
  },
  imageUrl: (post, _, context) => imageUrl(context, leadImage(context, post)),
  isAudio: (post, _, context) => assetById(context, post.media_asset_id)?.kind === 'audio',
  isHostPost: (post) => post.is_host_post === 1,
  isTrending: (post) => post.trending === 1,
  isVideo: (post, _, context) => assetById(context, post.media_asset_id)?.kind === 'video',
  lastActivityAt: (post) => post.last_activity_at,
  lastEditedAt: (post) => post.edited_at,
  mainImageAspectRatio: (post, _, context) => aspectRatio(leadImage(context, post)),
  postType: (post) => post.kind,
  primaryMedia: (post, _, context) => {
    const recording = assetById(context, post.media_asset_id);
    if (!recording) return null;
    const cover = assetById(context, post.media_cover_id);
    return {
      id: globalId('Asset', recording.id),
      externalAssetId: globalId('ExternalAsset', recording.id),
      type: recording.kind === 'audio' ? 'audio/hls' : 'video/hls',
      url: manifestUrl(context, recording),
      coverImageId: cover && globalId('Asset', cover.id),
      coverImageUrl: imageUrl(context, cover),
    };
  },
  publishedAt: (post) => post.created_at,
  reactions: (post, _, context) => reactionGroups(context, 'post', post.id),
  saved: (post, _, context) => isSaved(context, post.id),
  slug: (post) => post.slug,
  space: (post, _, context) => context.spaces.get(post.space_id) ?? null,
  status: () => 'posted',
  tags: (post, _, context) => {
    const space = context.spaces.get(post.space_id);
    return space ? [{ __typename: 'PostTag', space }] : [];
  },
  title: (post) => post.title,
  updatedAt: (post) => post.edited_at ?? post.created_at,
  url: (post, _, context) => postUrl(context, post),
} satisfies PostResolvers;

/** Sizes are not stored: one that follows from the id looks the same every time. */
const fileSize = (asset: AssetRow) => `${(((asset.id * 37) % 90) / 10 + 0.2).toFixed(1)} MB`;

const ASSET_STYLES = {
  gallery: 'post',
  body: 'post_description',
  header: 'header',
  cover: 'cover',
  attachment: 'file',
};

export const postResolvers = {
  Post: { ...postFields, venue: () => null },
  Asset: {
    aspectRatio,
    assetStyle: (asset) => ASSET_STYLES[asset.style],
    contentType: (asset) => asset.content_type,
    fileSize,
    id: (asset) => globalId('Asset', asset.id),
    imageUrl: (asset, _, context) => imageUrl(context, asset),
    isAudio: (asset) => asset.kind === 'audio',
    isFile: (asset) => asset.kind === 'file',
    isImage: (asset) => asset.kind === 'image',
    isMainImage: (asset) => asset.kind === 'image' && asset.style === 'gallery',
    isVideo: (asset) => asset.kind === 'video',
    largeImageUrl: (asset, _, context) => imageUrl(context, asset),
    originalFilename: (asset) => asset.filename,
    smallImageUrl: (asset, _, context) => imageUrl(context, asset),
    thumbnailUrl: (asset, _, context) => {
      const owner = context.db.get<{ cover: number | null }>(
        'select media_cover_id as cover from posts where media_asset_id = ? and media_cover_id is not null limit 1',
        asset.id,
      );
      return asset.kind === 'image' ? null : imageUrl(context, assetById(context, owner?.cover ?? null));
    },
    url: (asset, _, context) => assetUrl(context, asset),
  },
  EmbeddedLink: {
    actionText: () => null,
    faviconUrl: () => null,
    id: (link) => globalId('EmbeddedLink', link.post_id),
    imageUrl: (link, _, context) => imageUrl(context, assetById(context, link.image_asset_id)),
    isVideo: (link) => link.is_video === 1,
    mediaType: (link) => (link.is_video ? 'video' : 'link'),
    providerName: (link) => link.provider_name,
  },
  PostTag: {
    avatarDarkModeUrl: () => null,
    avatarUrl: (tag, _, context) => spaceAvatarUrl(context, tag.space.id),
    id: (tag) => globalId('PostTag', tag.space.id),
    name: (tag) => tag.space.title,
    resourceId: (tag) => String(tag.space.id),
    type: () => 'FlexSpace',
  },
} satisfies Resolvers;

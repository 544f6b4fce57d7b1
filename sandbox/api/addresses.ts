import type { AssetRow, PostRow } from '../db/rows.ts';
import type { ApiContext } from './context.ts';

type Origin = Pick<ApiContext, 'communityUrl'>;

// Addresses of the community host, where pages, pictures and recordings live.
export const memberUrl = ({ communityUrl }: Origin, id: number | string) => `${communityUrl}/members/${id}`;
export const spaceUrl = ({ communityUrl }: Origin, id: number | string) => `${communityUrl}/spaces/${id}`;
export const postUrl = ({ communityUrl }: Origin, post: Pick<PostRow, 'slug'>) =>
  `${communityUrl}/posts/${encodeURIComponent(post.slug)}`;
export const hashtagUrl = ({ communityUrl }: Origin, word: string) =>
  `${communityUrl}/hashtags/${encodeURIComponent(word)}`;
export const avatarUrl = ({ communityUrl }: Origin, memberId: number) => `${communityUrl}/avatars/${memberId}.svg`;
export const assetUrl = ({ communityUrl }: Origin, asset: Pick<AssetRow, 'id' | 'filename'>) =>
  `${communityUrl}/assets/${asset.id}/${encodeURIComponent(asset.filename)}`;
/** Address of a recording's HLS manifest. */
export const manifestUrl = ({ communityUrl }: Origin, asset: Pick<AssetRow, 'filename'>) =>
  `${communityUrl}/media/${encodeURIComponent(asset.filename.replace(/\.\w+$/, ''))}.m3u8`;
export const spaceAvatarUrl = (origin: Origin, spaceId: number) => `${spaceUrl(origin, spaceId)}/avatar.svg`;
export const networkAvatarUrl = ({ communityUrl }: Origin) => `${communityUrl}/network/avatar.svg`;

import type { SeedAsset, SeedSpace } from './model.ts';

const plain = (width: number, height: number, hue: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="hsl(${hue} 35% 70%)"/></svg>`;

export function drawAvatar(member: { id: number; name: string }): string {
  return plain(200, 200, (member.id * 47) % 360);
}
export function drawPicture(asset: Pick<SeedAsset, 'id' | 'width' | 'height' | 'alt'>): string {
  return plain(asset.width || 1200, asset.height || 800, (asset.id * 83) % 360);
}
export function drawSpaceAvatar(space: Pick<SeedSpace, 'id' | 'title'>): string {
  return plain(200, 200, (space.id * 61) % 360);
}
export function drawNetworkAvatar(): string {
  return plain(256, 256, 178);
}

import type { SeedAsset } from './model.ts';
import type { Random } from './random.ts';

/** Width and height of pictures as cameras and phones make them. */
const SHAPES = {
  wide: [1600, 900],
  classic: [1500, 1000],
  square: [1200, 1200],
  tall: [1080, 1350],
  phone: [1080, 1440],
  panorama: [2100, 900],
  header: [1920, 1080],
} as const;
export type Shape = keyof typeof SHAPES;

/** Hands out assets and counts their ids. */
export type Shelf = {
  assets: SeedAsset[];
  picture(alt: string, style: SeedAsset['style'], shape: Shape): SeedAsset;
  recording(kind: 'video' | 'audio', alt: string): SeedAsset;
  document(filename: string, alt: string): SeedAsset;
};

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

export function createShelf(): Shelf {
  const assets: SeedAsset[] = [];
  const add = (asset: Omit<SeedAsset, 'id'>) => {
    const numbered = { id: assets.length + 1, ...asset };
    assets.push(numbered);
    return numbered;
  };
  return {
    assets,
    picture(alt, style, shape) {
      const [width, height] = SHAPES[shape];
      const filename = `${slug(alt)}-${assets.length + 1}.svg`;
      return add({ kind: 'image', style, width, height, filename, contentType: 'image/svg+xml', alt });
    },
    recording(kind, alt) {
      const [width, height] = kind === 'video' ? [640, 360] : [0, 0];
      const filename = kind === 'video' ? 'harbour.m3u8' : 'bell-buoy.m3u8';
      return add({
        kind,
        style: 'attachment',
        width,
        height,
        filename,
        contentType: 'application/vnd.apple.mpegurl',
        alt,
      });
    },
    document(filename, alt) {
      return add({
        kind: 'file',
        style: 'attachment',
        width: 1600,
        height: 1130,
        filename,
        contentType: 'image/svg+xml',
        alt,
      });
    },
  };
}

export function anyShape(random: Random): Shape {
  return random.pick(['wide', 'classic', 'classic', 'square', 'tall', 'phone', 'panorama'] as const);
}

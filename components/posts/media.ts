import type { PostView } from './post';

export type Picture = { key: string; src: string; full: string; alt: string; ratio: number | null };

export type PostMedia =
  | { kind: 'none' }
  | { kind: 'pictures'; pictures: Picture[] }
  | { kind: 'recording'; sound: boolean; cover: string | null; manifest: string | null };

/** What a post shows beside its words: a recording, else its gallery, else the one picture it has of its own. */
export function mediaOf(post: PostView): PostMedia {
  const recording = post.primaryMedia;
  if (recording) {
    const sound = recording.type.startsWith('audio') || post.isAudio;
    return { kind: 'recording', sound, cover: recording.coverImageUrl ?? post.imageUrl, manifest: recording.url };
  }
  const pictures = post.assets.filter((asset) => asset.isImage && asset.isMainImage).flatMap(pictureOf);
  if (pictures.length > 0) return { kind: 'pictures', pictures };
  const header = post.header && !post.header.isDefault ? post.header.imageUrl : null;
  // A link's picture stands in its preview, not above it.
  const own = header ?? (post.embeddedLink?.imageUrl === post.imageUrl ? null : post.imageUrl);
  if (!own) return { kind: 'none' };
  const ratio = usable(post.mainImageAspectRatio);
  return { kind: 'pictures', pictures: [{ key: own, src: own, full: own, alt: '', ratio }] };
}

function pictureOf(asset: PostView['assets'][number]): Picture[] {
  const src = asset.imageUrl ?? asset.largeImageUrl ?? asset.url;
  if (!src) return [];
  const full = asset.largeImageUrl ?? asset.url ?? src;
  return [{ key: asset.id, src, full, alt: altOf(asset.originalFilename), ratio: usable(asset.aspectRatio) }];
}

/** The files that hang on a post, apart from pictures and recordings. */
export function filesOf(post: PostView) {
  return post.assets.filter((asset) => asset.isFile && asset.url !== null);
}

// The API carries no alternative text: a file's name says something only where a person gave it.
function altOf(filename: string | null): string {
  const name = (filename ?? '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return /\p{L}{3}/u.test(name) && !/^(img|image|dsc\w?|pxl|photo|screenshot|untitled)(?!\p{L})/iu.test(name)
    ? name
    : '';
}

function usable(ratio: number | null | undefined): number | null {
  return ratio && Number.isFinite(ratio) && ratio > 0 ? ratio : null;
}

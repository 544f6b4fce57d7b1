import { describe, expect, it } from 'vitest';
import { filesOf, mediaOf } from './media';
import type { PostView } from './post';

type Asset = PostView['assets'][number];

function asset(id: string, over: Partial<Asset> = {}): Asset {
  return {
    __typename: 'Asset',
    id,
    url: `https://m.example/${id}`,
    imageUrl: `https://m.example/${id}-small`,
    largeImageUrl: `https://m.example/${id}-large`,
    aspectRatio: 1.5,
    contentType: 'image/png',
    originalFilename: 'new-oars.png',
    fileSize: '1.2 MB',
    isImage: true,
    isMainImage: true,
    isFile: false,
    ...over,
  };
}

function post(over: object): PostView {
  const bare = { assets: [], primaryMedia: null, header: null, imageUrl: null, embeddedLink: null, isAudio: false };
  return { __typename: 'Post', mainImageAspectRatio: null, ...bare, ...over } as unknown as PostView;
}

describe('mediaOf', () => {
  it('shows the gallery, and not the pictures that stand in the text', () => {
    const media = mediaOf(post({ assets: [asset('a'), asset('b', { isMainImage: false })] }));
    expect(media).toMatchObject({
      kind: 'pictures',
      pictures: [{ src: 'https://m.example/a-small', alt: 'new oars' }],
    });
  });

  it('says nothing of a picture whose name says nothing', () => {
    for (const originalFilename of ['IMG_2031.jpg', 'DSC0001.png', '0f3a9.webp', null]) {
      expect(mediaOf(post({ assets: [asset('a', { originalFilename })] }))).toMatchObject({ pictures: [{ alt: '' }] });
    }
  });

  it('shows a recording before pictures, also one that is not ready', () => {
    const primaryMedia = { id: 'r', type: 'audio/hls', url: null, coverImageUrl: null };
    expect(mediaOf(post({ primaryMedia, assets: [asset('a')] }))).toEqual({
      kind: 'recording',
      sound: true,
      cover: null,
      manifest: null,
    });
  });

  it('leaves out placeholders and the picture that a link’s preview shows', () => {
    expect(mediaOf(post({ header: { imageUrl: 'https://m.example/default', isDefault: true } }))).toEqual({
      kind: 'none',
    });
    const picture = 'https://m.example/preview';
    expect(mediaOf(post({ imageUrl: picture, embeddedLink: { imageUrl: picture } }))).toEqual({ kind: 'none' });
  });

  it('takes no ratio from numbers that are none', () => {
    for (const aspectRatio of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, null]) {
      expect(mediaOf(post({ assets: [asset('a', { aspectRatio })] }))).toMatchObject({ pictures: [{ ratio: null }] });
    }
  });
});

it('lists files that can be opened', () => {
  const files = [asset('a'), asset('f', { isFile: true, isImage: false }), asset('g', { isFile: true, url: null })];
  expect(filesOf(post({ assets: files })).map((file) => file.id)).toEqual(['f']);
});

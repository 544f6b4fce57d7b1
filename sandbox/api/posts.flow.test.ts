import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeedAsset } from '../seed/model.ts';
import { globalId } from './global-id.ts';
import { COMMUNITY_URL, startApi, type TestApi } from './testing/api.ts';
import { community, event, HARBOUR, hoursAgo, OTHER, poll, post } from './testing/community.ts';

const asset = (id: number, about: Partial<SeedAsset>): SeedAsset => ({
  id,
  kind: 'image',
  style: 'gallery',
  width: 1600,
  height: 900,
  filename: `picture-${id}.svg`,
  contentType: 'image/svg+xml',
  alt: '',
  ...about,
});

const BODY = `<p><a href="{{member:${OTHER}}}">@a</a> <a href="{{space:${HARBOUR}}}">s</a> <a href="{{hashtag:båt/1}}">#b</a>
<img src="{{asset:3}}"> {{unknown:1}} {{asset:404}}</p>`;

let api: TestApi;
beforeAll(async () => {
  api = await startApi(
    community({
      assets: [
        asset(1, {}),
        asset(2, { width: 400, height: 800, filename: 'two & a half.svg' }),
        asset(3, { style: 'body' }),
        asset(4, { style: 'header', width: 300, height: 100 }),
        asset(5, {
          kind: 'video',
          style: 'attachment',
          filename: 'launch day.m3u8',
          contentType: 'application/vnd.apple.mpegurl',
        }),
        asset(6, {
          kind: 'audio',
          style: 'attachment',
          filename: 'bell.m3u8',
          contentType: 'application/vnd.apple.mpegurl',
        }),
        asset(7, { style: 'cover' }),
        asset(8, {
          kind: 'file',
          style: 'attachment',
          width: 0,
          height: 0,
          filename: 'lines.pdf',
          contentType: 'application/pdf',
        }),
      ],
      posts: [
        post(1, {
          title: 'Lines',
          bodyHtml: BODY,
          assetIds: [3, 2, 1, 8],
          contentKind: 'gallery',
          editedAt: hoursAgo(2),
          slug: 'båt-1',
        }),
        post(2, { kind: 'article', headerAssetId: 4 }),
        post(3, { media: { assetId: 5, coverAssetId: 7 } }),
        post(4, { media: { assetId: 6, coverAssetId: null } }),
        post(5, {
          link: {
            url: 'https://example.org/',
            title: 'T',
            description: 'D',
            providerName: 'P',
            imageAssetId: 1,
            isVideo: false,
          },
        }),
        post(10, { kind: 'poll', poll: poll({}) }),
        post(20, { kind: 'event', event: event({}) }),
      ],
    }),
  );
});
afterAll(() => api.close());

const read: TestApi['readPost'] = (...given) => api.readPost(...given);

const assetAddress = (id: number, name = `picture-${id}.svg`) => `${COMMUNITY_URL}/assets/${id}/${name}`;

describe('a post', () => {
  test('says its kind, its times and its address', async () => {
    expect(
      await read(
        1,
        'postType contentKind title status slug url createdAt updatedAt lastEditedAt lastActivityAt space { title }',
      ),
    ).toEqual({
      __typename: 'Post',
      postType: 'post',
      contentKind: 'gallery',
      title: 'Lines',
      status: 'posted',
      slug: 'båt-1',
      url: `${COMMUNITY_URL}/posts/b%C3%A5t-1`,
      createdAt: hoursAgo(999).toISOString(),
      updatedAt: hoursAgo(2).toISOString(),
      lastEditedAt: hoursAgo(2).toISOString(),
      lastActivityAt: hoursAgo(2).toISOString(),
      space: { title: 'Harbour' },
    });
    expect(await read(2, 'postType')).toEqual({ __typename: 'Post', postType: 'article' });
    expect(await read(10, 'postType')).toEqual({ __typename: 'Poll', postType: 'poll' });
    expect(await read(20, 'postType')).toEqual({ __typename: 'Event', postType: 'event' });
  });

  test('has its placeholders resolved to addresses of the community', async () => {
    const { bodyHtml, bodyText } = await read(1, 'bodyHtml bodyText');
    expect(
      bodyHtml,
    ).toBe(`<p><a href="${COMMUNITY_URL}/members/${OTHER}">@a</a> <a href="${COMMUNITY_URL}/spaces/${HARBOUR}">s</a> <a href="${COMMUNITY_URL}/hashtags/b%C3%A5t%2F1">#b</a>
<img src="${assetAddress(3)}"> {{unknown:1}} </p>`);
    expect(bodyText).toMatch(/^@a s #b/);
  });

  test('shows its pictures in order, the gallery’s first as its own', async () => {
    const fields =
      'imageUrl mainImageAspectRatio assets { id url imageUrl isMainImage isFile isImage aspectRatio assetStyle originalFilename fileSize }';
    const { imageUrl, mainImageAspectRatio, assets } = await read(1, fields);
    expect([imageUrl, mainImageAspectRatio]).toEqual([assetAddress(2, 'two%20%26%20a%20half.svg'), 0.5]);
    expect(
      assets.map(({ id, isMainImage, assetStyle }: Record<string, unknown>) => [id, isMainImage, assetStyle]),
    ).toEqual([
      [globalId('Asset', 3), false, 'post_description'],
      [globalId('Asset', 2), true, 'post'],
      [globalId('Asset', 1), true, 'post'],
      [globalId('Asset', 8), false, 'file'],
    ]);
    expect(assets[3]).toMatchObject({
      isFile: true,
      isImage: false,
      imageUrl: null,
      aspectRatio: null,
      url: assetAddress(8, 'lines.pdf'),
      fileSize: expect.stringMatching(/^\d+\.\d MB$/),
    });
  });

  test('has a header of its own, or the default one', async () => {
    expect((await read(2, 'header { id imageUrl isDefault }')).header).toEqual({
      id: globalId('Asset', 4),
      imageUrl: assetAddress(4),
      isDefault: false,
    });
    expect((await read(1, 'header { id isDefault }')).header).toEqual({ id: null, isDefault: true });
    expect(await read(2, 'imageUrl mainImageAspectRatio')).toMatchObject({
      imageUrl: assetAddress(4),
      mainImageAspectRatio: 3,
    });
  });

  test('leads with a recording as HLS, video or audio, never both', async () => {
    const fields = 'isVideo isAudio imageUrl primaryMedia { id type url coverImageId coverImageUrl }';
    expect(await read(3, fields)).toMatchObject({
      isVideo: true,
      isAudio: false,
      imageUrl: assetAddress(7),
      primaryMedia: {
        id: globalId('Asset', 5),
        type: 'video/hls',
        url: `${COMMUNITY_URL}/media/launch%20day.m3u8`,
        coverImageId: globalId('Asset', 7),
        coverImageUrl: assetAddress(7),
      },
    });
    expect(await read(4, fields)).toMatchObject({
      isVideo: false,
      isAudio: true,
      imageUrl: null,
      primaryMedia: {
        type: 'audio/hls',
        url: `${COMMUNITY_URL}/media/bell.m3u8`,
        coverImageId: null,
        coverImageUrl: null,
      },
    });
    expect(await read(1, fields)).toMatchObject({ isVideo: false, isAudio: false, primaryMedia: null });
  });

  test('carries its link', async () => {
    expect(
      (await read(5, 'embeddedLink { url title description imageUrl providerName isVideo mediaType }')).embeddedLink,
    ).toEqual({
      url: 'https://example.org/',
      title: 'T',
      description: 'D',
      imageUrl: assetAddress(1),
      providerName: 'P',
      isVideo: false,
      mediaType: 'link',
    });
    expect((await read(1, 'embeddedLink { id }')).embeddedLink).toBeNull();
  });
});

test('a space lists its posts newest first, or those asked for by either id', async () => {
  const space = async (ids: string) => {
    const { data } = await api.ask(
      `{ network { space(idOrSlug: "${HARBOUR}") { posts(first: 3${ids}) { nodes { ... on DatabaseRecord { resourceId } } } } } }`,
    );
    return data.network.space.posts.nodes.map((node: { resourceId: string }) => Number(node.resourceId));
  };
  expect(await space('')).toEqual([20, 10, 5]);
  expect(await space(`, ids: ["2", "${globalId('Poll', 10)}", "404", "x"]`)).toEqual([10, 2]);
});

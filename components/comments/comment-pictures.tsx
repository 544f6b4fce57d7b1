import { FileList } from '@/components/posts/file-list';
import { PictureImage } from '@/components/posts/picture-image';
import type { CommentView } from './thread';

/** Pictures and files that came with a comment; a picture opens in a tab of its own. */
export function CommentPictures({ assets }: { assets: NonNullable<CommentView['assets']> }) {
  const pictures = assets.filter((asset) => asset.isImage && (asset.imageUrl ?? asset.url));
  const files = assets.filter((asset) => asset.isFile && asset.url);
  if (pictures.length + files.length === 0) return null;
  return (
    <div className="mt-2 flex max-w-md flex-col gap-2">
      {pictures.map((asset) => (
        <a
          key={asset.id}
          href={asset.largeImageUrl ?? asset.url ?? undefined}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
          aria-label={`Picture ${asset.originalFilename ?? ''} (opens in a new tab)`}
          className="block max-h-80 overflow-hidden rounded-[10px]"
          style={{ aspectRatio: asset.aspectRatio ?? 4 / 3 }}
        >
          <PictureImage src={asset.imageUrl ?? asset.url ?? ''} alt="" />
        </a>
      ))}
      <FileList files={files} />
    </div>
  );
}

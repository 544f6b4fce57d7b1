import { mediaOf } from './media';
import { PictureGrid } from './picture-grid';
import type { PostView } from './post';
import { RecordingCover } from './recording-cover';

/** A card's pictures or the cover of its recording; they open the post, like the rest of the card. */
export function CardMedia({ post, eager }: { post: PostView; eager: boolean }) {
  const media = mediaOf(post);
  if (media.kind === 'none') return null;
  if (media.kind === 'pictures') return <PictureGrid pictures={media.pictures} eager={eager} />;
  return <RecordingCover sound={media.sound} cover={media.cover} eager={eager} ready={media.manifest !== null} />;
}

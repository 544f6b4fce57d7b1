import { EventInset } from './event-inset';
import { FileList } from './file-list';
import { LinkPreview } from './link-preview';
import { filesOf } from './media';
import { PollInset } from './poll-inset';
import type { PostView } from './post';

/** What a post carries beside words and pictures: where it links to, its poll, its event, its files. */
export function PostInsets({ post }: { post: PostView }) {
  return (
    <>
      {post.embeddedLink ? <LinkPreview link={post.embeddedLink} /> : null}
      {post.__typename === 'Poll' ? <PollInset poll={post} url={post.url} /> : null}
      {post.__typename === 'Event' ? <EventInset event={post} /> : null}
      <FileList files={filesOf(post)} />
    </>
  );
}

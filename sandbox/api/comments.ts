import type { GraphQLResolveInfo } from 'graphql';
import type { CommentRow, PostRow } from '../db/rows.ts';
import { type Connection, type PageArguments, readPage } from './connections.ts';
import type { ApiContext } from './context.ts';

const COLUMNS = `'Comment' as __typename, c.*`;
const oldestFirst = { select: COLUMNS, from: 'comments c', order: ['c.created_at', 'c.id'], descending: false };

/** Null also for a comment on a post that the viewer may not see. */
export function commentById(context: ApiContext, id: number): CommentRow | null {
  return context.db.get<CommentRow>(
    `select ${COLUMNS} from comments c join posts p on p.id = c.post_id
      where c.id = ? and p.space_id in (select value from json_each(?))`,
    id,
    context.spaceIds,
  );
}

export function commentsOfPost(
  post: PostRow,
  args: PageArguments & { rootOnly?: boolean | null },
  context: ApiContext,
  info: GraphQLResolveInfo,
): Connection<CommentRow> {
  const where = args.rootOnly ? 'c.post_id = ? and c.reply_to_id is null' : 'c.post_id = ?';
  const name = args.rootOnly ? 'roots' : 'comments';
  return readPage<CommentRow>(context.db, { ...oldestFirst, name, where, values: [post.id] }, args, info);
}

export function repliesOf(
  comment: CommentRow,
  args: PageArguments,
  context: ApiContext,
  info: GraphQLResolveInfo,
): Connection<CommentRow> {
  const list = { ...oldestFirst, name: 'replies', where: 'c.reply_to_id = ?', values: [comment.id] };
  return readPage<CommentRow>(context.db, list, args, info);
}

import type { Database } from './database.ts';

// What lists sort and cards show without counting: written wherever comments change, by the same words for one
// post as for all of them.
const POSTS = `update posts set
  comment_count = (select count(*) from comments c where c.post_id = posts.id),
  last_comment_id = (select c.id from comments c where c.post_id = posts.id order by c.created_at desc, c.id desc limit 1),
  last_activity_at = max(coalesce(edited_at, created_at),
    coalesce((select max(c.created_at) from comments c where c.post_id = posts.id), 0))`;

const REPLIES = `update comments set
  reply_count = (select count(*) from comments r where r.reply_to_id = comments.id)`;

export function refreshPosts(db: Database): void {
  db.run(POSTS);
}

export function refreshPost(db: Database, postId: number): void {
  db.run(`${POSTS} where id = ?`, postId);
}

export function refreshReplyCounts(db: Database): void {
  db.run(REPLIES);
}

export function refreshReplyCount(db: Database, commentId: number): void {
  db.run(`${REPLIES} where id = ?`, commentId);
}

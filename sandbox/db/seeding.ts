import type { SQLInputValue } from 'node:sqlite';
import type { Community, SeedComment, SeedPost } from '../seed/model.ts';
import type { Database } from './database.ts';
import { readEmoji } from './emoji.ts';
import { hashPassword } from './passwords.ts';
import { refreshPosts, refreshReplyCounts } from './tallies.ts';

type Value = SQLInputValue | boolean | Date;

const stored = (value: Value): SQLInputValue =>
  value instanceof Date ? value.getTime() : typeof value === 'boolean' ? Number(value) : value;

type Insert = (table: string, row: Record<string, Value>) => void;

/** Inserts row by row; the keys are the columns, and the same in every row of a table. */
function inserter(db: Database): Insert {
  const tables = new Map<string, { columns: string[]; text: string }>();
  return (table, row) => {
    let known = tables.get(table);
    if (!known) {
      const columns = Object.keys(row);
      const marks = columns.map(() => '?').join(', ');
      known = { columns, text: `insert into ${table} (${columns.join(', ')}) values (${marks})` };
      tables.set(table, known);
    }
    db.run(known.text, ...known.columns.map((column) => stored(row[column] ?? null)));
  };
}

function insertNetwork(insert: Insert, { network, collections, spaces }: Community) {
  const { id, slug, title, subtitle, description, purpose, theme, createdAt } = network;
  const words = { slug, title, subtitle, description, purpose };
  insert('network', { id, ...words, theme: JSON.stringify(theme), created_at: createdAt });
  for (const { id, name, description, position } of collections) {
    insert('collections', { id, name, description, position });
  }
  for (const { id, collectionId, title, slug, description, position, secret, createdAt } of spaces) {
    const row = { id, collection_id: collectionId, title, slug, description, position, secret, created_at: createdAt };
    insert('spaces', row);
  }
}

function insertMembers(insert: Insert, community: Community) {
  for (const member of community.members) {
    insert('members', {
      id: member.id,
      email: member.email,
      password_hash: member.password === null ? null : hashPassword(member.password),
      name: member.name,
      first_name: member.firstName,
      last_name: member.lastName,
      short_bio: member.shortBio,
      role: member.role,
      time_zone: member.timeZone,
      joined_at: member.joinedAt,
      last_active_at: member.lastActiveAt,
      has_avatar: member.hasAvatar,
    });
  }
  for (const { spaceId, memberId, role } of community.spaceMemberships) {
    insert('space_memberships', { space_id: spaceId, member_id: memberId, role });
  }
  for (const { followerId, followedId } of community.follows) {
    insert('follows', { follower_id: followerId, followed_id: followedId });
  }
}

function insertAssets(insert: Insert, community: Community) {
  for (const { id, kind, style, width, height, filename, contentType, alt } of community.assets) {
    insert('assets', { id, kind, style, width, height, filename, content_type: contentType, alt });
  }
}

function insertPost(insert: Insert, post: SeedPost) {
  insert('posts', {
    id: post.id,
    kind: post.kind,
    content_kind: post.contentKind,
    space_id: post.spaceId,
    creator_id: post.creatorId,
    title: post.title,
    slug: post.slug,
    body_html: post.bodyHtml,
    created_at: post.createdAt,
    edited_at: post.editedAt,
    header_asset_id: post.headerAssetId,
    media_asset_id: post.media?.assetId ?? null,
    media_cover_id: post.media?.coverAssetId ?? null,
    comments_enabled: post.commentsEnabled,
    trending: post.trending,
    last_activity_at: post.editedAt ?? post.createdAt,
  });
  for (const [position, assetId] of post.assetIds.entries()) {
    insert('post_assets', { post_id: post.id, position, asset_id: assetId });
  }
  if (post.link) {
    const { url, title, description, providerName, imageAssetId, isVideo } = post.link;
    const words = { url, title, description, provider_name: providerName };
    insert('links', { post_id: post.id, ...words, image_asset_id: imageAssetId, is_video: isVideo });
  }
  if (post.poll) insertPoll(insert, post.id, post.poll);
  if (post.event) insertEvent(insert, post.id, post.event);
}

function insertPoll(insert: Insert, postId: number, poll: NonNullable<SeedPost['poll']>) {
  const { type, publicAnswers, answerThreshold } = poll;
  insert('polls', { post_id: postId, type, public_answers: publicAnswers, answer_threshold: answerThreshold });
  for (const [position, { id, text, value }] of poll.choices.entries()) {
    insert('poll_choices', { id, post_id: postId, position, text, value });
  }
  for (const { memberId, choiceId, value, at } of poll.answers) {
    const answer = { choice_id: choiceId, value, created_at: at };
    insert('poll_answers', { post_id: postId, member_id: memberId, ...answer });
  }
}

function insertEvent(insert: Insert, postId: number, event: NonNullable<SeedPost['event']>) {
  insert('events', {
    post_id: postId,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    time_zone: event.timeZone,
    venue: event.venue,
    street: event.street,
    city: event.city,
    online: event.online,
    frequency: event.repeats?.frequency ?? null,
    repeat_interval: event.repeats?.interval ?? null,
    repeat_count: event.repeats?.count ?? null,
  });
  for (const { memberId, answer } of event.rsvps) {
    insert('rsvps', { post_id: postId, member_id: memberId, answer });
  }
}

function insertComments(insert: Insert, comments: SeedComment[]) {
  const depths = new Map<number, number>();
  // A reply needs the row it answers, and its depth; the seed may list them in any order of time.
  const waiting = new Map<number, SeedComment[]>();
  const insertOne = (comment: SeedComment) => {
    const depth = comment.replyToId === null ? 1 : (depths.get(comment.replyToId) ?? 1) + 1;
    depths.set(comment.id, depth);
    insert('comments', {
      id: comment.id,
      post_id: comment.postId,
      author_id: comment.authorId,
      reply_to_id: comment.replyToId,
      depth,
      body_html: comment.bodyHtml,
      created_at: comment.createdAt,
      updated_at: comment.updatedAt,
    });
    for (const [position, assetId] of comment.assetIds.entries()) {
      insert('comment_assets', { comment_id: comment.id, position, asset_id: assetId });
    }
    for (const reply of waiting.get(comment.id) ?? []) insertOne(reply);
    waiting.delete(comment.id);
  };
  for (const comment of comments) {
    const parent = comment.replyToId;
    if (parent === null || depths.has(parent)) insertOne(comment);
    else waiting.set(parent, [...(waiting.get(parent) ?? []), comment]);
  }
  if (waiting.size > 0) throw new Error(`comments answer comments that are not there: ${[...waiting.keys()]}`);
}

function insertMarks(insert: Insert, community: Community) {
  const emojis = new Map<string, ReturnType<typeof readEmoji>>();
  for (const { memberId, target, targetId, emoji, at } of community.reactions) {
    const read = emojis.get(emoji) ?? readEmoji(emoji);
    emojis.set(emoji, read);
    if (!read) throw new Error(`not an emoji: ${emoji}`);
    const what = { member_id: memberId, target, target_id: targetId, base_emoji: read.base, emoji: read.emoji };
    insert('reactions', { ...what, created_at: at, updated_at: at });
  }
  for (const { memberId, postId, at } of community.savedPosts) {
    insert('saved_posts', { member_id: memberId, post_id: postId, saved_at: at });
  }
  for (const { memberId, spaceId, readUpTo } of community.readMarks) {
    insert('read_marks', { member_id: memberId, space_id: spaceId, read_up_to: readUpTo });
  }
}

/** Fills empty tables with a community; `index` is called when all rows are there and nothing has been counted yet. */
export function seedDatabase(db: Database, community: Community, index: () => void): void {
  const insert = inserter(db);
  insertNetwork(insert, community);
  insertMembers(insert, community);
  insertAssets(insert, community);
  for (const post of community.posts) insertPost(insert, post);
  insertComments(insert, community.comments);
  insertMarks(insert, community);
  index();
  refreshReplyCounts(db);
  refreshPosts(db);
  db.run(`update posts set is_host_post = 1 where exists (
    select 1 from members m where m.id = posts.creator_id and m.role = 'host'
    union all
    select 1 from space_memberships s
     where s.member_id = posts.creator_id and s.space_id = posts.space_id and s.role = 'host')`);
}

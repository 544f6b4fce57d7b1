/** Raised with every change of the tables: a data directory of another version is built anew. */
export const SCHEMA_VERSION = 1;

export const TABLES = `
create table network (
  id integer primary key, slug text not null, title text not null, subtitle text not null, description text not null,
  purpose text not null, theme text not null, created_at integer not null
) strict;

create table collections (
  id integer primary key, name text not null, description text not null, position integer not null
) strict;

create table spaces (
  id integer primary key, collection_id integer references collections, title text not null, slug text not null,
  description text not null, position integer not null, secret integer not null, created_at integer not null
) strict;

create table members (
  id integer primary key, email text not null unique collate nocase, password_hash text, name text not null,
  first_name text not null, last_name text not null, short_bio text, role text not null, time_zone text not null,
  joined_at integer not null, last_active_at integer not null, has_avatar integer not null
) strict;

create table space_memberships (
  space_id integer not null references spaces, member_id integer not null references members, role text not null,
  primary key (member_id, space_id)
) strict, without rowid;

create table follows (
  follower_id integer not null references members, followed_id integer not null references members,
  primary key (follower_id, followed_id)
) strict, without rowid;

create table assets (
  id integer primary key, kind text not null, style text not null, width integer not null, height integer not null,
  filename text not null, content_type text not null, alt text not null
) strict;

create table posts (
  id integer primary key, kind text not null, content_kind text not null, space_id integer not null references spaces,
  creator_id integer not null references members, title text, slug text not null, body_html text not null,
  created_at integer not null, edited_at integer, header_asset_id integer references assets,
  media_asset_id integer references assets, media_cover_id integer references assets, comments_enabled integer not null,
  trending integer not null, is_host_post integer not null default 0, comment_count integer not null default 0,
  last_activity_at integer not null, last_comment_id integer
) strict;

create table post_assets (
  post_id integer not null references posts, position integer not null, asset_id integer not null references assets,
  primary key (post_id, position)
) strict, without rowid;

create table links (
  post_id integer primary key references posts, url text not null, title text not null, description text not null,
  provider_name text not null, image_asset_id integer references assets, is_video integer not null
) strict;

create table polls (
  post_id integer primary key references posts, type text not null, public_answers integer not null,
  answer_threshold integer not null
) strict;
create table poll_choices (
  id integer primary key, post_id integer not null references polls, position integer not null, text text, value integer
) strict;
create table poll_answers (
  id integer primary key, post_id integer not null references polls, member_id integer not null references members,
  choice_id integer references poll_choices, value integer, created_at integer not null, unique (post_id, member_id)
) strict;

create table events (
  post_id integer primary key references posts, starts_at integer not null, ends_at integer not null,
  time_zone text not null, venue text, street text, city text, online integer not null, frequency text,
  repeat_interval integer, repeat_count integer
) strict;
create table rsvps (
  post_id integer not null references events, member_id integer not null references members, answer text not null,
  primary key (post_id, member_id)
) strict, without rowid;

create table comments (
  id integer primary key, post_id integer not null references posts, author_id integer not null references members,
  reply_to_id integer references comments on delete cascade, depth integer not null, body_html text not null,
  created_at integer not null, updated_at integer not null, reply_count integer not null default 0
) strict;
create table comment_assets (
  comment_id integer not null references comments on delete cascade, position integer not null,
  asset_id integer not null references assets, primary key (comment_id, position)
) strict, without rowid;

create table reactions (
  id integer primary key, member_id integer not null references members, target text not null, target_id integer not null,
  base_emoji text not null, emoji text not null, created_at integer not null, updated_at integer not null
) strict;

create table saved_posts (
  member_id integer not null references members, post_id integer not null references posts, saved_at integer not null,
  primary key (member_id, post_id)
) strict, without rowid;

create table read_marks (
  member_id integer not null references members, space_id integer not null references spaces,
  read_up_to integer not null, primary key (member_id, space_id)
) strict, without rowid;
`;

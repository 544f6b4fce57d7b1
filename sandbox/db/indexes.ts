/**
 * What keeps the tables fast and in step. Made after a community has been put in, which is quicker than keeping them
 * up row by row, and at every opening, so that an older database gets what was added since.
 *
 * The feed's two indexes carry all that its filters look at: a walk in either order reads the table only for the rows of its page.
 */
export const INDEXES = `
create index if not exists follows_by_followed on follows (followed_id);

create index if not exists members_by_visit on members (last_active_at, id);
create index if not exists members_by_name on members (name collate nocase, id);
create index if not exists members_by_joining on members (joined_at, id);
create index if not exists members_by_role on members
  (case role when 'host' then 0 when 'moderator' then 1 when 'member' then 2 else 3 end, id);
create index if not exists space_memberships_of_staff on space_memberships (member_id, role) where role <> 'member';
create index if not exists space_memberships_by_space on space_memberships (space_id, member_id, role);

create index if not exists posts_feed_by_activity on posts
  (last_activity_at, id, space_id, kind, creator_id, is_host_post, comment_count);
create index if not exists posts_feed_by_age on posts
  (created_at, id, space_id, kind, creator_id, is_host_post, comment_count);
drop index if exists posts_by_activity;
drop index if exists posts_by_age;
create index if not exists posts_of_space on posts (space_id, created_at, id, creator_id);
drop index if exists posts_by_space;
create index if not exists posts_by_creator on posts (creator_id, created_at);
create index if not exists posts_by_slug on posts (slug);
create index if not exists posts_by_recording on posts (media_asset_id) where media_asset_id is not null;
create index if not exists poll_choices_by_post on poll_choices (post_id, position);

create index if not exists comments_by_post on comments (post_id, created_at, id);
create index if not exists comments_roots on comments (post_id, created_at, id) where reply_to_id is null;
create index if not exists comments_by_parent on comments (reply_to_id, created_at, id);
create index if not exists comments_by_age on comments (created_at, post_id);

create unique index if not exists reactions_once on reactions (target, target_id, base_emoji, member_id);
create index if not exists reactions_by_moment on reactions (target, created_at, target_id);
drop index if exists reactions_by_age;
create trigger if not exists reactions_of_deleted_comments after delete on comments begin
  delete from reactions where target = 'comment' and target_id = old.id;
end;

create index if not exists saved_posts_by_age on saved_posts (member_id, saved_at, post_id);
`;

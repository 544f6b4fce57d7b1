/**
 * What the database gives back: one type per table, columns as they are called there. Moments are milliseconds
 * since 1970, flags are 0 or 1. `__typename` names the GraphQL type that a row stands behind.
 */

export type MemberRole = 'host' | 'moderator' | 'member' | 'limited';
export type Flag = 0 | 1;

export type NetworkRow = {
  __typename: 'Network';
  id: number;
  slug: string;
  title: string;
  subtitle: string;
  description: string;
  purpose: string;
  /** JSON of a `SeedNetwork['theme']`. */
  theme: string;
  created_at: number;
};

export type CollectionRow = { id: number; name: string; description: string; position: number };

export type SpaceRow = {
  __typename: 'Space';
  id: number;
  collection_id: number | null;
  title: string;
  slug: string;
  description: string;
  position: number;
  secret: Flag;
  created_at: number;
};

export type PostTagRow = { __typename: 'PostTag'; space: SpaceRow };

export type MemberRow = {
  __typename: 'User';
  id: number;
  email: string;
  /** Null where the account cannot sign in. */
  password_hash: string | null;
  name: string;
  first_name: string;
  last_name: string;
  short_bio: string | null;
  role: MemberRole;
  time_zone: string;
  joined_at: number;
  last_active_at: number;
  has_avatar: Flag;
};

export type AssetRow = {
  id: number;
  kind: 'image' | 'video' | 'audio' | 'file';
  style: 'gallery' | 'body' | 'header' | 'cover' | 'attachment';
  width: number;
  height: number;
  filename: string;
  content_type: string;
  alt: string;
};

export type PostRow = {
  __typename: 'Post' | 'Poll' | 'Event';
  id: number;
  kind: 'post' | 'article' | 'poll' | 'event';
  content_kind: string;
  space_id: number;
  creator_id: number;
  title: string | null;
  slug: string;
  body_html: string;
  created_at: number;
  edited_at: number | null;
  header_asset_id: number | null;
  media_asset_id: number | null;
  media_cover_id: number | null;
  comments_enabled: Flag;
  trending: Flag;
  is_host_post: Flag;
  comment_count: number;
  /** The later of the post's own last save and its newest comment. */
  last_activity_at: number;
  last_comment_id: number | null;
};

export type FeedItemRow = { __typename: 'FeedPostItem'; post: PostRow };

export type LinkRow = {
  post_id: number;
  url: string;
  title: string;
  description: string;
  provider_name: string;
  image_asset_id: number | null;
  is_video: Flag;
};

export type PollRow = {
  post_id: number;
  type: 'MULTIPLE_CHOICE' | 'HOT_COLD' | 'PERCENTAGE' | 'QUESTION';
  public_answers: Flag;
  answer_threshold: number;
};

export type PollChoiceRow = {
  id: number;
  post_id: number;
  position: number;
  text: string | null;
  value: number | null;
};

export type PollAnswerRow = {
  __typename: 'PollAnswer';
  id: number;
  post_id: number;
  member_id: number;
  choice_id: number | null;
  value: number | null;
  created_at: number;
};

export type EventRow = {
  post_id: number;
  starts_at: number;
  ends_at: number;
  time_zone: string;
  venue: string | null;
  street: string | null;
  city: string | null;
  online: Flag;
  /** Null for a single event. */
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | null;
  repeat_interval: number | null;
  repeat_count: number | null;
};

/** One occurrence of an event: the row of a series carries only its first. */
export type OccurrenceRow = { post: PostRow; startsAt: number; endsAt: number };

export type CommentRow = {
  __typename: 'Comment';
  id: number;
  post_id: number;
  author_id: number;
  reply_to_id: number | null;
  depth: number;
  body_html: string;
  created_at: number;
  updated_at: number;
  reply_count: number;
};

export type ReactionRow = {
  __typename: 'Reaction';
  id: number;
  member_id: number;
  target: 'post' | 'comment';
  target_id: number;
  base_emoji: string;
  emoji: string;
  created_at: number;
  updated_at: number;
};

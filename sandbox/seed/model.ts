/**
 * What a seeded community is, before it is put into the database: plain objects, ids counted from 1,
 * every moment a Date. The seed is a pure function of a moment and a size, so two runs with the same
 * arguments give the same community.
 */

/** A role on the whole network; `limited` belongs to single spaces only. */
export type SeedRole = 'host' | 'moderator' | 'member' | 'limited';

export type SeedNetwork = {
  id: number;
  slug: string;
  title: string;
  subtitle: string;
  description: string;
  purpose: string;
  theme: { light: SeedColors; dark: SeedColors; font: string };
  createdAt: Date;
};

/** Six-digit hex colours. */
export type SeedColors = { button: string; header: string; link: string };

export type SeedCollection = { id: number; name: string; description: string; position: number };

export type SeedSpace = {
  id: number;
  collectionId: number | null;
  title: string;
  slug: string;
  description: string;
  position: number;
  /** Secret spaces are seen by their members only. */
  secret: boolean;
  createdAt: Date;
};

export type SeedMember = {
  id: number;
  /** The three accounts to sign in with have a known address and password; the others cannot sign in. */
  email: string;
  password: string | null;
  name: string;
  firstName: string;
  lastName: string;
  shortBio: string | null;
  role: SeedRole;
  timeZone: string;
  joinedAt: Date;
  lastActiveAt: Date;
  /** False for a few, whose initials a client must draw. */
  hasAvatar: boolean;
};

export type SeedSpaceMembership = { spaceId: number; memberId: number; role: 'host' | 'moderator' | 'member' };

export type SeedFollow = { followerId: number; followedId: number };

/** A picture that `sandbox/seed/pictures.ts` draws from its id, or a recording that the sandbox ships. */
export type SeedAsset = {
  id: number;
  kind: 'image' | 'video' | 'audio' | 'file';
  /** `gallery`: beside the text. `body`: named by an <img> in the text. `header`: an article's head. `cover`: of a recording. */
  style: 'gallery' | 'body' | 'header' | 'cover' | 'attachment';
  width: number;
  height: number;
  filename: string;
  contentType: string;
  alt: string;
};

export type SeedLink = {
  url: string;
  title: string;
  description: string;
  providerName: string;
  /** An asset of this seed, where the link has a picture. */
  imageAssetId: number | null;
  isVideo: boolean;
};

export type SeedPoll = {
  type: 'MULTIPLE_CHOICE' | 'HOT_COLD' | 'PERCENTAGE' | 'QUESTION';
  choices: { id: number; text: string | null; value: number | null }[];
  publicAnswers: boolean;
  answerThreshold: number;
  /** One answer a member at most: choiceId for MULTIPLE_CHOICE, value for the sliders. */
  answers: { memberId: number; choiceId: number | null; value: number | null; at: Date }[];
};

export type SeedEvent = {
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: string | null;
  street: string | null;
  city: string | null;
  online: boolean;
  /** Null for a single event; otherwise iCalendar's frequency and interval. */
  repeats: { frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'; interval: number; count: number } | null;
  rsvps: { memberId: number; answer: 'yes' | 'maybe' | 'no' }[];
};

export type SeedPost = {
  id: number;
  kind: 'post' | 'article' | 'poll' | 'event';
  /** As the API's contentKind: what leads the post. */
  contentKind: 'text' | 'link' | 'article' | 'file' | 'gallery' | 'video' | 'audio';
  spaceId: number;
  creatorId: number;
  title: string | null;
  slug: string;
  /** HTML. `{{asset:ID}}` stands for an asset's address, `{{member:ID}}` and `{{space:ID}}` for a page's address. */
  bodyHtml: string;
  createdAt: Date;
  editedAt: Date | null;
  assetIds: number[];
  headerAssetId: number | null;
  /** The recording that leads the post and its cover picture. */
  media: { assetId: number; coverAssetId: number | null } | null;
  link: SeedLink | null;
  poll: SeedPoll | null;
  event: SeedEvent | null;
  commentsEnabled: boolean;
  trending: boolean;
};

export type SeedComment = {
  id: number;
  postId: number;
  authorId: number;
  /** Null for a root. Depth is 1 for roots and at most `MAX_COMMENT_DEPTH`. */
  replyToId: number | null;
  bodyHtml: string;
  assetIds: number[];
  createdAt: Date;
  updatedAt: Date;
};

/** Roots have depth 1; a comment at this depth cannot be answered. */
export const MAX_COMMENT_DEPTH = 6;

export type SeedReaction = { memberId: number; target: 'post' | 'comment'; targetId: number; emoji: string; at: Date };

export type SeedSavedPost = { memberId: number; postId: number; at: Date };

/** What a member has read: posts of the space created after `readUpTo` count as unread. */
export type SeedReadMark = { memberId: number; spaceId: number; readUpTo: Date };

export type Community = {
  network: SeedNetwork;
  collections: SeedCollection[];
  spaces: SeedSpace[];
  members: SeedMember[];
  spaceMemberships: SeedSpaceMembership[];
  follows: SeedFollow[];
  assets: SeedAsset[];
  posts: SeedPost[];
  comments: SeedComment[];
  reactions: SeedReaction[];
  savedPosts: SeedSavedPost[];
  readMarks: SeedReadMark[];
};

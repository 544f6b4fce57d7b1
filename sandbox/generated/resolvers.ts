import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssetRow, CommentRow, LinkRow, PostRow, OccurrenceRow, FeedItemRow, MemberRow, NetworkRow, PollAnswerRow, PostTagRow, ReactionRow, SpaceRow, CollectionRow } from '../db/rows.ts';
import type { ApiContext } from '../api/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339 date and time. */
  ISO8601DateTime: { input: string; output: number; }
};

export type Asset = {
  __typename?: 'Asset';
  aspectRatio?: Maybe<Scalars['Float']['output']>;
  assetStyle?: Maybe<Scalars['String']['output']>;
  contentType?: Maybe<Scalars['String']['output']>;
  /** In words, such as 1.2 MB. */
  fileSize?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isAudio: Scalars['Boolean']['output'];
  isFile: Scalars['Boolean']['output'];
  isImage: Scalars['Boolean']['output'];
  /** Part of the post's gallery, not of its text. */
  isMainImage: Scalars['Boolean']['output'];
  isVideo: Scalars['Boolean']['output'];
  largeImageUrl?: Maybe<Scalars['String']['output']>;
  originalFilename?: Maybe<Scalars['String']['output']>;
  smallImageUrl?: Maybe<Scalars['String']['output']>;
  thumbnailUrl?: Maybe<Scalars['String']['output']>;
  url?: Maybe<Scalars['String']['output']>;
};

export type Comment = DatabaseRecord & Node & Reactable & {
  __typename?: 'Comment';
  assets?: Maybe<Array<Asset>>;
  author?: Maybe<Member>;
  bodyHtml?: Maybe<Scalars['String']['output']>;
  bodyText?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  /** 1 for a root, 2 and more for replies. */
  depth: Scalars['Int']['output'];
  embeddedLink?: Maybe<EmbeddedLink>;
  id: Scalars['ID']['output'];
  post?: Maybe<PostContent>;
  reactions: Array<ReactionGroup>;
  replies?: Maybe<CommentConnection>;
  replyCount: Scalars['Int']['output'];
  replyTo?: Maybe<Comment>;
  /** False where the thread is as deep as it may get. */
  replyable: Scalars['Boolean']['output'];
  resourceId: Scalars['ID']['output'];
  space?: Maybe<Space>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url?: Maybe<Scalars['String']['output']>;
};


export type CommentRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type CommentConnection = {
  __typename?: 'CommentConnection';
  edges?: Maybe<Array<Maybe<CommentEdge>>>;
  nodes?: Maybe<Array<Maybe<Comment>>>;
  pageInfo: PageInfo;
};

export type CommentEdge = {
  __typename?: 'CommentEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Comment>;
};

export type CreateCommentInput = {
  /** HTML; the network cleans it. */
  body: Scalars['String']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** GlobalID. */
  postId: Scalars['ID']['input'];
  /** GlobalID of the comment that is answered. */
  replyToId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateCommentPayload = {
  __typename?: 'CreateCommentPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  comment?: Maybe<Comment>;
  errors: Array<Scalars['String']['output']>;
};

export type CreateReactionInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  emoji: Scalars['String']['input'];
  /** GlobalID of a post or comment. */
  targetId: Scalars['ID']['input'];
};

export type CreateReactionPayload = {
  __typename?: 'CreateReactionPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  errors: Array<Scalars['String']['output']>;
  reaction?: Maybe<Reaction>;
};

export type CreateSavedPostInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  postId: Scalars['ID']['input'];
};

export type CreateSavedPostPayload = {
  __typename?: 'CreateSavedPostPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  errors: Array<Scalars['String']['output']>;
  savedPost?: Maybe<PostContent>;
};

/** Has the numeric id that other tools and addresses use. */
export type DatabaseRecord = {
  resourceId: Scalars['ID']['output'];
};

export type DeleteCommentInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Resource id or GlobalID. */
  id: Scalars['ID']['input'];
};

export type DeleteCommentPayload = {
  __typename?: 'DeleteCommentPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  deletedId?: Maybe<Scalars['ID']['output']>;
  errors: Array<Scalars['String']['output']>;
};

export type DeleteReactionInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  emoji: Scalars['String']['input'];
  targetId: Scalars['ID']['input'];
};

export type DeleteReactionPayload = {
  __typename?: 'DeleteReactionPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  deletedId?: Maybe<Scalars['ID']['output']>;
  errors: Array<Scalars['String']['output']>;
};

export type DeleteSavedPostInput = {
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  postId: Scalars['ID']['input'];
};

export type DeleteSavedPostPayload = {
  __typename?: 'DeleteSavedPostPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  deletedPostId?: Maybe<Scalars['ID']['output']>;
  errors: Array<Scalars['String']['output']>;
};

export type EmbeddedLink = {
  __typename?: 'EmbeddedLink';
  actionText?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  faviconUrl?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isVideo: Scalars['Boolean']['output'];
  mediaType?: Maybe<Scalars['String']['output']>;
  providerName?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};

export type Event = DatabaseRecord & Node & PostInterface & Reactable & {
  __typename?: 'Event';
  assets: Array<Asset>;
  bodyHtml?: Maybe<Scalars['String']['output']>;
  bodyText?: Maybe<Scalars['String']['output']>;
  city?: Maybe<Scalars['String']['output']>;
  commentCount: Scalars['Int']['output'];
  comments?: Maybe<CommentConnection>;
  commentsEnabled: Scalars['Boolean']['output'];
  contentKind?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  creator?: Maybe<Member>;
  embeddedLink?: Maybe<EmbeddedLink>;
  /** For a series: the end of its first occurrence. */
  endsAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  /** The occurrence with this key, or the current or next one. */
  eventInstance?: Maybe<EventInstance>;
  eventType?: Maybe<Scalars['String']['output']>;
  hasExternalEventLink: Scalars['Boolean']['output'];
  header?: Maybe<PostHeader>;
  headerImageUrl?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isAudio: Scalars['Boolean']['output'];
  isHostPost: Scalars['Boolean']['output'];
  isRecurring: Scalars['Boolean']['output'];
  isTrending: Scalars['Boolean']['output'];
  isVideo: Scalars['Boolean']['output'];
  lastActivityAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastEditedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  mainImageAspectRatio?: Maybe<Scalars['Float']['output']>;
  postType: Scalars['String']['output'];
  primaryMedia?: Maybe<PrimaryMedia>;
  publishedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  reactions: Array<ReactionGroup>;
  recurrenceFrequency?: Maybe<Scalars['String']['output']>;
  recurrenceInterval?: Maybe<Scalars['Int']['output']>;
  resourceId: Scalars['ID']['output'];
  rsvpEnabled: Scalars['Boolean']['output'];
  saved: Scalars['Boolean']['output'];
  slug?: Maybe<Scalars['String']['output']>;
  space?: Maybe<Space>;
  /** For a series: the start of its first occurrence. */
  startsAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  status: Scalars['String']['output'];
  street?: Maybe<Scalars['String']['output']>;
  tags: Array<PostTag>;
  /** IANA name of the zone the event is held in. */
  timeZone?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url: Scalars['String']['output'];
  venue?: Maybe<Scalars['String']['output']>;
};


export type EventCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rootOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


export type EventEventInstanceArgs = {
  instanceIndex?: InputMaybe<Scalars['String']['input']>;
};

/** One occurrence. Its id is no resource id: postId and instanceIndex address it. */
export type EventInstance = {
  __typename?: 'EventInstance';
  attendees: Array<Member>;
  endsAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  id: Scalars['ID']['output'];
  instanceIndex: Scalars['String']['output'];
  postId: Scalars['ID']['output'];
  postResourceId: Scalars['ID']['output'];
  rsvpMaybeCount: Scalars['Int']['output'];
  rsvpNoCount: Scalars['Int']['output'];
  rsvpYesCount: Scalars['Int']['output'];
  startsAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};

export type FeedAction =
  | 'ANSWERED_POLL'
  | 'ANSWERED_QUESTION'
  | 'CHEERED'
  | 'COMMENTED'
  | 'CONTRIBUTED'
  | 'INTRODUCED'
  | 'JOINED'
  | 'POSTED'
  | 'RECOMMENDED'
  | 'RSVP_MAYBE'
  | 'RSVP_YES'
  | 'SHARED'
  | 'UPDATED';

export type FeedConnection = {
  __typename?: 'FeedConnection';
  edges: Array<FeedEdge>;
  nodes: Array<FeedItem>;
  pageInfo: FeedPageInfo;
};

export type FeedEdge = {
  __typename?: 'FeedEdge';
  cursor: Scalars['String']['output'];
  node: FeedItem;
};

export type FeedFilters = {
  byHosts?: InputMaybe<Scalars['Boolean']['input']>;
  filterTagIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  nearMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ranked for the viewer; false gives the plain order of `sortBy`. */
  personalized?: InputMaybe<Scalars['Boolean']['input']>;
  postTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  promptTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  skipIntroductions?: InputMaybe<Scalars['Boolean']['input']>;
  sortBy?: InputMaybe<FeedSortOrder>;
  /** Posts without a comment. */
  unanswered?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FeedItem = FeedPostItem;

export type FeedPageInfo = {
  __typename?: 'FeedPageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type FeedPostItem = Node & {
  __typename?: 'FeedPostItem';
  actedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  action: FeedAction;
  actor?: Maybe<Member>;
  id: Scalars['ID']['output'];
  introducedMember?: Maybe<Member>;
  isIntroduction: Scalars['Boolean']['output'];
  /** Null where the post is gone. */
  post?: Maybe<PostContent>;
  space?: Maybe<Space>;
};

export type FeedSortOrder =
  | 'LAST_ACTIVITY'
  | 'NEAR_ME'
  | 'NEWEST'
  | 'OLDEST'
  | 'POPULARITY';

export type Member = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The viewer's own; others come masked or not at all. */
  email?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  followedMemberCount: Scalars['Int']['output'];
  followerCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isLimitedMember: Scalars['Boolean']['output'];
  joinedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  /** Their last visit, for hosts and moderators only. */
  lastActiveAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  memberType?: Maybe<MemberType>;
  name?: Maybe<Scalars['String']['output']>;
  networkRole?: Maybe<MembershipRole>;
  resourceId: Scalars['ID']['output'];
  shortBio?: Maybe<Scalars['String']['output']>;
  /** IANA name; the viewer's own, others' for hosts and moderators only. */
  timeZone?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};

export type MemberConnection = {
  __typename?: 'MemberConnection';
  edges: Array<MemberEdge>;
  nodes: Array<Member>;
  pageInfo: MemberPageInfo;
  /** Counted anew with every request. */
  totalCount: Scalars['Int']['output'];
};

export type MemberEdge = {
  __typename?: 'MemberEdge';
  cursor: Scalars['String']['output'];
  node: Member;
};

export type MemberPageInfo = {
  __typename?: 'MemberPageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type MemberSort =
  /** When they joined the space that is asked for, else the network. */
  | 'DATE_JOINED'
  | 'LAST_VISIT'
  | 'MEMBER_NAME'
  /** Hosts, moderators, full members, limited members. */
  | 'MEMBER_TYPE'
  /** For ambassadors only, whom this network does not have. */
  | 'REFERRAL_COUNT'
  | 'RESOURCE_ID'
  /** Their role in the space that is asked for, else in the network. */
  | 'ROLE';

export type MemberType =
  | 'FULL_MEMBER'
  | 'LIMITED_MEMBER'
  | 'NETWORK_HOST'
  | 'NETWORK_MODERATOR'
  | 'SPACE_HOST'
  | 'SPACE_MODERATOR';

export type MembershipRole =
  | 'CONTRIBUTOR'
  | 'HOST'
  | 'MODERATOR';

export type Mutation = {
  __typename?: 'Mutation';
  createComment?: Maybe<CreateCommentPayload>;
  createReaction?: Maybe<CreateReactionPayload>;
  createSavedPost?: Maybe<CreateSavedPostPayload>;
  deleteComment?: Maybe<DeleteCommentPayload>;
  deleteReaction?: Maybe<DeleteReactionPayload>;
  deleteSavedPost?: Maybe<DeleteSavedPostPayload>;
  updateComment?: Maybe<UpdateCommentPayload>;
};


export type MutationCreateCommentArgs = {
  input: CreateCommentInput;
};


export type MutationCreateReactionArgs = {
  input: CreateReactionInput;
};


export type MutationCreateSavedPostArgs = {
  input: CreateSavedPostInput;
};


export type MutationDeleteCommentArgs = {
  input: DeleteCommentInput;
};


export type MutationDeleteReactionArgs = {
  input: DeleteReactionInput;
};


export type MutationDeleteSavedPostArgs = {
  input: DeleteSavedPostInput;
};


export type MutationUpdateCommentArgs = {
  input: UpdateCommentInput;
};

export type Network = DatabaseRecord & Node & {
  __typename?: 'Network';
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Of one post, oldest first, replies among them. Takes the post's GlobalID. */
  comments: CommentConnection;
  createdAt: Scalars['ISO8601DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** What happened lately, one item per post. `filters` wins over `sortId`, `filterIds` and `promptTypes`. */
  feed: FeedConnection;
  headerUrl?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** For hosts and moderators. By resource id or GlobalID; one whose role differs from `role` is not found. */
  member?: Maybe<Member>;
  /** For hosts. Null where it is refused; too many addresses that nobody has are THROTTLED. */
  memberByEmail?: Maybe<Member>;
  /**
   * Everybody, for hosts and moderators; nobody for others. A cursor is good only for the sort and order it came from, and for
   * ROLE also the same term. Only RESOURCE_ID gives every member exactly once while people come and go.
   */
  members: MemberConnection;
  /** By resource id, slug or GlobalID. */
  post?: Maybe<PostInterface>;
  /** What the network is for, in its hosts' words. */
  purpose?: Maybe<Scalars['String']['output']>;
  resourceId: Scalars['ID']['output'];
  /** The viewer's bookmarks, newest first. */
  savedPosts: PostContentConnection;
  /** Words, or an exact phrase in quotation marks, in what the viewer may see. No `types` means all of them. */
  search: SearchConnection;
  /** The label of the network's mn.co address. */
  slug?: Maybe<Scalars['String']['output']>;
  /** By resource id or GlobalID. */
  space?: Maybe<Space>;
  /** Spaces that the viewer may see. */
  spaces?: Maybe<SpaceConnection>;
  /** Collections in the order of the sidebar. Their spaces name them; they do not list their spaces. */
  spacesCollections: Array<SpacesCollection>;
  subtitle?: Maybe<Scalars['String']['output']>;
  theme: Theme;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url: Scalars['String']['output'];
};


export type NetworkCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  postId: Scalars['ID']['input'];
};


export type NetworkFeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filterIds?: InputMaybe<Array<Scalars['String']['input']>>;
  filters?: InputMaybe<FeedFilters>;
  first?: InputMaybe<Scalars['Int']['input']>;
  promptTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  sortId?: InputMaybe<Scalars['String']['input']>;
};


export type NetworkMemberArgs = {
  id: Scalars['ID']['input'];
  role?: InputMaybe<MembershipRole>;
};


export type NetworkMemberByEmailArgs = {
  email: Scalars['String']['input'];
};


export type NetworkMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberType?: InputMaybe<MemberType>;
  role?: InputMaybe<MembershipRole>;
  sort?: InputMaybe<MemberSort>;
  sortOrder?: InputMaybe<SortOrder>;
  spaceId?: InputMaybe<Scalars['ID']['input']>;
  term?: InputMaybe<Scalars['String']['input']>;
};


export type NetworkPostArgs = {
  idOrSlug: Scalars['String']['input'];
};


export type NetworkSavedPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  spaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type NetworkSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<Array<SearchResultType>>;
};


export type NetworkSpaceArgs = {
  idOrSlug: Scalars['String']['input'];
};


export type NetworkSpacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Has a GlobalID that `node` finds again. */
export type Node = {
  id: Scalars['ID']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Poll = DatabaseRecord & Node & PostInterface & Reactable & {
  __typename?: 'Poll';
  answerCount?: Maybe<Scalars['Int']['output']>;
  answerType?: Maybe<Scalars['String']['output']>;
  assets: Array<Asset>;
  bodyHtml?: Maybe<Scalars['String']['output']>;
  bodyText?: Maybe<Scalars['String']['output']>;
  choices?: Maybe<Array<PollChoice>>;
  commentCount: Scalars['Int']['output'];
  comments?: Maybe<CommentConnection>;
  commentsEnabled: Scalars['Boolean']['output'];
  contentKind?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  creator?: Maybe<Member>;
  embeddedLink?: Maybe<EmbeddedLink>;
  header?: Maybe<PostHeader>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isAudio: Scalars['Boolean']['output'];
  isHostPost: Scalars['Boolean']['output'];
  /** Answered in words, with comments, not by choosing. */
  isQuestion: Scalars['Boolean']['output'];
  isTrending: Scalars['Boolean']['output'];
  isVideo: Scalars['Boolean']['output'];
  lastActivityAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastEditedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  mainImageAspectRatio?: Maybe<Scalars['Float']['output']>;
  maxValue?: Maybe<Scalars['Int']['output']>;
  minValue?: Maybe<Scalars['Int']['output']>;
  /** How many answers it takes before results are shown. */
  pollAnswerCountThreshold?: Maybe<Scalars['Int']['output']>;
  pollColor?: Maybe<Scalars['String']['output']>;
  pollTreatment?: Maybe<Scalars['String']['output']>;
  /** Null for treatments older than the enum. */
  pollType?: Maybe<PollType>;
  postType: Scalars['String']['output'];
  primaryMedia?: Maybe<PrimaryMedia>;
  publicAnswers?: Maybe<Scalars['Boolean']['output']>;
  publishedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  reactions: Array<ReactionGroup>;
  resourceId: Scalars['ID']['output'];
  saved: Scalars['Boolean']['output'];
  slug?: Maybe<Scalars['String']['output']>;
  space?: Maybe<Space>;
  status: Scalars['String']['output'];
  tags: Array<PostTag>;
  textAnswersCount?: Maybe<Scalars['Int']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url: Scalars['String']['output'];
  venue?: Maybe<Scalars['String']['output']>;
  viewerAnswer?: Maybe<PollAnswer>;
  viewerHasAnswered: Scalars['Boolean']['output'];
};


export type PollCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rootOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PollAnswer = DatabaseRecord & Node & {
  __typename?: 'PollAnswer';
  choice?: Maybe<PollChoice>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  id: Scalars['ID']['output'];
  member?: Maybe<Member>;
  poll?: Maybe<Poll>;
  resourceId: Scalars['ID']['output'];
  updatedAt: Scalars['ISO8601DateTime']['output'];
  value?: Maybe<Scalars['Int']['output']>;
};

export type PollChoice = {
  __typename?: 'PollChoice';
  color?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Null for the value buckets of a slider. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Null until results may be seen. */
  tally?: Maybe<Scalars['Int']['output']>;
  text?: Maybe<Scalars['String']['output']>;
  value?: Maybe<Scalars['Int']['output']>;
};

export type PollType =
  | 'HOT_COLD'
  | 'MULTIPLE_CHOICE'
  | 'PERCENTAGE'
  | 'QUESTION';

export type Post = DatabaseRecord & Node & PostInterface & Reactable & {
  __typename?: 'Post';
  assets: Array<Asset>;
  bodyHtml?: Maybe<Scalars['String']['output']>;
  bodyText?: Maybe<Scalars['String']['output']>;
  commentCount: Scalars['Int']['output'];
  comments?: Maybe<CommentConnection>;
  commentsEnabled: Scalars['Boolean']['output'];
  contentKind?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  creator?: Maybe<Member>;
  embeddedLink?: Maybe<EmbeddedLink>;
  header?: Maybe<PostHeader>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isAudio: Scalars['Boolean']['output'];
  isHostPost: Scalars['Boolean']['output'];
  isTrending: Scalars['Boolean']['output'];
  isVideo: Scalars['Boolean']['output'];
  lastActivityAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastEditedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  mainImageAspectRatio?: Maybe<Scalars['Float']['output']>;
  postType: Scalars['String']['output'];
  primaryMedia?: Maybe<PrimaryMedia>;
  publishedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  reactions: Array<ReactionGroup>;
  resourceId: Scalars['ID']['output'];
  saved: Scalars['Boolean']['output'];
  slug?: Maybe<Scalars['String']['output']>;
  space?: Maybe<Space>;
  status: Scalars['String']['output'];
  tags: Array<PostTag>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url: Scalars['String']['output'];
  venue?: Maybe<Scalars['String']['output']>;
};


export type PostCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rootOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PostContent = Event | Poll | Post;

export type PostContentConnection = {
  __typename?: 'PostContentConnection';
  edges?: Maybe<Array<Maybe<PostContentEdge>>>;
  nodes?: Maybe<Array<Maybe<PostContent>>>;
  pageInfo: PageInfo;
};

export type PostContentEdge = {
  __typename?: 'PostContentEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<PostContent>;
};

export type PostHeader = {
  __typename?: 'PostHeader';
  id?: Maybe<Scalars['ID']['output']>;
  imageUrl?: Maybe<Scalars['String']['output']>;
  isDefault: Scalars['Boolean']['output'];
};

export type PostInterface = {
  assets: Array<Asset>;
  bodyHtml?: Maybe<Scalars['String']['output']>;
  bodyText?: Maybe<Scalars['String']['output']>;
  commentCount: Scalars['Int']['output'];
  comments?: Maybe<CommentConnection>;
  commentsEnabled: Scalars['Boolean']['output'];
  /** text, link, article, file and more to come. */
  contentKind?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  creator?: Maybe<Member>;
  embeddedLink?: Maybe<EmbeddedLink>;
  header?: Maybe<PostHeader>;
  id: Scalars['ID']['output'];
  imageUrl?: Maybe<Scalars['String']['output']>;
  isAudio: Scalars['Boolean']['output'];
  isHostPost: Scalars['Boolean']['output'];
  isTrending: Scalars['Boolean']['output'];
  isVideo: Scalars['Boolean']['output'];
  lastActivityAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastEditedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  /** Width divided by height. */
  mainImageAspectRatio?: Maybe<Scalars['Float']['output']>;
  /** post, article, event, poll, introduction and more to come. */
  postType: Scalars['String']['output'];
  primaryMedia?: Maybe<PrimaryMedia>;
  publishedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  reactions: Array<ReactionGroup>;
  /** Whether the viewer saved it. */
  saved: Scalars['Boolean']['output'];
  slug?: Maybe<Scalars['String']['output']>;
  space?: Maybe<Space>;
  status: Scalars['String']['output'];
  tags: Array<PostTag>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
  url: Scalars['String']['output'];
};


export type PostInterfaceCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rootOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PostTag = DatabaseRecord & Node & {
  __typename?: 'PostTag';
  avatarDarkModeUrl?: Maybe<Scalars['String']['output']>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  resourceId: Scalars['ID']['output'];
  type: Scalars['String']['output'];
};

export type PrimaryMedia = {
  __typename?: 'PrimaryMedia';
  coverImageId?: Maybe<Scalars['ID']['output']>;
  coverImageUrl?: Maybe<Scalars['String']['output']>;
  externalAssetId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** audio/hls or video/hls. */
  type: Scalars['String']['output'];
  /** Address of the HLS manifest; null while the recording is being prepared. */
  url?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** The member behind the token. Null for a token whose account has no member here. */
  me?: Maybe<Member>;
  /** The network that the address names. */
  network: Network;
  /** Any object by its GlobalID; null where it is unknown or hidden from the viewer. */
  node?: Maybe<Node>;
  /** Several objects by GlobalID, in the order asked for, null where `node` would be null. */
  nodes?: Maybe<Array<Maybe<Node>>>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type Reactable = {
  /** One group per emoji, skin tones folded together. */
  reactions: Array<ReactionGroup>;
};

export type Reaction = DatabaseRecord & Node & {
  __typename?: 'Reaction';
  baseEmoji: Scalars['String']['output'];
  comment?: Maybe<Comment>;
  createdAt: Scalars['ISO8601DateTime']['output'];
  emoji: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  member?: Maybe<Member>;
  post?: Maybe<Post>;
  resourceId: Scalars['ID']['output'];
  space?: Maybe<Space>;
  updatedAt: Scalars['ISO8601DateTime']['output'];
};

export type ReactionGroup = {
  __typename?: 'ReactionGroup';
  count: Scalars['Int']['output'];
  emoji: Scalars['String']['output'];
  reactedByViewer: Scalars['Boolean']['output'];
};

export type SearchConnection = {
  __typename?: 'SearchConnection';
  edges: Array<SearchEdge>;
  nodes: Array<SearchResult>;
  pageInfo: SearchPageInfo;
};

export type SearchEdge = {
  __typename?: 'SearchEdge';
  cursor: Scalars['String']['output'];
  node: SearchResult;
};

export type SearchPageInfo = {
  __typename?: 'SearchPageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type SearchResult = Comment | Event | Poll | Post | Space | User;

export type SearchResultType =
  | 'ARTICLE'
  | 'BADGE'
  | 'COMMENT'
  | 'COURSEWORK'
  | 'EVENT'
  | 'INTRODUCTION'
  | 'MEMBER'
  | 'POLL'
  | 'POST'
  | 'QUESTION'
  | 'SEGMENT'
  | 'SPACE';

export type SortOrder =
  | 'ASC'
  | 'DESC';

export type Space = DatabaseRecord & Node & SpaceInterface & {
  __typename?: 'Space';
  avatarDarkModeUrl?: Maybe<Scalars['String']['output']>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Order inside its collection, lower first. */
  position?: Maybe<Scalars['Int']['output']>;
  posts: PostContentConnection;
  resourceId: Scalars['ID']['output'];
  spacesCollection?: Maybe<SpacesCollection>;
  title: Scalars['String']['output'];
  /** Posts the viewer has not read. */
  unreadCount: Scalars['Int']['output'];
  updatedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  url: Scalars['String']['output'];
};


export type SpacePostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type SpaceConnection = {
  __typename?: 'SpaceConnection';
  edges?: Maybe<Array<Maybe<SpaceEdge>>>;
  nodes?: Maybe<Array<Maybe<Space>>>;
  pageInfo: PageInfo;
};

export type SpaceEdge = {
  __typename?: 'SpaceEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Space>;
};

export type SpaceInterface = {
  avatarDarkModeUrl?: Maybe<Scalars['String']['output']>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  createdAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  id: Scalars['ID']['output'];
  resourceId: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  updatedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  url: Scalars['String']['output'];
};

/** Its id is the resource id: collections are no Node. */
export type SpacesCollection = {
  __typename?: 'SpacesCollection';
  avatarUrls: Array<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  position?: Maybe<Scalars['Int']['output']>;
  url: Scalars['String']['output'];
  visibleToMembers: Scalars['Boolean']['output'];
};

export type Theme = {
  __typename?: 'Theme';
  darkTheme: ThemeColors;
  font: Scalars['String']['output'];
  lightTheme: ThemeColors;
};

/** Six-digit hex colours. */
export type ThemeColors = {
  __typename?: 'ThemeColors';
  button: Scalars['String']['output'];
  header: Scalars['String']['output'];
  link: Scalars['String']['output'];
};

export type UpdateCommentInput = {
  body: Scalars['String']['input'];
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};

export type UpdateCommentPayload = {
  __typename?: 'UpdateCommentPayload';
  clientMutationId?: Maybe<Scalars['String']['output']>;
  comment?: Maybe<Comment>;
  errors: Array<Scalars['String']['output']>;
};

export type User = DatabaseRecord & Member & Node & {
  __typename?: 'User';
  avatarUrl?: Maybe<Scalars['String']['output']>;
  email?: Maybe<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  followedMemberCount: Scalars['Int']['output'];
  followerCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  isLimitedMember: Scalars['Boolean']['output'];
  joinedAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastActiveAt?: Maybe<Scalars['ISO8601DateTime']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  memberType?: Maybe<MemberType>;
  name?: Maybe<Scalars['String']['output']>;
  networkRole?: Maybe<MembershipRole>;
  resourceId: Scalars['ID']['output'];
  shortBio?: Maybe<Scalars['String']['output']>;
  timeZone?: Maybe<Scalars['String']['output']>;
  url: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  FeedItem: ( FeedItemRow );
  PostContent:
    | ( PostRow )
    | ( PostRow )
    | ( PostRow )
  ;
  SearchResult:
    | ( CommentRow )
    | ( PostRow )
    | ( PostRow )
    | ( PostRow )
    | ( SpaceRow )
    | ( MemberRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  DatabaseRecord:
    | ( CommentRow )
    | ( PostRow )
    | ( NetworkRow )
    | ( PostRow )
    | ( PollAnswerRow )
    | ( PostRow )
    | ( PostTagRow )
    | ( ReactionRow )
    | ( SpaceRow )
    | ( MemberRow )
  ;
  Member: ( MemberRow );
  Node:
    | ( CommentRow )
    | ( PostRow )
    | ( FeedItemRow )
    | ( NetworkRow )
    | ( PostRow )
    | ( PollAnswerRow )
    | ( PostRow )
    | ( PostTagRow )
    | ( ReactionRow )
    | ( SpaceRow )
    | ( MemberRow )
  ;
  PostInterface:
    | ( PostRow )
    | ( PostRow )
    | ( PostRow )
  ;
  Reactable:
    | ( CommentRow )
    | ( PostRow )
    | ( PostRow )
    | ( PostRow )
  ;
  SpaceInterface: ( SpaceRow );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Asset: ResolverTypeWrapper<AssetRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversTypes['CommentEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversTypes['Comment']>>> }>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node?: Maybe<ResolversTypes['Comment']> }>;
  CreateCommentInput: CreateCommentInput;
  CreateCommentPayload: ResolverTypeWrapper<Omit<CreateCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  CreateReactionInput: CreateReactionInput;
  CreateReactionPayload: ResolverTypeWrapper<Omit<CreateReactionPayload, 'reaction'> & { reaction?: Maybe<ResolversTypes['Reaction']> }>;
  CreateSavedPostInput: CreateSavedPostInput;
  CreateSavedPostPayload: ResolverTypeWrapper<Omit<CreateSavedPostPayload, 'savedPost'> & { savedPost?: Maybe<ResolversTypes['PostContent']> }>;
  DatabaseRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['DatabaseRecord']>;
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: ResolverTypeWrapper<DeleteCommentPayload>;
  DeleteReactionInput: DeleteReactionInput;
  DeleteReactionPayload: ResolverTypeWrapper<DeleteReactionPayload>;
  DeleteSavedPostInput: DeleteSavedPostInput;
  DeleteSavedPostPayload: ResolverTypeWrapper<DeleteSavedPostPayload>;
  EmbeddedLink: ResolverTypeWrapper<LinkRow>;
  Event: ResolverTypeWrapper<PostRow>;
  EventInstance: ResolverTypeWrapper<OccurrenceRow>;
  FeedAction: FeedAction;
  FeedConnection: ResolverTypeWrapper<Omit<FeedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['FeedEdge']>, nodes: Array<ResolversTypes['FeedItem']> }>;
  FeedEdge: ResolverTypeWrapper<Omit<FeedEdge, 'node'> & { node: ResolversTypes['FeedItem'] }>;
  FeedFilters: FeedFilters;
  FeedItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FeedItem']>;
  FeedPageInfo: ResolverTypeWrapper<FeedPageInfo>;
  FeedPostItem: ResolverTypeWrapper<FeedItemRow>;
  FeedSortOrder: FeedSortOrder;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ISO8601DateTime: ResolverTypeWrapper<Scalars['ISO8601DateTime']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Member: ResolverTypeWrapper<MemberRow>;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MemberEdge']>, nodes: Array<ResolversTypes['Member']> }>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberPageInfo: ResolverTypeWrapper<MemberPageInfo>;
  MemberSort: MemberSort;
  MemberType: MemberType;
  MembershipRole: MembershipRole;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<NetworkRow>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Poll: ResolverTypeWrapper<PostRow>;
  PollAnswer: ResolverTypeWrapper<PollAnswerRow>;
  PollChoice: ResolverTypeWrapper<PollChoice>;
  PollType: PollType;
  Post: ResolverTypeWrapper<PostRow>;
  PostContent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostContent']>;
  PostContentConnection: ResolverTypeWrapper<Omit<PostContentConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversTypes['PostContentEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversTypes['PostContent']>>> }>;
  PostContentEdge: ResolverTypeWrapper<Omit<PostContentEdge, 'node'> & { node?: Maybe<ResolversTypes['PostContent']> }>;
  PostHeader: ResolverTypeWrapper<PostHeader>;
  PostInterface: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['PostInterface']>;
  PostTag: ResolverTypeWrapper<PostTagRow>;
  PrimaryMedia: ResolverTypeWrapper<PrimaryMedia>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reactable: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Reactable']>;
  Reaction: ResolverTypeWrapper<ReactionRow>;
  ReactionGroup: ResolverTypeWrapper<ReactionGroup>;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchEdge']>, nodes: Array<ResolversTypes['SearchResult']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchPageInfo: ResolverTypeWrapper<SearchPageInfo>;
  SearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchResult']>;
  SearchResultType: SearchResultType;
  SortOrder: SortOrder;
  Space: ResolverTypeWrapper<SpaceRow>;
  SpaceConnection: ResolverTypeWrapper<Omit<SpaceConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversTypes['SpaceEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversTypes['Space']>>> }>;
  SpaceEdge: ResolverTypeWrapper<Omit<SpaceEdge, 'node'> & { node?: Maybe<ResolversTypes['Space']> }>;
  SpaceInterface: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SpaceInterface']>;
  SpacesCollection: ResolverTypeWrapper<CollectionRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Theme: ResolverTypeWrapper<Theme>;
  ThemeColors: ResolverTypeWrapper<ThemeColors>;
  UpdateCommentInput: UpdateCommentInput;
  UpdateCommentPayload: ResolverTypeWrapper<Omit<UpdateCommentPayload, 'comment'> & { comment?: Maybe<ResolversTypes['Comment']> }>;
  User: ResolverTypeWrapper<MemberRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Asset: AssetRow;
  Boolean: Scalars['Boolean']['output'];
  Comment: CommentRow;
  CommentConnection: Omit<CommentConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversParentTypes['CommentEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversParentTypes['Comment']>>> };
  CommentEdge: Omit<CommentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Comment']> };
  CreateCommentInput: CreateCommentInput;
  CreateCommentPayload: Omit<CreateCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  CreateReactionInput: CreateReactionInput;
  CreateReactionPayload: Omit<CreateReactionPayload, 'reaction'> & { reaction?: Maybe<ResolversParentTypes['Reaction']> };
  CreateSavedPostInput: CreateSavedPostInput;
  CreateSavedPostPayload: Omit<CreateSavedPostPayload, 'savedPost'> & { savedPost?: Maybe<ResolversParentTypes['PostContent']> };
  DatabaseRecord: ResolversInterfaceTypes<ResolversParentTypes>['DatabaseRecord'];
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: DeleteCommentPayload;
  DeleteReactionInput: DeleteReactionInput;
  DeleteReactionPayload: DeleteReactionPayload;
  DeleteSavedPostInput: DeleteSavedPostInput;
  DeleteSavedPostPayload: DeleteSavedPostPayload;
  EmbeddedLink: LinkRow;
  Event: PostRow;
  EventInstance: OccurrenceRow;
  FeedConnection: Omit<FeedConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['FeedEdge']>, nodes: Array<ResolversParentTypes['FeedItem']> };
  FeedEdge: Omit<FeedEdge, 'node'> & { node: ResolversParentTypes['FeedItem'] };
  FeedFilters: FeedFilters;
  FeedItem: ResolversUnionTypes<ResolversParentTypes>['FeedItem'];
  FeedPageInfo: FeedPageInfo;
  FeedPostItem: FeedItemRow;
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  ISO8601DateTime: Scalars['ISO8601DateTime']['output'];
  Int: Scalars['Int']['output'];
  Member: MemberRow;
  MemberConnection: Omit<MemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MemberEdge']>, nodes: Array<ResolversParentTypes['Member']> };
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberPageInfo: MemberPageInfo;
  Mutation: Record<PropertyKey, never>;
  Network: NetworkRow;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Poll: PostRow;
  PollAnswer: PollAnswerRow;
  PollChoice: PollChoice;
  Post: PostRow;
  PostContent: ResolversUnionTypes<ResolversParentTypes>['PostContent'];
  PostContentConnection: Omit<PostContentConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversParentTypes['PostContentEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversParentTypes['PostContent']>>> };
  PostContentEdge: Omit<PostContentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PostContent']> };
  PostHeader: PostHeader;
  PostInterface: ResolversInterfaceTypes<ResolversParentTypes>['PostInterface'];
  PostTag: PostTagRow;
  PrimaryMedia: PrimaryMedia;
  Query: Record<PropertyKey, never>;
  Reactable: ResolversInterfaceTypes<ResolversParentTypes>['Reactable'];
  Reaction: ReactionRow;
  ReactionGroup: ReactionGroup;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchEdge']>, nodes: Array<ResolversParentTypes['SearchResult']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SearchPageInfo: SearchPageInfo;
  SearchResult: ResolversUnionTypes<ResolversParentTypes>['SearchResult'];
  Space: SpaceRow;
  SpaceConnection: Omit<SpaceConnection, 'edges' | 'nodes'> & { edges?: Maybe<Array<Maybe<ResolversParentTypes['SpaceEdge']>>>, nodes?: Maybe<Array<Maybe<ResolversParentTypes['Space']>>> };
  SpaceEdge: Omit<SpaceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Space']> };
  SpaceInterface: ResolversInterfaceTypes<ResolversParentTypes>['SpaceInterface'];
  SpacesCollection: CollectionRow;
  String: Scalars['String']['output'];
  Theme: Theme;
  ThemeColors: ThemeColors;
  UpdateCommentInput: UpdateCommentInput;
  UpdateCommentPayload: Omit<UpdateCommentPayload, 'comment'> & { comment?: Maybe<ResolversParentTypes['Comment']> };
  User: MemberRow;
};

export type AssetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  aspectRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  assetStyle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileSize?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFile?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isImage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMainImage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  largeImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalFilename?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smallImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  assets?: Resolver<Maybe<Array<ResolversTypes['Asset']>>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  embeddedLink?: Resolver<Maybe<ResolversTypes['EmbeddedLink']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['PostContent']>, ParentType, ContextType>;
  reactions?: Resolver<Array<ResolversTypes['ReactionGroup']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, Partial<CommentRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replyTo?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  replyable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<Maybe<Array<Maybe<ResolversTypes['CommentEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Comment']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
};

export type CreateCommentPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreateCommentPayload'] = ResolversParentTypes['CreateCommentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CreateReactionPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreateReactionPayload'] = ResolversParentTypes['CreateReactionPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reaction?: Resolver<Maybe<ResolversTypes['Reaction']>, ParentType, ContextType>;
};

export type CreateSavedPostPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreateSavedPostPayload'] = ResolversParentTypes['CreateSavedPostPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  savedPost?: Resolver<Maybe<ResolversTypes['PostContent']>, ParentType, ContextType>;
};

export type DatabaseRecordResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatabaseRecord'] = ResolversParentTypes['DatabaseRecord']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Event' | 'Network' | 'Poll' | 'PollAnswer' | 'Post' | 'PostTag' | 'Reaction' | 'Space' | 'User', ParentType, ContextType>;
};

export type DeleteCommentPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteCommentPayload'] = ResolversParentTypes['DeleteCommentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteReactionPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteReactionPayload'] = ResolversParentTypes['DeleteReactionPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteSavedPostPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteSavedPostPayload'] = ResolversParentTypes['DeleteSavedPostPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletedPostId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmbeddedLinkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EmbeddedLink'] = ResolversParentTypes['EmbeddedLink']> = {
  actionText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  faviconUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, RequireFields<EventCommentsArgs, 'rootOnly'>>;
  commentsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  embeddedLink?: Resolver<Maybe<ResolversTypes['EmbeddedLink']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  eventInstance?: Resolver<Maybe<ResolversTypes['EventInstance']>, ParentType, ContextType, Partial<EventEventInstanceArgs>>;
  eventType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasExternalEventLink?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['PostHeader']>, ParentType, ContextType>;
  headerImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHostPost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRecurring?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTrending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  lastEditedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  mainImageAspectRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  postType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryMedia?: Resolver<Maybe<ResolversTypes['PrimaryMedia']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  reactions?: Resolver<Array<ResolversTypes['ReactionGroup']>, ParentType, ContextType>;
  recurrenceFrequency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recurrenceInterval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rsvpEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  saved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['PostTag']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventInstanceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EventInstance'] = ResolversParentTypes['EventInstance']> = {
  attendees?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instanceIndex?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postResourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rsvpMaybeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rsvpNoCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rsvpYesCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FeedConnection'] = ResolversParentTypes['FeedConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FeedItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['FeedPageInfo'], ParentType, ContextType>;
};

export type FeedEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FeedEdge'] = ResolversParentTypes['FeedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeedItem'], ParentType, ContextType>;
};

export type FeedItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FeedItem'] = ResolversParentTypes['FeedItem']> = {
  __resolveType: TypeResolveFn<'FeedPostItem', ParentType, ContextType>;
};

export type FeedPageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FeedPageInfo'] = ResolversParentTypes['FeedPageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FeedPostItemResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FeedPostItem'] = ResolversParentTypes['FeedPostItem']> = {
  actedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['FeedAction'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  introducedMember?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  isIntroduction?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['PostContent']>, ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface Iso8601DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ISO8601DateTime'], any> {
  name: 'ISO8601DateTime';
}

export type MemberResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  __resolveType: TypeResolveFn<'User', ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['MemberPageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberPageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemberPageInfo'] = ResolversParentTypes['MemberPageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createComment?: Resolver<Maybe<ResolversTypes['CreateCommentPayload']>, ParentType, ContextType, RequireFields<MutationCreateCommentArgs, 'input'>>;
  createReaction?: Resolver<Maybe<ResolversTypes['CreateReactionPayload']>, ParentType, ContextType, RequireFields<MutationCreateReactionArgs, 'input'>>;
  createSavedPost?: Resolver<Maybe<ResolversTypes['CreateSavedPostPayload']>, ParentType, ContextType, RequireFields<MutationCreateSavedPostArgs, 'input'>>;
  deleteComment?: Resolver<Maybe<ResolversTypes['DeleteCommentPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCommentArgs, 'input'>>;
  deleteReaction?: Resolver<Maybe<ResolversTypes['DeleteReactionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteReactionArgs, 'input'>>;
  deleteSavedPost?: Resolver<Maybe<ResolversTypes['DeleteSavedPostPayload']>, ParentType, ContextType, RequireFields<MutationDeleteSavedPostArgs, 'input'>>;
  updateComment?: Resolver<Maybe<ResolversTypes['UpdateCommentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCommentArgs, 'input'>>;
};

export type NetworkResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, RequireFields<NetworkCommentsArgs, 'postId'>>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feed?: Resolver<ResolversTypes['FeedConnection'], ParentType, ContextType, RequireFields<NetworkFeedArgs, 'first'>>;
  headerUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<NetworkMemberArgs, 'id'>>;
  memberByEmail?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<NetworkMemberByEmailArgs, 'email'>>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<NetworkMembersArgs, 'first' | 'sort' | 'sortOrder'>>;
  post?: Resolver<Maybe<ResolversTypes['PostInterface']>, ParentType, ContextType, RequireFields<NetworkPostArgs, 'idOrSlug'>>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  savedPosts?: Resolver<ResolversTypes['PostContentConnection'], ParentType, ContextType, Partial<NetworkSavedPostsArgs>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<NetworkSearchArgs, 'first' | 'query'>>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType, RequireFields<NetworkSpaceArgs, 'idOrSlug'>>;
  spaces?: Resolver<Maybe<ResolversTypes['SpaceConnection']>, ParentType, ContextType, Partial<NetworkSpacesArgs>>;
  spacesCollections?: Resolver<Array<ResolversTypes['SpacesCollection']>, ParentType, ContextType>;
  subtitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Event' | 'FeedPostItem' | 'Network' | 'Poll' | 'PollAnswer' | 'Post' | 'PostTag' | 'Reaction' | 'Space' | 'User', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PollResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Poll'] = ResolversParentTypes['Poll']> = {
  answerCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answerType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<Array<ResolversTypes['PollChoice']>>, ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, RequireFields<PollCommentsArgs, 'rootOnly'>>;
  commentsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  embeddedLink?: Resolver<Maybe<ResolversTypes['EmbeddedLink']>, ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['PostHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHostPost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isQuestion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTrending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  lastEditedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  mainImageAspectRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxValue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minValue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pollAnswerCountThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pollColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pollTreatment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pollType?: Resolver<Maybe<ResolversTypes['PollType']>, ParentType, ContextType>;
  postType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryMedia?: Resolver<Maybe<ResolversTypes['PrimaryMedia']>, ParentType, ContextType>;
  publicAnswers?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  reactions?: Resolver<Array<ResolversTypes['ReactionGroup']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  saved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['PostTag']>, ParentType, ContextType>;
  textAnswersCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerAnswer?: Resolver<Maybe<ResolversTypes['PollAnswer']>, ParentType, ContextType>;
  viewerHasAnswered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PollAnswerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PollAnswer'] = ResolversParentTypes['PollAnswer']> = {
  choice?: Resolver<Maybe<ResolversTypes['PollChoice']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  poll?: Resolver<Maybe<ResolversTypes['Poll']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PollChoiceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PollChoice'] = ResolversParentTypes['PollChoice']> = {
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tally?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, RequireFields<PostCommentsArgs, 'rootOnly'>>;
  commentsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contentKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  embeddedLink?: Resolver<Maybe<ResolversTypes['EmbeddedLink']>, ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['PostHeader']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isAudio?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isHostPost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTrending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  lastEditedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  mainImageAspectRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  postType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryMedia?: Resolver<Maybe<ResolversTypes['PrimaryMedia']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  reactions?: Resolver<Array<ResolversTypes['ReactionGroup']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  saved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['PostTag']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostContentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostContent'] = ResolversParentTypes['PostContent']> = {
  __resolveType: TypeResolveFn<'Event' | 'Poll' | 'Post', ParentType, ContextType>;
};

export type PostContentConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostContentConnection'] = ResolversParentTypes['PostContentConnection']> = {
  edges?: Resolver<Maybe<Array<Maybe<ResolversTypes['PostContentEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['PostContent']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostContentEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostContentEdge'] = ResolversParentTypes['PostContentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PostContent']>, ParentType, ContextType>;
};

export type PostHeaderResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostHeader'] = ResolversParentTypes['PostHeader']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostInterfaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostInterface'] = ResolversParentTypes['PostInterface']> = {
  __resolveType: TypeResolveFn<'Event' | 'Poll' | 'Post', ParentType, ContextType>;
};

export type PostTagResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PostTag'] = ResolversParentTypes['PostTag']> = {
  avatarDarkModeUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrimaryMediaResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PrimaryMedia'] = ResolversParentTypes['PrimaryMedia']> = {
  coverImageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  coverImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalAssetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
};

export type ReactableResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reactable'] = ResolversParentTypes['Reactable']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Event' | 'Poll' | 'Post', ParentType, ContextType>;
};

export type ReactionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reaction'] = ResolversParentTypes['Reaction']> = {
  baseEmoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['ISO8601DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactionGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReactionGroup'] = ResolversParentTypes['ReactionGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reactedByViewer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['SearchPageInfo'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type SearchPageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchPageInfo'] = ResolversParentTypes['SearchPageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Event' | 'Poll' | 'Post' | 'Space' | 'User', ParentType, ContextType>;
};

export type SpaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Space'] = ResolversParentTypes['Space']> = {
  avatarDarkModeUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostContentConnection'], ParentType, ContextType, Partial<SpacePostsArgs>>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  spacesCollection?: Resolver<Maybe<ResolversTypes['SpacesCollection']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpaceConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SpaceConnection'] = ResolversParentTypes['SpaceConnection']> = {
  edges?: Resolver<Maybe<Array<Maybe<ResolversTypes['SpaceEdge']>>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Space']>>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SpaceEdgeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SpaceEdge'] = ResolversParentTypes['SpaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
};

export type SpaceInterfaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SpaceInterface'] = ResolversParentTypes['SpaceInterface']> = {
  __resolveType: TypeResolveFn<'Space', ParentType, ContextType>;
};

export type SpacesCollectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SpacesCollection'] = ResolversParentTypes['SpacesCollection']> = {
  avatarUrls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visibleToMembers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ThemeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Theme'] = ResolversParentTypes['Theme']> = {
  darkTheme?: Resolver<ResolversTypes['ThemeColors'], ParentType, ContextType>;
  font?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lightTheme?: Resolver<ResolversTypes['ThemeColors'], ParentType, ContextType>;
};

export type ThemeColorsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ThemeColors'] = ResolversParentTypes['ThemeColors']> = {
  button?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateCommentPayloadResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UpdateCommentPayload'] = ResolversParentTypes['UpdateCommentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  followedMemberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLimitedMember?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['ISO8601DateTime']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberType?: Resolver<Maybe<ResolversTypes['MemberType']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  networkRole?: Resolver<Maybe<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shortBio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  Asset?: AssetResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CreateCommentPayload?: CreateCommentPayloadResolvers<ContextType>;
  CreateReactionPayload?: CreateReactionPayloadResolvers<ContextType>;
  CreateSavedPostPayload?: CreateSavedPostPayloadResolvers<ContextType>;
  DatabaseRecord?: DatabaseRecordResolvers<ContextType>;
  DeleteCommentPayload?: DeleteCommentPayloadResolvers<ContextType>;
  DeleteReactionPayload?: DeleteReactionPayloadResolvers<ContextType>;
  DeleteSavedPostPayload?: DeleteSavedPostPayloadResolvers<ContextType>;
  EmbeddedLink?: EmbeddedLinkResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventInstance?: EventInstanceResolvers<ContextType>;
  FeedConnection?: FeedConnectionResolvers<ContextType>;
  FeedEdge?: FeedEdgeResolvers<ContextType>;
  FeedItem?: FeedItemResolvers<ContextType>;
  FeedPageInfo?: FeedPageInfoResolvers<ContextType>;
  FeedPostItem?: FeedPostItemResolvers<ContextType>;
  ISO8601DateTime?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberPageInfo?: MemberPageInfoResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Poll?: PollResolvers<ContextType>;
  PollAnswer?: PollAnswerResolvers<ContextType>;
  PollChoice?: PollChoiceResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostContent?: PostContentResolvers<ContextType>;
  PostContentConnection?: PostContentConnectionResolvers<ContextType>;
  PostContentEdge?: PostContentEdgeResolvers<ContextType>;
  PostHeader?: PostHeaderResolvers<ContextType>;
  PostInterface?: PostInterfaceResolvers<ContextType>;
  PostTag?: PostTagResolvers<ContextType>;
  PrimaryMedia?: PrimaryMediaResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reactable?: ReactableResolvers<ContextType>;
  Reaction?: ReactionResolvers<ContextType>;
  ReactionGroup?: ReactionGroupResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchPageInfo?: SearchPageInfoResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Space?: SpaceResolvers<ContextType>;
  SpaceConnection?: SpaceConnectionResolvers<ContextType>;
  SpaceEdge?: SpaceEdgeResolvers<ContextType>;
  SpaceInterface?: SpaceInterfaceResolvers<ContextType>;
  SpacesCollection?: SpacesCollectionResolvers<ContextType>;
  Theme?: ThemeResolvers<ContextType>;
  ThemeColors?: ThemeColorsResolvers<ContextType>;
  UpdateCommentPayload?: UpdateCommentPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};


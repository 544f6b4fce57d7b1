import { buildMemberships, type Cast, createCast } from './cast.ts';
import { type Conversation, converse, numberComments } from './comments.ts';
import type { Draft } from './draft.ts';
import { buildFollows, buildReactions, buildReadMarks, buildSavedPosts } from './engagement.ts';
import { slugOf, wordsOf } from './markup.ts';
import { buildPeople } from './members.ts';
import type { Community, SeedComment, SeedMember, SeedPost } from './model.ts';
import { draftPosts } from './posts.ts';
import { type Random, randomFrom } from './random.ts';
import { createShelf } from './shelf.ts';
import { countsOf, nameOf, type SeedSize } from './size.ts';
import { buildNetwork, buildSpaces, COLLECTIONS, SPACE_ID } from './spaces.ts';

/** So many comments are not too many for what a topic has to say. */
const MOST_COMMENTS = 26;
const HOUR = 3_600_000;

/** How many comments each post gets, so that all together are exactly `total`. */
function allot(drafts: Draft[], total: number, now: number, random: Random): number[] {
  const room = drafts.map((draft) => {
    if (!draft.commentsEnabled) return 0;
    if (draft.wanted !== null) return draft.wanted;
    return !draft.smallTalk ? draft.threads.join('\n').split('\n').length : MOST_COMMENTS;
  });
  const weights = drafts.map((draft, index) => {
    if (draft.wanted !== null || room[index] === 0 || random.chance(0.18)) return 0;
    const age = now - draft.at;
    const ripe = age < HOUR ? 0.25 : age < 8 * HOUR ? 0.7 : 1;
    return ripe * (0.12 + random.next() ** 2.5 * 2.4);
  });
  const counts = drafts.map((draft) => draft.wanted ?? 0);
  const heavy = weights.reduce((sum, weight) => sum + weight, 0);
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  const share = left / heavy;
  weights.forEach((weight, index) => {
    if (weight === 0) return;
    const count = Math.min(room[index] ?? 0, Math.floor(weight * share));
    counts[index] = count;
    left -= count;
  });
  while (left > 0) {
    const index = random.int(0, drafts.length - 1);
    if ((weights[index] ?? 0) === 0 || (counts[index] ?? 0) >= (room[index] ?? 0)) continue;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts;
}

/** All conversations; where one ran dry early, others go on for it. */
function talkUnder(
  drafts: Draft[],
  wanted: number[],
  total: number,
  cast: Cast,
  random: Random,
  now: number,
): Conversation[] {
  const conversations = drafts.map((draft) => converse(draft, cast, random, now));
  conversations.forEach((conversation, index) => {
    conversation.growTo(wanted[index] ?? 0);
  });
  const open = conversations.filter(
    (_, index) => drafts[index]?.smallTalk && drafts[index]?.wanted === null && (wanted[index] ?? 0) > 0,
  );
  let left = total - conversations.reduce((sum, { remarks }) => sum + remarks.length, 0);
  while (left > 0) {
    const conversation = random.pick(open);
    const before = conversation.remarks.length;
    conversation.growTo(before + 1);
    left -= conversation.remarks.length - before;
  }
  return conversations;
}

function toPost(draft: Draft, id: number, random: Random): SeedPost {
  const { space, starter, at, language: _l, facts: _f, threads: _t, smallTalk: _s, wanted: _w, ...content } = draft;
  const age = random.chance(0.08) ? random.int(2, 300) * 60_000 : 0;
  return {
    ...content,
    id,
    spaceId: SPACE_ID[space],
    creatorId: starter.member.id,
    slug: slugOf(draft.title ?? wordsOf(draft.bodyHtml).slice(0, 50), id),
    createdAt: new Date(at),
    editedAt: age > 0 ? new Date(at + age) : null,
    trending: false,
  };
}

/** Nobody spoke before they joined. */
function joinInTime(members: SeedMember[], posts: SeedPost[], comments: SeedComment[]): void {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const note = (memberId: number, at: Date) => {
    first.set(memberId, Math.min(first.get(memberId) ?? Number.POSITIVE_INFINITY, at.getTime()));
    last.set(memberId, Math.max(last.get(memberId) ?? 0, at.getTime()));
  };
  for (const post of posts) note(post.creatorId, post.createdAt);
  for (const comment of comments) note(comment.authorId, comment.createdAt);
  for (const member of members) {
    member.joinedAt = new Date(
      Math.min(member.joinedAt.getTime(), (first.get(member.id) ?? Number.POSITIVE_INFINITY) - 3 * HOUR),
    );
    member.lastActiveAt = new Date(Math.max(member.lastActiveAt.getTime(), last.get(member.id) ?? 0));
  }
}

/**
 * The community “Tidewater” as it stands at `now`: the same for the same arguments, on every machine. All of it lies
 * in the past, but for the dates of events.
 */
export function buildCommunity(now: Date, size: SeedSize): Community {
  const counts = countsOf(size);
  const moment = now.getTime();
  const random = randomFrom(`tidewater/${nameOf(size)}`);
  const people = buildPeople(now, counts.members);
  const spaceMemberships = buildMemberships(people);
  const cast = createCast(people, spaceMemberships, random.fork('cast'));
  const shelf = createShelf();

  const drafts = draftPosts(counts.posts, moment, cast, shelf, random.fork('posts')).reverse();
  const wanted = allot(drafts, counts.comments, moment, random.fork('allotment'));
  const conversations = talkUnder(drafts, wanted, counts.comments, cast, random.fork('talk'), moment);
  const comments = numberComments(conversations.map(({ remarks }, index) => ({ postId: index + 1, remarks })));
  const editing = random.fork('editing');
  const posts = drafts.map((draft, index) => toPost(draft, index + 1, editing));
  for (const post of posts) {
    if (post.editedAt && post.editedAt.getTime() > moment) post.editedAt = null;
  }
  const reactions = buildReactions(posts, comments, cast, random.fork('reactions'), moment);
  const liked = new Map<number, number>();
  for (const { target, targetId } of reactions)
    if (target === 'post') liked.set(targetId, (liked.get(targetId) ?? 0) + 1);
  for (const post of posts.slice(-200)) post.trending = (liked.get(post.id) ?? 0) > 22;

  const members = people.map(({ member }) => member);
  joinInTime(members, posts, comments);
  return {
    network: buildNetwork(now),
    collections: COLLECTIONS,
    spaces: buildSpaces(now),
    members,
    spaceMemberships,
    follows: buildFollows(people, random.fork('follows')),
    assets: shelf.assets,
    posts,
    comments,
    reactions,
    savedPosts: buildSavedPosts(posts, cast, random.fork('saved'), moment),
    readMarks: buildReadMarks(spaceMemberships, random.fork('read'), moment),
  };
}

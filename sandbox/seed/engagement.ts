import type { Cast } from './cast.ts';
import { ADAEZE, MIRA, type Person, TOMAS } from './members.ts';
import type {
  SeedComment,
  SeedFollow,
  SeedPost,
  SeedReaction,
  SeedReadMark,
  SeedSavedPost,
  SeedSpaceMembership,
} from './model.ts';
import { placeIn, type Random, sumsOf } from './random.ts';
import { SECRET, SPACE_KEYS } from './spaces.ts';
import type { SpaceKey } from './text/topic.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EMOJIS = ['👍', '❤️', '⛵', '👏', '🌊', '😂', '🪵', '🔨', '🎉', '😮', '🙏', '🧡', '🦭', '☕'];
const COMMON = [10, 9, 6, 5, 3, 3, 2, 2, 2, 1.5, 1.5, 1, 0.6, 0.6];

export function buildReactions(
  posts: SeedPost[],
  comments: SeedComment[],
  cast: Cast,
  random: Random,
  now: number,
): SeedReaction[] {
  const reactions: SeedReaction[] = [];
  const spaceOf = new Map(posts.map((post) => [post.id, SPACE_KEYS[post.spaceId - 1] as SpaceKey]));
  const react = (
    target: 'post' | 'comment',
    targetId: number,
    space: SpaceKey,
    author: number,
    createdAt: Date,
    count: number,
  ) => {
    const palette = Array.from({ length: random.int(1, 4) }, () => EMOJIS[random.weighted(COMMON)] as string);
    const seen = new Set<string>();
    for (let i = 0; i < count; i++) {
      const memberId = cast.writer(space, { not: new Set([author]) }).member.id;
      const emoji = palette[random.weighted(palette.map((_, index) => 4 / (index + 1)))] as string;
      if (memberId === author || seen.has(`${memberId}${emoji}`)) continue;
      seen.add(`${memberId}${emoji}`);
      const at = new Date(
        Math.floor(createdAt.getTime() + (now - createdAt.getTime()) * (0.01 + random.next() ** 3 * 0.98)),
      );
      reactions.push({ memberId, target, targetId, emoji, at });
    }
  };
  for (const post of posts) {
    const age = now - post.createdAt.getTime();
    const most = Math.min(46, 1 + age / (HOUR / 2));
    react(
      'post',
      post.id,
      spaceOf.get(post.id) ?? 'quay',
      post.creatorId,
      post.createdAt,
      Math.floor(random.next() ** 2.4 * most),
    );
  }
  for (const comment of comments) {
    if (random.chance(0.62)) continue;
    react(
      'comment',
      comment.id,
      spaceOf.get(comment.postId) ?? 'quay',
      comment.authorId,
      comment.createdAt,
      random.int(1, 4),
    );
  }
  return reactions.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** So many of the newest posts that they see are what people save from. */
const WITHIN_REACH = 400;

export function buildSavedPosts(posts: SeedPost[], cast: Cast, random: Random, now: number): SeedSavedPost[] {
  const counts = new Map([
    [MIRA, 12],
    [TOMAS, 5],
    [ADAEZE, 7],
  ]);
  return cast.everyone.flatMap(({ member }) => {
    const count = counts.get(member.id) ?? random.int(0, 4);
    const seen: SeedPost[] = [];
    for (let index = posts.length - 1; index >= 0 && seen.length < WITHIN_REACH; index--) {
      const post = posts[index] as SeedPost;
      if (post.creatorId !== member.id && cast.isIn(SPACE_KEYS[post.spaceId - 1] as SpaceKey, member.id))
        seen.push(post);
    }
    return random
      .shuffle(seen.reverse())
      .slice(0, count)
      .map((post) => ({
        memberId: member.id,
        postId: post.id,
        at: new Date(
          Math.floor(post.createdAt.getTime() + (now - post.createdAt.getTime()) * (0.05 + random.next() * 0.9)),
        ),
      }));
  });
}

/** How far behind Mira is, in hours; she has read all of the rest. */
const MIRA_BEHIND: Partial<Record<SpaceKey, number>> = {
  first: 20,
  building: 44,
  mending: 80,
  timber: 120,
  log: 36,
  safety: 60,
  regatta: 190,
  world: 12,
};

export function buildReadMarks(memberships: SeedSpaceMembership[], random: Random, now: number): SeedReadMark[] {
  return memberships.map(({ spaceId, memberId }) => {
    const key = SPACE_KEYS[spaceId - 1] as SpaceKey;
    const behind =
      memberId === MIRA
        ? (MIRA_BEHIND[key] ?? 0) * HOUR
        : memberId === ADAEZE && key === SECRET
          ? 0
          : random.next() ** 2 * 20 * DAY;
    return { memberId, spaceId, readUpTo: new Date(Math.floor(now - behind)) };
  });
}

export function buildFollows(people: Person[], random: Random): SeedFollow[] {
  const crowd = sumsOf(people.map((person) => person.activity));
  return people.flatMap(({ member }) => {
    const wanted = member.id <= 3 ? 16 : random.int(0, 9);
    const followed = new Set<number>();
    for (let tries = 0; followed.size < wanted && tries < 60; tries++) {
      const other = people[placeIn(crowd, random.next())]?.member.id ?? member.id;
      if (other !== member.id) followed.add(other);
    }
    return [...followed].map((followedId) => ({ followerId: member.id, followedId }));
  });
}

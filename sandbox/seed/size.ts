/**
 * How large the community is: `full` (300 members, 1,500 posts) for a demo, `small` (40 and 120) for tests, or any
 * numbers within SIZE_LIMITS. The cast, the spaces and the three accounts to sign in with are the same at every size.
 */
export type SeedSize = 'full' | 'small' | { members: number; posts: number };

/** Both ends included. */
export const SIZE_LIMITS = { members: [100, 20_000], posts: [100, 100_000] } as const;

/** Where nobody chose a number, four comments for a post, on average. */
const COMMENTS_PER_POST = 4;

type Counts = { members: number; posts: number; comments: number };

const NAMED: Record<'full' | 'small', Counts> = {
  full: { members: 300, posts: 1500, comments: 6000 },
  small: { members: 40, posts: 120, comments: 500 },
};

/** @throws RangeError that says which number may be what */
export function countsOf(size: SeedSize): Counts {
  if (typeof size === 'string') return NAMED[size];
  for (const what of ['members', 'posts'] as const) {
    const [least, most] = SIZE_LIMITS[what];
    const wanted = size[what];
    if (!Number.isInteger(wanted) || wanted < least || wanted > most) {
      const given = Number.isNaN(wanted) ? 'What is no number' : `A community of ${wanted} ${what}`;
      throw new RangeError(`${given} cannot be seeded: for ${what}, use a whole number from ${least} to ${most}.`);
    }
  }
  return { ...size, comments: size.posts * COMMENTS_PER_POST };
}

/** Five posts for a member, as in the full community, where only one of the two is said. */
const POSTS_PER_MEMBER = 5;

const within = ([least, most]: readonly [number, number], wanted: number) =>
  Math.min(most, Math.max(least, Math.round(wanted)));

/**
 * A size as it is typed; `full` where neither number is.
 * @throws RangeError as `countsOf`
 */
export function readSize(members: string | undefined, posts: string | undefined): SeedSize {
  if (!members && !posts) return 'full';
  const size = {
    members: members ? Number(members) : within(SIZE_LIMITS.members, Number(posts) / POSTS_PER_MEMBER),
    posts: posts ? Number(posts) : within(SIZE_LIMITS.posts, Number(members) * POSTS_PER_MEMBER),
  };
  countsOf(size);
  return size;
}

/** `full`, `small`, or the numbers: what a database remembers of how it was seeded. */
export function nameOf(size: SeedSize): string {
  return typeof size === 'string' ? size : `${size.members} members, ${size.posts} posts`;
}

import type { Community, SeedComment, SeedEvent, SeedMember, SeedPoll, SeedPost } from '../../seed/model.ts';

/** The moment at which every test's clock starts. */
export const NOW = new Date('2026-03-20T12:00:00.000Z');

const HOUR = 3_600_000;
export const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

export const MEMBER = 1;
export const MODERATOR = 2;
export const HOST = 3;
export const OTHER = 4;
export const LIMITED = 5;
/** Runs the space WORKSHOP, and nothing else. */
export const STEWARD = 6;

export const HARBOUR = 11;
export const WORKSHOP = 12;
/** Secret: only OTHER and LIMITED are in it. */
export const CELLAR = 13;

const HOSTILE_NAME = 'Åsa “Ö” <script>alert(1)</script> 小林';

function member(id: number, role: SeedMember['role'], about: Partial<SeedMember> = {}): SeedMember {
  const name = `Member ${id}`;
  const times = { joinedAt: hoursAgo(10_000), lastActiveAt: hoursAgo(1) };
  const person = { name, firstName: 'Member', lastName: String(id), shortBio: null, timeZone: 'Pacific/Chatham' };
  return {
    id,
    role,
    email: `member${id}@harbour.test`,
    password: null,
    hasAvatar: true,
    ...person,
    ...times,
    ...about,
  };
}

export function post(id: number, about: Partial<SeedPost> = {}): SeedPost {
  return {
    id,
    kind: 'post',
    contentKind: 'text',
    spaceId: HARBOUR,
    creatorId: OTHER,
    title: null,
    slug: `a-post-${id}`,
    bodyHtml: `<p>Post ${id}</p>`,
    createdAt: hoursAgo(1_000 - id),
    editedAt: null,
    assetIds: [],
    headerAssetId: null,
    media: null,
    link: null,
    poll: null,
    event: null,
    commentsEnabled: true,
    trending: false,
    ...about,
  };
}

export function comment(id: number, postId: number, about: Partial<SeedComment> = {}): SeedComment {
  const createdAt = about.createdAt ?? hoursAgo(500 - id / 100);
  const words = { bodyHtml: `<p>Comment ${id}</p>`, assetIds: [], replyToId: null, authorId: OTHER };
  return { id, postId, createdAt, updatedAt: createdAt, ...words, ...about };
}

export function poll(about: Partial<SeedPoll>): SeedPoll {
  return { type: 'MULTIPLE_CHOICE', choices: [], publicAnswers: false, answerThreshold: 0, answers: [], ...about };
}

export function event(about: Partial<SeedEvent>): SeedEvent {
  const when = { startsAt: hoursAgo(-24), endsAt: hoursAgo(-26), timeZone: 'Europe/Oslo', repeats: null };
  return { venue: 'The slip', street: null, city: 'Bergen', online: false, rsvps: [], ...when, ...about };
}

/** Six people, three spaces, and nothing said yet. */
export function community(about: Partial<Community> = {}): Community {
  const colors = { button: '#00a78b', header: '#f7f7f7', link: '#00a78b' };
  const words = { subtitle: 'A small one', description: 'For tests', purpose: 'To be asked' };
  const space = { description: '', createdAt: hoursAgo(9_000), secret: false };
  return {
    network: {
      id: 77,
      slug: 'harbour',
      title: 'Harbour',
      ...words,
      theme: { light: colors, dark: colors, font: 'inter' },
      createdAt: hoursAgo(10_000),
    },
    collections: [
      { id: 2, name: 'Second', description: '', position: 2 },
      { id: 1, name: 'First', description: '', position: 1 },
    ],
    spaces: [
      { ...space, id: WORKSHOP, collectionId: 2, title: 'Workshop', slug: 'workshop', position: 1 },
      { ...space, id: HARBOUR, collectionId: 1, title: 'Harbour', slug: 'harbour', position: 1 },
      { ...space, id: CELLAR, collectionId: 1, title: 'Cellar', slug: 'cellar', position: 2, secret: true },
    ],
    members: [
      member(MEMBER, 'member', {
        name: HOSTILE_NAME,
        firstName: '',
        email: 'Mira@Harbour.test',
      }),
      member(MODERATOR, 'moderator'),
      member(HOST, 'host', { timeZone: 'America/St_Johns' }),
      member(OTHER, 'member', { hasAvatar: false }),
      member(LIMITED, 'limited'),
      member(STEWARD, 'member'),
    ],
    spaceMemberships: [
      { spaceId: HARBOUR, memberId: MEMBER, role: 'member' },
      { spaceId: CELLAR, memberId: OTHER, role: 'member' },
      { spaceId: CELLAR, memberId: LIMITED, role: 'member' },
      { spaceId: WORKSHOP, memberId: STEWARD, role: 'host' },
    ],
    follows: [],
    assets: [],
    posts: [],
    comments: [],
    reactions: [],
    savedPosts: [],
    readMarks: [],
    ...about,
  };
}

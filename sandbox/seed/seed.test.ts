import { describe, expect, it } from 'vitest';
import { buildCommunity } from './index.ts';
import { type Community, MAX_COMMENT_DEPTH, type SeedPost } from './model.ts';
import { drawAvatar, drawNetworkAvatar, drawPicture, drawSpaceAvatar } from './pictures.ts';

const NOW = new Date('2026-03-29T00:59:31.007Z'); // a second before clocks change in Europe, on a Sunday
const full = buildCommunity(NOW, 'full');
const small = buildCommunity(NOW, 'small');
const both: [string, Community][] = [
  ['full', full],
  ['small', small],
];
const VOID = new Set(['br', 'hr', 'img']);
const newest = (community: Community, count: number) =>
  [...community.posts].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, count);
const kindOf = (post: SeedPost) =>
  post.poll
    ? `poll ${post.poll.type}`
    : post.event
      ? `event ${post.event.repeats?.frequency ?? 'single'}`
      : post.contentKind === 'gallery'
        ? `gallery ${post.assetIds.length}`
        : post.contentKind;
const isPasted = (post: SeedPost) => post.bodyHtml.includes('<!--StartFragment-->');

/** Tags left open or closed out of order; every tag of the seed’s own making is written in full. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (VOID.has(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

function depths(community: Community): Map<number, number> {
  const byId = new Map(community.comments.map((comment) => [comment.id, comment]));
  const depth = (id: number): number => {
    const parent = byId.get(id)?.replyToId ?? null;
    return parent === null ? 1 : 1 + depth(parent);
  };
  return new Map(community.comments.map(({ id }) => [id, depth(id)]));
}

describe('one moment, one community', () => {
  it('is the same for the same moment', () => {
    expect(buildCommunity(new Date(NOW), 'full')).toEqual(full);
    expect(buildCommunity(new Date(NOW), 'small')).toEqual(small);
  });

  it('says the same at another moment, only later', () => {
    const later = buildCommunity(new Date(NOW.getTime() + 86_400_000), 'small');
    expect(later.posts.map((post) => post.bodyHtml)).toEqual(small.posts.map((post) => post.bodyHtml));
    expect(later.posts.at(-1)?.createdAt.getTime()).toBe((small.posts.at(-1)?.createdAt.getTime() ?? 0) + 86_400_000);
  });

  it('is of the promised size', () => {
    const sizes = (community: Community) => [
      community.members.length,
      community.spaces.length,
      community.collections.length,
      community.posts.length,
      community.comments.length,
    ];
    expect(sizes(full)).toEqual([300, 12, 3, 1500, 6000]);
    expect(sizes(small)).toEqual([40, 12, 3, 120, 500]);
  });
});

describe.each(both)('the %s community holds together', (_, community) => {
  const ids = (items: { id: number }[]) => new Set(items.map(({ id }) => id));
  const members = ids(community.members);
  const posts = new Map(community.posts.map((post) => [post.id, post]));
  const assets = new Map(community.assets.map((asset) => [asset.id, asset]));
  const comments = new Map(community.comments.map((comment) => [comment.id, comment]));
  const inside = new Set(community.spaceMemberships.map(({ spaceId, memberId }) => `${spaceId}/${memberId}`));

  it('counts every kind of thing from 1 without a gap', () => {
    for (const items of [
      community.members,
      community.spaces,
      community.collections,
      community.posts,
      community.comments,
      community.assets,
    ]) {
      expect(items.map(({ id }) => id)).toEqual(items.map((_, index) => index + 1));
    }
    const choices = community.posts.flatMap((post) => post.poll?.choices ?? []).map(({ id }) => id);
    expect(new Set(choices).size).toBe(choices.length);
  });

  it('names nothing that does not exist', () => {
    for (const post of community.posts) {
      expect(inside.has(`${post.spaceId}/${post.creatorId}`), `post ${post.id} by a stranger to its space`).toBe(true);
      const named = [
        ...post.assetIds,
        post.headerAssetId,
        post.media?.assetId,
        post.media?.coverAssetId,
        post.link?.imageAssetId,
      ];
      for (const id of named) if (id !== null && id !== undefined) expect(assets.has(id)).toBe(true);
      for (const { memberId } of post.event?.rsvps ?? []) expect(members.has(memberId)).toBe(true);
      const choiceIds = ids(post.poll?.choices ?? []);
      for (const answer of post.poll?.answers ?? []) {
        expect(members.has(answer.memberId)).toBe(true);
        if (post.poll?.type === 'MULTIPLE_CHOICE') expect(choiceIds.has(answer.choiceId ?? 0)).toBe(true);
        else expect(post.poll?.choices.map(({ value }) => value)).toContain(answer.value);
      }
    }
    for (const { memberId, target, targetId } of community.reactions) {
      expect(members.has(memberId)).toBe(true);
      expect((target === 'post' ? posts : comments).has(targetId)).toBe(true);
    }
    for (const { memberId, postId } of community.savedPosts)
      expect([members.has(memberId), posts.has(postId)]).toEqual([true, true]);
    for (const { followerId, followedId } of community.follows)
      expect([members.has(followerId), members.has(followedId), followerId !== followedId]).toEqual([true, true, true]);
    for (const { spaceId, memberId } of community.readMarks) expect(inside.has(`${spaceId}/${memberId}`)).toBe(true);
  });

  it('puts only real members, pictures and known placeholders into texts', () => {
    for (const html of [...community.posts.filter((post) => !isPasted(post)), ...community.comments].map(
      ({ bodyHtml }) => bodyHtml,
    )) {
      for (const [, what, id = ''] of html.matchAll(/\{\{(\w+):([^}]*)\}\}/g)) {
        if (what === 'member') expect(members.has(Number(id))).toBe(true);
        else if (what === 'asset') expect(assets.has(Number(id))).toBe(true);
        else expect(what).toBe('hashtag');
      }
      expect(html.replace(/\{\{\w+:[^}]*\}\}|<code>[\s\S]*?<\/code>/g, ''), 'an empty slot').not.toMatch(/[{}]/);
    }
  });

  it('answers only what was said before, under the same post, and not too deep', () => {
    for (const comment of community.comments) {
      expect(comment.createdAt.getTime()).toBeGreaterThan(
        posts.get(comment.postId)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY,
      );
      if (comment.replyToId === null) continue;
      const parent = comments.get(comment.replyToId);
      expect(parent?.postId).toBe(comment.postId);
      expect(comment.createdAt.getTime()).toBeGreaterThan(parent?.createdAt.getTime() ?? Number.POSITIVE_INFINITY);
    }
    const deepest = Math.max(...depths(community).values());
    expect(deepest).toBe(MAX_COMMENT_DEPTH);
  });

  it('lies in the past, but for events', () => {
    const late = (moment: Date | null) => moment !== null && moment.getTime() > NOW.getTime();
    const moments = [
      ...community.posts.flatMap((post) => [
        post.createdAt,
        post.editedAt,
        ...(post.poll?.answers.map(({ at }) => at) ?? []),
      ]),
      ...community.comments.flatMap(({ createdAt, updatedAt }) => [createdAt, updatedAt]),
      ...[...community.reactions, ...community.savedPosts].map(({ at }) => at),
      ...community.members.flatMap(({ joinedAt, lastActiveAt }) => [joinedAt, lastActiveAt]),
      ...community.readMarks.map(({ readUpTo }) => readUpTo),
    ];
    expect(moments.filter(late)).toEqual([]);
    expect(moments.every((moment) => moment === null || !Number.isNaN(moment.getTime()))).toBe(true);
    const upcoming = community.posts.filter(
      ({ event }) =>
        event && event.startsAt.getTime() > NOW.getTime() && event.startsAt.getTime() < NOW.getTime() + 17 * 86_400_000,
    );
    expect(upcoming.length).toBeGreaterThan(3);
    expect(NOW.getTime() - (newest(community, 1)[0]?.createdAt.getTime() ?? 0)).toBeLessThan(3_600_000);
    expect(community.comments.some(({ createdAt }) => NOW.getTime() - createdAt.getTime() < 3_600_000)).toBe(true);
  });

  it('hears nobody before they joined', () => {
    const joined = new Map(community.members.map(({ id, joinedAt }) => [id, joinedAt.getTime()]));
    for (const post of community.posts) expect(joined.get(post.creatorId)).toBeLessThan(post.createdAt.getTime());
    for (const comment of community.comments)
      expect(joined.get(comment.authorId)).toBeLessThan(comment.createdAt.getTime());
  });

  it('reacts, saves, answers and follows once', () => {
    const once = (keys: string[]) => expect(new Set(keys).size).toBe(keys.length);
    once(
      community.reactions.map(({ memberId, target, targetId, emoji }) => `${memberId} ${target} ${targetId} ${emoji}`),
    );
    once(community.savedPosts.map(({ memberId, postId }) => `${memberId} ${postId}`));
    once(community.follows.map(({ followerId, followedId }) => `${followerId} ${followedId}`));
    for (const post of community.posts) {
      once((post.poll?.answers ?? []).map(({ memberId }) => String(memberId)));
      once((post.event?.rsvps ?? []).map(({ memberId }) => String(memberId)));
    }
  });

  it('writes well-formed HTML, but for what was pasted to break out', () => {
    for (const post of community.posts)
      if (!isPasted(post)) expect(unbalanced(post.bodyHtml), post.bodyHtml.slice(0, 200)).toEqual([]);
    for (const comment of community.comments) expect(unbalanced(comment.bodyHtml), comment.bodyHtml).toEqual([]);
    const pasted = community.posts.filter(isPasted);
    expect(pasted).toHaveLength(1);
    for (const trap of ['<script>alert(1)</script>', 'onerror=', 'javascript:'])
      expect(pasted[0]?.bodyHtml).toContain(trap);
  });

  it('shows every kind at least twice among the newest sixty', () => {
    const counts = new Map<string, number>();
    for (const post of newest(community, 60)) counts.set(kindOf(post), (counts.get(kindOf(post)) ?? 0) + 1);
    for (const kind of [
      'text',
      'article',
      'link',
      'video',
      'audio',
      'gallery 1',
      'gallery 2',
      'gallery 3',
      'gallery 4',
      'gallery 7',
    ])
      expect(counts.get(kind), kind).toBeGreaterThanOrEqual(2);
    for (const type of ['MULTIPLE_CHOICE', 'HOT_COLD', 'PERCENTAGE', 'QUESTION'])
      expect(counts.get(`poll ${type}`), type).toBeGreaterThanOrEqual(2);
    for (const repeats of ['single', 'WEEKLY', 'MONTHLY'])
      expect(counts.get(`event ${repeats}`), repeats).toBeGreaterThanOrEqual(2);
  });

  it('lets the people one can sign in as see results, and leaves them something to answer', () => {
    const polls = newest(community, 200).flatMap(({ poll }) => (poll && poll.type !== 'QUESTION' ? [poll] : []));
    for (const memberId of [1, 2, 3]) {
      const answered = polls.filter(({ answers }) => answers.some((answer) => answer.memberId === memberId));
      expect(answered.length).toBeGreaterThanOrEqual(3);
      expect(answered.length).toBeLessThan(polls.length);
      expect(new Set(answered.map(({ type }) => type)).size).toBeGreaterThanOrEqual(2);
    }
    for (const { answers } of polls) expect(new Set(answers.map(({ memberId }) => memberId)).size).toBe(answers.length);
  });

  it('does not repeat itself', () => {
    const bodies = newest(community, 300)
      .map(({ bodyHtml }) => bodyHtml)
      .filter((html) => html !== '');
    expect(new Set(bodies).size).toBe(bodies.length);
    const openings = newest(community, 100)
      .filter(({ kind }) => kind === 'post')
      .map(({ bodyHtml }) => bodyHtml.slice(0, 160))
      .filter((html) => html !== '');
    expect(new Set(openings).size).toBe(openings.length);
    for (const post of community.posts) {
      const said = community.comments.filter(({ postId }) => postId === post.id).map(({ bodyHtml }) => bodyHtml);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('has the people that a demo needs', () => {
    const byEmail = (email: string) => community.members.find((member) => member.email === email);
    const mira = byEmail('mira@tidewater.test');
    expect([mira?.role, byEmail('tomas@tidewater.test')?.role, byEmail('adaeze@tidewater.test')?.role]).toEqual([
      'member',
      'moderator',
      'host',
    ]);
    expect(community.members.filter(({ password }) => password !== null)).toHaveLength(3);
    expect(community.members.filter(({ role }) => role === 'host')).toHaveLength(3);
    expect(community.members.filter(({ role }) => role === 'moderator')).toHaveLength(6);
    const by = (id: number | undefined) => [
      community.posts.filter(({ creatorId }) => creatorId === id).length,
      community.comments.filter(({ authorId }) => authorId === id).length,
      community.savedPosts.filter(({ memberId }) => memberId === id).length,
      community.reactions.filter(({ memberId }) => memberId === id).length,
    ];
    const [posts = 0, comments = 0, saved = 0, reactions = 0] = by(mira?.id);
    expect(posts).toBeGreaterThanOrEqual(8);
    expect(comments).toBeGreaterThanOrEqual(25);
    expect(saved).toBe(12);
    expect(reactions).toBeGreaterThan(10);
    for (const email of ['tomas@tidewater.test', 'adaeze@tidewater.test'])
      for (const count of by(byEmail(email)?.id)) expect(count).toBeGreaterThan(1);
  });

  it('leaves Mira something unread in several spaces, and outside the secret one', () => {
    const unread = community.readMarks.filter(
      ({ memberId, spaceId, readUpTo }) =>
        memberId === 1 &&
        community.posts.some((post) => post.spaceId === spaceId && post.creatorId !== 1 && post.createdAt > readUpTo),
    );
    expect(unread.length).toBeGreaterThanOrEqual(4);
    const secret = community.spaces.filter((space) => space.secret);
    expect(secret).toHaveLength(1);
    expect(inside.has(`${secret[0]?.id}/1`)).toBe(false);
    expect(inside.has(`${secret[0]?.id}/2`) && inside.has(`${secret[0]?.id}/3`)).toBe(true);
  });

  it('keeps the hard cases', () => {
    const has = (test: (post: SeedPost) => boolean) => expect(community.posts.some(test)).toBe(true);
    const words = (html: string) =>
      html
        .replace(/<[^>]+>/g, ' ')
        .trim()
        .split(/\s+/).length;
    has(({ title }) => title?.length === 140);
    has(({ bodyHtml }) => bodyHtml === '<p>Floating.</p>');
    has(({ bodyHtml, assetIds }) => bodyHtml === '' && assetIds.length > 0);
    has(({ commentsEnabled, id }) => !commentsEnabled && !community.comments.some(({ postId }) => postId === id));
    has(({ kind, bodyHtml }) => kind === 'article' && words(bodyHtml) > 4000);
    has(({ bodyHtml }) =>
      ['<table>', '<pre><code>', '<figcaption>', '<ol>', '<blockquote>'].every((tag) => bodyHtml.includes(tag)),
    );
    has(({ bodyHtml }) => bodyHtml.includes('<iframe') && bodyHtml.includes('class="embed"'));
    expect(community.members.some(({ name }) => name.length > 80)).toBe(true);
    expect(
      community.comments.some(({ bodyHtml }) => /^<p>(?:\p{Extended_Pictographic}|\uFE0F)+<\/p>$/u.test(bodyHtml)),
    ).toBe(true);
    expect(community.comments.some(({ bodyHtml }) => /https:\S{400,}/.test(bodyHtml))).toBe(true);
  });
});

describe('the full community', () => {
  it('has names in many scripts', () => {
    const scripts = [
      'Latin',
      'Arabic',
      'Hebrew',
      'Devanagari',
      'Bengali',
      'Han',
      'Hangul',
      'Hiragana',
      'Katakana',
      'Cyrillic',
      'Greek',
      'Thai',
      'Ethiopic',
      'Georgian',
      'Armenian',
      'Khmer',
      'Malayalam',
      'Tamil',
    ];
    const missing = scripts.filter(
      (script) => !full.members.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
    );
    expect(missing).toEqual([]);
    expect(new Set(full.members.map(({ name }) => name)).size).toBe(300);
    for (const letters of [/[ếữạồ]/u, /[ẹọṣ]/u, /[łśż]/u, /[øåæ]/u])
      expect(full.members.some(({ name }) => letters.test(name.normalize('NFC')))).toBe(true);
    for (const { timeZone } of full.members) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it('has one post with 180 comments', () => {
    const counts = full.posts.map(({ id }) => full.comments.filter(({ postId }) => postId === id).length);
    expect(Math.max(...counts)).toBe(180);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(100);
  });

  it('holds events in zones that are off by quarters and halves', () => {
    const zones = new Set(full.posts.map(({ event }) => event?.timeZone));
    for (const zone of ['Asia/Kathmandu', 'Australia/Lord_Howe', 'America/New_York', 'Africa/Lagos'])
      expect(zones).toContain(zone);
    const starts = full.posts.flatMap(({ event }) => (event?.timeZone === 'Asia/Kathmandu' ? [event.startsAt] : []));
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kathmandu', hour: '2-digit', minute: '2-digit' });
    expect(new Set(starts.map((start) => clock.format(start)))).toEqual(new Set(['09:15']));
  });
});

describe('pictures', () => {
  const drawn = [
    ...full.assets.slice(0, 400).map(drawPicture),
    ...full.members.map(drawAvatar),
    ...full.spaces.map(drawSpaceAvatar),
    drawNetworkAvatar(),
  ];

  it('are whole, small and alone: no script, no address, no font of their own', () => {
    for (const svg of drawn) {
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
      expect(svg.endsWith('</svg>')).toBe(true);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|<script|<image|<foreignObject|@import|href="(?!#)|NaN|undefined/,
      );
      expect(svg.length).toBeLessThan(60_000);
      const tags = [...svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)].filter(([, , , selfClosed]) => !selfClosed);
      expect(tags.filter(([, slash]) => slash).length).toBe(tags.filter(([, slash]) => !slash).length);
    }
  });

  it('are drawn the same each time and differ from one another', () => {
    const [first] = full.assets;
    if (!first) throw new Error('No asset');
    expect(drawPicture(first)).toBe(drawPicture({ ...first }));
    expect(drawPicture(first)).not.toBe(drawPicture({ ...first, id: first.id + 1 }));
    expect(new Set(full.members.slice(0, 60).map(drawAvatar)).size).toBeGreaterThan(55);
  });
});

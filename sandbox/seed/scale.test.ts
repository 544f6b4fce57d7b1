import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Database } from '../db/database.ts';
import { buildDatabase } from '../db/index.ts';
import { buildCommunity } from './index.ts';
import { readSize, SIZE_LIMITS } from './size.ts';
import { KNOWN } from './text/known.ts';

const NOW = new Date('2026-10-25T00:59:31.007Z'); // a second before clocks change in Europe
const SIZE = { members: 2_000, posts: 5_000 };
const fingerprint = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const large = buildCommunity(NOW, SIZE);
const full = buildCommunity(NOW, 'full');
const db = new Database(':memory:');
buildDatabase(db, large, SIZE);
const count = (from: string) => db.get<{ n: number }>(`select count(*) as n from ${from}`)?.n;

test('the same numbers give the same community', () => {
  expect(fingerprint(buildCommunity(NOW, { ...SIZE }))).toBe(fingerprint(large));
});

test('the named sizes are what they were before others could be chosen', () => {
  const moment = new Date('2026-03-29T00:59:31.007Z');
  expect(fingerprint(buildCommunity(moment, 'full'))).toBe(
    'cf9afe889babe6a92710663695e8a63818e23a4583ffd6ba66b3ec197b67f628',
  );
  expect(fingerprint(buildCommunity(moment, 'small'))).toBe(
    'fa5c74aa5ff483726ab2d4cbf71008b48f98a9534089c09d68e47e194cf5eae4',
  );
});

test('it has as many members and posts as were asked for, and four comments a post', () => {
  expect([large.members.length, large.posts.length, large.comments.length]).toEqual([2_000, 5_000, 20_000]);
});

test.each([[{ members: 100, posts: 100 }], [{ members: 700, posts: 100 }], [{ members: 100, posts: 1_700 }]])(
  '%j is enough for a community',
  (size) => {
    const { members, posts, comments } = buildCommunity(NOW, size);
    expect([members.length, posts.length, comments.length]).toEqual([size.members, size.posts, size.posts * 4]);
  },
);

test('the cast, the spaces and the accounts to sign in with are those of the full community', () => {
  const who = (community: typeof large) =>
    community.members.slice(0, KNOWN.length).map(({ name, role, email, password }) => [name, role, email, password]);
  expect(who(large)).toEqual(who(full));
  expect(large.spaces).toEqual(full.spaces);
  expect(large.collections).toEqual(full.collections);
  expect(large.members.filter(({ password }) => password !== null)).toHaveLength(3);
  expect(large.members.filter(({ role }) => role === 'host')).toHaveLength(3);
});

describe('it holds together', () => {
  test('every row names rows that exist', () => {
    expect(db.all('pragma foreign_key_check')).toEqual([]);
  });

  test('nobody speaks before they joined, or before the network was there', () => {
    expect(count('posts p join members m on m.id = p.creator_id where p.created_at <= m.joined_at')).toBe(0);
    expect(count('comments c join members m on m.id = c.author_id where c.created_at <= m.joined_at')).toBe(0);
    expect(count('members m, network n where m.joined_at < n.created_at')).toBe(0);
  });

  test('nothing is answered before it was said, and nothing is said tomorrow', () => {
    expect(count('comments c join posts p on p.id = c.post_id where c.created_at <= p.created_at')).toBe(0);
    expect(count('comments c join comments o on o.id = c.reply_to_id where c.created_at <= o.created_at')).toBe(0);
    for (const table of ['posts', 'comments', 'reactions']) {
      expect(count(`${table} where created_at > ${NOW.getTime()}`)).toBe(0);
    }
  });

  test('who writes, reacts or reads in a space is a member of it, also of the secret one', () => {
    const outside = (member: string, space: string) =>
      `not exists (select 1 from space_memberships s where s.member_id = ${member} and s.space_id = ${space})`;
    expect(count(`posts p where ${outside('p.creator_id', 'p.space_id')}`)).toBe(0);
    expect(count(`comments c join posts p on p.id = c.post_id where ${outside('c.author_id', 'p.space_id')}`)).toBe(0);
    expect(
      count(
        `reactions r join posts p on p.id = r.target_id where r.target = 'post' and ${outside('r.member_id', 'p.space_id')}`,
      ),
    ).toBe(0);
    expect(count(`saved_posts s join posts p on p.id = s.post_id where ${outside('s.member_id', 'p.space_id')}`)).toBe(
      0,
    );
    const keyholders = 'space_memberships k join spaces s on s.id = k.space_id where s.secret = 1';
    expect(count(keyholders)).toBe(11);
    expect(count(`${keyholders} and k.member_id = 1`)).toBe(0);
  });

  test('what is counted beforehand is what counting gives', () => {
    expect(count('posts p where comment_count <> (select count(*) from comments c where c.post_id = p.id)')).toBe(0);
    expect(count('comments c where reply_count <> (select count(*) from comments r where r.reply_to_id = c.id)')).toBe(
      0,
    );
  });
});

describe('a size as it is typed', () => {
  test.each([
    [undefined, undefined, 'full'],
    ['', '', 'full'],
    ['20000', '100000', { members: 20_000, posts: 100_000 }],
    ['400', undefined, { members: 400, posts: 2_000 }],
    [undefined, '100', { members: 100, posts: 100 }],
    ['20000', undefined, { members: 20_000, posts: 100_000 }],
  ])('%j members and %j posts', (members, posts, size) => {
    expect(readSize(members, posts)).toEqual(size);
  });

  test.each([
    ['99', '100', 'members'],
    ['20001', '100', 'members'],
    ['100', '100001', 'posts'],
    ['1000.5', '100', 'members'],
    ['a hundred', '100', 'members'],
    ['-100', '100', 'members'],
    [undefined, 'Infinity', 'posts'],
  ] as const)('%j members and %j posts is refused, saying what may be', (members, posts, what) => {
    const [least, most] = SIZE_LIMITS[what];
    expect(() => readSize(members, posts)).toThrow(`for ${what}, use a whole number from ${least} to ${most}`);
  });
});

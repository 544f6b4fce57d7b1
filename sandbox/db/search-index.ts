import type { Database } from './database.ts';

/** What a full-text table is filled from; `text` are HTML or plain columns, each searched as a column of its own. */
const INDEXED = {
  members: { index: 'search_members', text: ['name'] },
  spaces: { index: 'search_spaces', text: ['title', 'description'] },
  posts: { index: 'search_posts', text: ['title', 'body_html'] },
  comments: { index: 'search_comments', text: ['body_html'] },
} as const;

// Marks belong to their letters (Devanagari, Thai), and accents are folded. Words are looked up by up to four first
// letters without reading all that begin so. The text itself stays in its own table.
const OPTIONS = `content = '', contentless_delete = 1, prefix = '1 2 3 4',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"`;

const MARKUP = /<(\/?[a-z][a-z0-9]*)[^<>]*>/gi;
/** Elements inside a word; every other one stands between words. */
const INLINE = /^\/?(?:a|b|code|em|i|s|span|strong|u|wbr)$/i;
const ENTITY = /&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp);/gi;

/** Scripts that are written without spaces: nobody knows where their words begin, so each letter stands for itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const AFTER_INDIA = /[\u0e00-\uffff]/;

/** The text as the index counts words. A word that was looked for must be taken apart in the same way. */
export function spacedText(text: string): string {
  return AFTER_INDIA.test(text) ? text.replace(UNSPACED, ' $& ') : text;
}

/** `search_text` in SQL: the words of stored HTML or of plain text. What stands between them does not matter. */
export function searchText(text: string): string {
  const bare = text.includes('<') ? text.replace(MARKUP, (_, tag: string) => (INLINE.test(tag) ? '' : ' ')) : text;
  return spacedText(bare.includes('&') ? bare.replace(ENTITY, ' ') : bare);
}

/** Full-text tables over what can be searched, filled, and triggers that keep them so whoever writes. */
export function buildSearchIndex(db: Database): void {
  for (const [table, { index, text }] of Object.entries(INDEXED)) {
    if (db.get('select 1 from sqlite_master where name = ?', index)) continue;
    const columns = text.map((column) => column.replace('_html', '')).join(', ');
    const of = (row: string) => text.map((column) => `search_text(${row}.${column})`).join(', ');
    db.sql.exec(`
      create virtual table ${index} using fts5 (${columns}, ${OPTIONS});
      insert into ${index} (rowid, ${columns}) select id, ${of(table)} from ${table} order by id;
      create trigger ${index}_insert after insert on ${table} begin
        insert into ${index} (rowid, ${columns}) values (new.id, ${of('new')});
      end;
      create trigger ${index}_update after update of ${text.join(', ')} on ${table} begin
        update ${index} set (${columns}) = (${of('new')}) where rowid = new.id;
      end;
      create trigger ${index}_delete after delete on ${table} begin
        delete from ${index} where rowid = old.id;
      end;`);
  }
}

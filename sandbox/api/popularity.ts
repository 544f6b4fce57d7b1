import type { Database } from '../db/database.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** So many walks of different minutes can go on side by side before one of them has to be counted again. */
const KEPT = 8;

const counted = new WeakMap<Database, number[]>();

/** Popularity is counted once a minute. */
export const minuteOf = (now: Date): number => now.getTime() - (now.getTime() % MINUTE);

/**
 * How lively each post was in the seven days before `asOf`, into `popular (as_of, id, score)`: a comment weighs two reactions. Some
 * ten thousand rows are counted for it, so they are kept for all pages of the walk, which thereby keeps its order.
 */
export function countPopularity(db: Database, asOf: number): void {
  let moments = counted.get(db);
  if (!moments) {
    db.sql.exec(`pragma temp_store = memory;
      create temp table popular (as_of real, id integer, score integer, primary key (as_of, id)) without rowid;
      create index temp.popular_first on popular (as_of, score, id);`);
    moments = [];
    counted.set(db, moments);
  }
  if (moments.includes(asOf)) return;
  db.run(
    `insert into popular (as_of, id, score)
     select ?3, id, sum(score) from (
       select post_id as id, 2 as score from comments where created_at between ?1 and ?2
       union all
       select target_id, 1 from reactions where target = 'post' and created_at between ?1 and ?2
     ) group by id`,
    asOf - WEEK,
    asOf,
    asOf,
  );
  moments.push(asOf);
  if (moments.length > KEPT) db.run('delete from popular where as_of = ?', moments.shift() ?? 0);
}

import { type Database, network } from '../db/index.ts';

/** What one operation came to in one month. `lastCalledAt` in milliseconds since 1970. */
export type Usage = { operation: string; calls: number; averageCost: number; lastCalledAt: number };

export type Quota = {
  /** One run of an operation; null for one without a name. */
  count(operation: string | null, complexity: number): void;
  /** The current month, such as 2026-11, and its operations, most called first. */
  thisMonth(): { month: string; operations: Usage[] };
};

const TABLE = `create table if not exists api_usage (
  network_id integer not null, month text not null, operation text not null, calls integer not null,
  cost integer not null, last_called_at integer not null, primary key (network_id, month, operation)
) strict, without rowid`;

export const UNNAMED = '(without a name)';
const LONGEST_NAME = 120;

/**
 * Counters per network, calendar month (UTC) and operation. They inform and refuse nothing, as in the beta. Calls that
 * were refused before they ran are not counted.
 */
export function createQuota({ db, now }: { db: Database; now: () => Date }): Quota {
  // Made here, not with the other tables: a database from before the counters goes on as it is.
  db.sql.exec(TABLE);
  const monthOf = (date: Date) => date.toISOString().slice(0, 7);
  const networkId = () => network(db)?.id ?? 0;
  return {
    count(operation, complexity) {
      const at = now();
      db.run(
        `insert into api_usage values (?, ?, ?, 1, ?, ?) on conflict do update set
           calls = calls + 1, cost = cost + excluded.cost, last_called_at = excluded.last_called_at`,
        networkId(),
        monthOf(at),
        operation?.slice(0, LONGEST_NAME) ?? UNNAMED,
        complexity,
        at.getTime(),
      );
    },
    thisMonth() {
      const month = monthOf(now());
      const operations = db.all<Usage>(
        `select operation, calls, 1.0 * cost / calls as averageCost, last_called_at as lastCalledAt from api_usage
          where network_id = ? and month = ? order by calls desc, operation`,
        networkId(),
        month,
      );
      return { month, operations };
    },
  };
}

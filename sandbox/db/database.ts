import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { searchText } from './search-index.ts';

type Values = SQLInputValue[];

/** node:sqlite with every statement prepared once. `sql` is the handle itself, for what these few ways do not do. */
export class Database {
  readonly sql: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string) {
    this.sql = new DatabaseSync(path);
    // Bounded waits instead of SQLITE_BUSY where a second process looks into the same file.
    this.sql.exec('pragma busy_timeout = 5000; pragma foreign_keys = on;');
    // The triggers of the search index call it, whoever writes.
    this.sql.function('search_text', { deterministic: true }, (text) => searchText(String(text ?? '')));
    if (path !== ':memory:')
      this.sql.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;');
  }

  #statement(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.sql.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }

  /** The caller names the row's type: the tables are this package's own. */
  all<Row>(text: string, ...values: Values): Row[] {
    return this.#statement(text).all(...values) as Row[];
  }

  get<Row>(text: string, ...values: Values): Row | null {
    return (this.#statement(text).get(...values) as Row | undefined) ?? null;
  }

  run(text: string, ...values: Values): { changes: number; lastId: number } {
    const { changes, lastInsertRowid } = this.#statement(text).run(...values);
    return { changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  transaction<Result>(work: () => Result): Result {
    this.sql.exec('begin immediate');
    try {
      const result = work();
      this.sql.exec('commit');
      return result;
    } catch (error) {
      this.sql.exec('rollback');
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.sql.close();
  }
}

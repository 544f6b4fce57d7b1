import type { DatabaseSync } from 'node:sqlite';

export type Consents = {
  remember(memberId: number, clientId: string, scopes: string[]): void;
  /** True when this member approved every one of them for this application before. */
  covers(memberId: number, clientId: string, scopes: string[]): boolean;
};

export function createConsents(sql: DatabaseSync): Consents {
  const insert = sql.prepare('INSERT OR IGNORE INTO oauth_consents (member_id, client_id, scope) VALUES (?, ?, ?)');
  const list = sql.prepare('SELECT scope FROM oauth_consents WHERE member_id = ? AND client_id = ?');
  return {
    remember(memberId, clientId, scopes) {
      for (const scope of scopes) insert.run(memberId, clientId, scope);
    },
    covers(memberId, clientId, scopes) {
      const approved = new Set(list.all(memberId, clientId).map((row) => row.scope));
      return scopes.every((scope) => approved.has(scope));
    },
  };
}

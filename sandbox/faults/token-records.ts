import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

type Model = 'AccessToken' | 'AuthorizationCode' | 'RefreshToken';

const digest = (token: string) => hash('sha256', token, 'base64url');

/** The community's records of tokens, as its adapter keeps them: by hash. */
export function createTokenRecords(sql: DatabaseSync) {
  const remove = (model: Model, token: string) =>
    sql.prepare('DELETE FROM oauth_records WHERE model = ? AND id_hash = ?').run(model, digest(token));
  return {
    /** Whose token or code it is, whether it still holds or not. */
    memberOf(model: Model, token: string): number | null {
      const row = sql
        .prepare(`SELECT json_extract(payload, '$.accountId') AS id FROM oauth_records WHERE model = ? AND id_hash = ?`)
        .get(model, digest(token));
      return row?.id == null ? null : Number(row.id);
    },
    expire: (accessToken: string) => void remove('AccessToken', accessToken),
    revoke: (refreshToken: string) => void remove('RefreshToken', refreshToken),
  };
}

export type TokenRecords = ReturnType<typeof createTokenRecords>;

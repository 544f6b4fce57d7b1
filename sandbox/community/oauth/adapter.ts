import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { Clients } from './clients.ts';

/** What whoever holds the id may do: kept by hash, so that the file gives nobody a token. */
const BEARER_MODELS = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

const digest = (id: string) => hash('sha256', id, 'base64url');

/**
 * oidc-provider reads Date.now() and nothing else. Moments are kept in the sandbox's time and moved to the machine's
 * time when they are read, so `now` decides what has expired.
 */
function shifted(payload: AdapterPayload, seconds: number): AdapterPayload {
  return payload.exp === undefined ? payload : { ...payload, exp: payload.exp + seconds };
}

/** oidc-provider's storage (its adapter interface) on SQLite. */
export function createAdapter(sql: DatabaseSync, clients: Clients, now: () => Date): AdapterFactory {
  const upsert = sql.prepare(`INSERT INTO oauth_records (model, id_hash, payload, grant_id, uid, expires_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
      expires_at = excluded.expires_at`);
  const byId = sql.prepare('SELECT payload FROM oauth_records WHERE model = ? AND id_hash = ?');
  const byUid = sql.prepare('SELECT payload FROM oauth_records WHERE model = ? AND uid = ?');
  const setPayload = sql.prepare('UPDATE oauth_records SET payload = ? WHERE model = ? AND id_hash = ?');
  const remove = sql.prepare('DELETE FROM oauth_records WHERE model = ? AND id_hash = ?');
  const removeGrant = sql.prepare('DELETE FROM oauth_records WHERE model = ? AND grant_id = ?');

  const seconds = () => Math.floor(now().getTime() / 1000);
  const machineAhead = () => Math.floor(Date.now() / 1000) - seconds();

  // Tokens outlive their use until somebody sweeps: once at the start, then with every thousandth record.
  const sweep = sql.prepare('DELETE FROM oauth_records WHERE expires_at < ?');
  sweep.run(seconds());
  let written = 0;

  const read = (row: Record<string, unknown> | undefined): AdapterPayload | undefined =>
    row ? shifted(JSON.parse(String(row.payload)), machineAhead()) : undefined;

  return (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      written += 1;
      if (written % 1000 === 0) sweep.run(seconds());
      const { jti, ...rest } = shifted(payload, -machineAhead());
      upsert.run(
        model,
        digest(id),
        JSON.stringify(BEARER_MODELS.has(model) ? rest : { ...rest, jti }),
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn === undefined ? null : seconds() + expiresIn,
      );
    },
    async find(id) {
      if (model === 'Client') return clients.metadata(id);
      const payload = read(byId.get(model, digest(id)));
      return payload && { ...payload, jti: id };
    },
    async findByUid(uid) {
      return read(byUid.get(model, uid));
    },
    async findByUserCode() {
      return undefined; // The device flow is off.
    },
    async consume(id) {
      const row = byId.get(model, digest(id));
      if (row)
        setPayload.run(JSON.stringify({ ...JSON.parse(String(row.payload)), consumed: seconds() }), model, digest(id));
    },
    async destroy(id) {
      remove.run(model, digest(id));
    },
    async revokeByGrantId(grantId) {
      removeGrant.run(model, grantId);
    },
  });
}

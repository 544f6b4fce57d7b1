import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

// Node's own defaults: some 50 ms a sign-in. The parameters stand in the hash, so they can be raised later.
const COST = { N: 2 ** 14, r: 8, p: 1 };
const KEY_BYTES = 32;

const derive = (password: string, salt: Buffer, { N, r, p }: typeof COST) =>
  scryptSync(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });

export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  const key = derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False also for an account that has no password: it cannot sign in. */
export function verifyPassword(member: { password_hash: string | null }, password: string): boolean {
  const [scheme, N, r, p, salt, key] = member.password_hash?.split('$') ?? [];
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(derive(password, Buffer.from(salt, 'base64url'), cost), Buffer.from(key, 'base64url'));
}

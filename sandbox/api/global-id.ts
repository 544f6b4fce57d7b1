import { badInput } from './errors.ts';

/** `id` of the API: unreadable on purpose, the same for the same object for ever. */
export function globalId(type: string, key: number | string): string {
  return Buffer.from(`gid://mighty/${type}/${key}`).toString('base64url');
}

export type Reference = { type: string; key: string };

/** Null where the text is no GlobalID. */
export function parseGlobalId(id: string): Reference | null {
  if (!/^[\w-]+={0,2}$/.test(id)) return null;
  const match = /^gid:\/\/mighty\/(\w+)\/([\w-]+)$/.exec(Buffer.from(id, 'base64url').toString('utf8'));
  return match?.[1] && match[2] ? { type: match[1], key: match[2] } : null;
}

/** A resource id as number; null for anything else, also for numbers that no table could hold. */
export function parseResourceId(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}

/** The number behind a GlobalID of one of these types, or null. */
export function keyOf(id: string, types: readonly string[]): number | null {
  const reference = parseGlobalId(id);
  return reference && types.includes(reference.type) ? parseResourceId(reference.key) : null;
}

/** For arguments that take a GlobalID and nothing else: a bare resource id is refused, not guessed at. */
export function requireKey(argument: string, id: string, types: readonly string[]): number {
  const reference = parseGlobalId(id);
  if (!reference) throw badInput(`${argument} is not a GlobalID`);
  // A GlobalID of another type names nothing that this argument could find.
  return (types.includes(reference.type) && parseResourceId(reference.key)) || 0;
}

/** For arguments that take both. */
export function keyOrResourceId(id: string, types: readonly string[]): number | null {
  return parseResourceId(id) ?? keyOf(id, types);
}

export const POST_TYPES = ['Post', 'Poll', 'Event'] as const;

/**
 * The second net under the log. The first is that a line is built from names and codes alone; this one catches what is put into
 * it by mistake under a name that says what it is. Compared without case, `-` and `_`.
 */
const SECRET_NAMES = new Set([
  'accesstoken',
  'authorization',
  'clientsecret',
  'codeverifier',
  'cookie',
  'cookies',
  'idtoken',
  'password',
  'proxyauthorization',
  'refreshtoken',
  'secret',
  'sessionsecret',
  'setcookie',
  'state',
  'token',
  'tokens',
  'variables',
  'verifier',
]);

const HIDDEN = '[redacted]';
/** Deeper than any line of ours. */
const DEEPEST = 6;

/** Names repeat from line to line, so each is looked at once. Bounded: names could come from outside by that same mistake. */
const known = new Map<string, boolean>();

function isSecret(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const secret = SECRET_NAMES.has(name.toLowerCase().replaceAll(/[-_]/g, ''));
  if (known.size < 500) known.set(name, secret);
  return secret;
}

/** The fields of a log line with everything taken out that has the name of a secret, at any depth. */
export function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return redactIn(fields, 0);
}

function redactIn(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    // On top, `code` is what an event came to; anywhere below it would be an authorization code.
    const hidden = isSecret(name) || (name === 'code' && depth > 0);
    shown[name] = hidden ? HIDDEN : redactValue(fields[name], depth + 1);
  }
  return shown;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST || value instanceof Headers || value instanceof URLSearchParams) return HIDDEN;
  if (value instanceof Error) return value.name; // a message can quote what was parsed or sent
  if (Array.isArray(value)) return value.map((one) => redactValue(one, depth + 1));
  return redactIn(value as Record<string, unknown>, depth);
}

/** Where a sign-in leads when nobody said. */
export const HOME = '/feed';

const LONGEST = 512;

/**
 * The path that a sign-in returns to: own origin only (RFC 9700 section 4.11). Browsers read `\` as `/`, drop tabs and line
 * breaks, and take `//host` as another site, so what is let through is a plain path that stays itself when parsed;
 * everything else leads to `/`. Absent: HOME. Pages of the sign-in itself are no place to return to.
 */
export function safeReturnTo(value: string | null | undefined): string {
  if (!value) return HOME;
  // A leading single slash, then printable ASCII but no backslash: a path with other letters is percent-encoded by then.
  if (value.length > LONGEST || !/^\/(?!\/)[\x21-\x5B\x5D-\x7E]*$/.test(value)) return '/';
  // What servers and proxies may decode on the way must be no other site either.
  if (/%(?:5c|2f|0[0-9a-f]|1[0-9a-f]|7f|25)/i.test(value.split(/[?#]/, 1)[0] ?? '')) return '/';
  const base = 'http://foyer.invalid';
  if (!URL.canParse(value, base)) return '/';
  const url = new URL(value, base);
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (url.origin !== base || path !== value || url.pathname.includes('//')) return '/';
  return /^\/(?:sign-in|api)(?:\/|$)/.test(url.pathname) ? HOME : path;
}

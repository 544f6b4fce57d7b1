/**
 * Which redirect URIs an application may register. A URI is kept and compared as the very string that was typed (RFC 6749
 * 3.1.2.3, RFC 9700 2.1), so nothing here normalises: what browsers would read as something else than what stands there is refused.
 */

/** At most this many, each of at most so many characters. */
export const MAX_REDIRECT_URIS = 50;
export const MAX_URI_LENGTH = 2000;

/** The lines of the field, without the space around them and without empty or repeated ones. */
export function redirectUriLines(field: string): string[] {
  const lines = field.split(/\r\n|\r|\n/).map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i;

/** What must change in this URI, as the rest of a sentence that begins with the URI; null where it may be registered. */
export function redirectUriProblem(uri: string): string | null {
  if (uri.length > MAX_URI_LENGTH) return `is longer than ${MAX_URI_LENGTH} characters. Shorten it.`;
  if (/[\s\p{Cc}\p{Cf}]/u.test(uri)) return 'holds a space or an invisible character. Take it out.';
  if (uri.includes('\\')) return 'holds a backslash. Use forward slashes.';
  if (uri.includes('*')) return 'holds a wildcard. Write every address out in full.';
  if (uri.includes('#')) return 'has a fragment. Take away the # and what follows.';
  if (uri.includes('?')) return 'has a query. Take away the ? and what follows.';
  const [, scheme, authority = ''] = /^(https?):\/\/([^/]*)/i.exec(uri) ?? [];
  if (!scheme) return 'does not start with https://. Write the whole address, beginning with https://.';
  if (authority.includes('@')) return 'holds a name or password before the host. Take away the @ and what precedes it.';
  if (!authority || !URL.canParse(uri)) return 'is not a complete address. Check its host and port.';
  // As typed: http://127.1 and http://2130706433 are 127.0.0.1 to a browser, and nobody means them.
  if (scheme.toLowerCase() === 'http' && !LOOPBACK.test(authority))
    return 'is not encrypted. Use https://; http:// is only for http://localhost and http://127.0.0.1.';
  return null;
}

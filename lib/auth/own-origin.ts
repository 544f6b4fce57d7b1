import 'server-only';
import { config } from '@/lib/config';

/**
 * Was a button pressed on one of Foyer's own pages? Sec-Fetch-Site where the browser sends it, else the Origin header.
 * Sign-in and sign-out change what a browser is signed in to, so another site must not be able to press their buttons, and
 * a browser that fetches ahead of its person (Sec-Purpose: prefetch, a GET) must not either.
 */
export function isFromOwnPage(request: Request): boolean {
  if (request.method !== 'POST' || request.headers.has('sec-purpose')) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === config().appUrl.origin;
}

export function refusedOrigin(): Response {
  const words = 'This did not come from one of Foyer’s own pages, so nothing was done. Open Foyer and try it there.\n';
  return new Response(words, {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

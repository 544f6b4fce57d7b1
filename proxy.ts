import { type NextRequest, NextResponse } from 'next/server';

// The network's own host: it serves pictures and media, and the sign-in form's redirects end there.
function communityOrigin(env: NodeJS.ProcessEnv): string {
  return new URL(env.MIGHTY_COMMUNITY_URL || `https://${env.MIGHTY_NETWORK || 'www'}.mn.co`).origin;
}

function contentSecurityPolicy(nonce: string, community: string, development: boolean): string {
  return [
    `default-src 'none'`,
    // React's development build evaluates code to rebuild server stacks; production needs none of it.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    // The network's colours and reserved picture sizes are style attributes.
    `style-src-attr 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' data: https: ${community}`,
    `media-src 'self' blob: https: ${community}`,
    // Streams are fetched by script, from the network or its media hosts.
    `connect-src 'self' https: ${community}${development ? ' ws:' : ''}`,
    `worker-src 'self' blob:`,
    // Embeds of video hosts, loaded on a click.
    `frame-src https:`,
    // Chromium checks every redirect of a form's answer: sign-in posts here and lands at the network.
    `form-action 'self' ${community}`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    // Strings become code through one policy only (instrumentation-client.ts). The development build evaluates.
    ...(development ? [] : [`require-trusted-types-for 'script'`, 'trusted-types default']),
  ].join('; ');
}

// Next answers 500 to a page's parameter that is no UTF-8 (`/posts/%E0%A4%A`): nothing of ours is at such an address.
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** One address for one page: without the slash at the end. The address is this request's own, so it leads nowhere else. */
function unslashed(url: URL): URL | null {
  if (url.pathname === '/' || !url.pathname.endsWith('/')) return null;
  const target = new URL(url);
  target.pathname = url.pathname.replace(/\/+$/, '');
  return target;
}

function answerTo(request: NextRequest, forward: { request: { headers: Headers } }): NextResponse {
  const url = new URL(request.url);
  if (!isDecodable(url.pathname)) return NextResponse.rewrite(new URL('/nowhere', url), forward);
  const target = unslashed(url);
  return target ? NextResponse.redirect(target, 308) : NextResponse.next(forward);
}

export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, communityOrigin(process.env), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy); // Next reads the nonce for its own scripts from here
  headers.set('x-nonce', nonce);
  headers.set('x-foyer-path', request.nextUrl.pathname + request.nextUrl.search);

  const response = answerTo(request, { request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Pages hold what only one member may see; the back button after sign-out must ask again.
  response.headers.set('cache-control', 'private, no-store');
  if (process.env.APP_URL?.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

// Pages: the gateway's door must stay cheap, and files need no policy. And the one route that reads a name from its address.
export const config = { matcher: ['/((?!api/|_next/|brand/|favicon\\.ico).*)', '/api/auth/callback/:path*'] };

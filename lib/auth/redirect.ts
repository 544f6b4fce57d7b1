import 'server-only';
import { config } from '@/lib/config';
import type { SignInErrorCode } from './errors';

/** 303 (RFC 9110 section 15.4.4): the browser goes on with GET, whatever it came with. A path becomes an address of APP_URL. */
export function redirect(to: string, setCookies: string[] = []): Response {
  const { appUrl } = config();
  const headers = new Headers({ location: new URL(to, appUrl).href, 'cache-control': 'no-store' });
  for (const line of setCookies) headers.append('set-cookie', line);
  return new Response(null, { status: 303, headers });
}

/** Back to the sign-in page, which says what happened in words (lib/auth/errors.ts). */
export function redirectToError(code: SignInErrorCode, returnTo: string, setCookies: string[] = []): Response {
  return redirect(`/sign-in?${new URLSearchParams({ error: code, returnTo })}`, setCookies);
}

import 'server-only';
import { Agent, request } from 'undici';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { NetworkUnreachableError } from './failures';

const LARGEST_ANSWER = 256 * 1024;

export type Answer = { status: number; body: unknown };

/**
 * A request to the network's own hosts, outside of Next's patched fetch. Redirects are not followed: a secret or a token
 * goes where it was sent and nowhere else. The body is JSON, or null where it is something else (an HTML challenge page).
 * @throws NetworkUnreachableError when no whole answer comes within `limitMs`.
 */
export async function ask(
  url: URL,
  {
    limitMs,
    ...options
  }: { limitMs: number; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  const dispatcher = processWide(
    'auth.agent',
    // A new connection each time: a code or a refresh token is good for one request, too dear for a socket that may be dead.
    () => new Agent({ connect: { timeout: 3_000 }, pipelining: 0, maxResponseSize: LARGEST_ANSWER }),
  );
  const { version, appUrl } = config();
  const headers = {
    accept: 'application/json',
    'user-agent': `foyer/${version} (+${appUrl.origin})`,
    ...options.headers,
  };
  try {
    const answer = await request(url, {
      ...options,
      headers,
      dispatcher,
      signal: AbortSignal.timeout(Math.ceil(limitMs)),
    });
    return { status: answer.statusCode, body: parse(await answer.body.text()) };
  } catch (error) {
    throw new NetworkUnreachableError(undefined, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the caller decides what that means
  }
}

import 'server-only';
import { z } from 'zod';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { StoreUnavailableError, store } from '@/lib/store';
import { type Answer, ask } from './http';

type Method = 'client_secret_post' | 'client_secret_basic';

const REMEMBERED_MS = 30 * 86_400_000;
const errorAnswer = z.object({ error: z.string() });

/** The `error` of a refusal (RFC 6749 section 5.2); null: this is none. */
export function refusalOf({ status, body }: Answer): string | null {
  const refused = errorAnswer.safeParse(body);
  return status >= 400 && status < 500 && refused.success ? refused.data.error : null;
}

/** RFC 6749 section 2.3.1: both halves are form-encoded before they are joined, so a colon or an umlaut survives. */
function basic(id: string, secret: string): string {
  const encoded = [id, secret].map((text) => new URLSearchParams({ v: text }).toString().slice(2));
  return `Basic ${Buffer.from(encoded.join(':')).toString('base64')}`;
}

async function send(url: URL, form: Record<string, string>, method: Method, limitMs: number): Promise<Answer> {
  const { clientId, clientSecret } = config();
  const inBody = method === 'client_secret_post';
  // Either way the secret stays out of every address and every log of addresses.
  const body = new URLSearchParams(inBody ? { ...form, client_id: clientId, client_secret: clientSecret } : form);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...(inBody ? {} : { authorization: basic(clientId, clientSecret) }),
  };
  return await ask(url, { method: 'POST', headers, body: body.toString(), limitMs });
}

const remembered = () => processWide('auth.client-auth', () => ({ method: null as Method | null }));
const storeKey = () => `client-auth:${config().communityUrl.host}:${config().clientId}`;

/** What worked before: in this process, else as another process found out. A store that is away is no reason to stop. */
async function firstMethod(): Promise<Method> {
  const known = remembered();
  if (known.method) return known.method;
  const stored = await store().get(storeKey()).catch(ignoreStore);
  return stored?.value === 'client_secret_basic' ? 'client_secret_basic' : 'client_secret_post';
}

function ignoreStore(error: unknown): null {
  if (!(error instanceof StoreUnavailableError)) throw error;
  return null;
}

/**
 * A form for the token or the revocation endpoint, as the OAuth application: credentials in the body, which is what the
 * documentation says, and by HTTP Basic where the network answers that with invalid_client (seen). The way that works is
 * remembered. Nothing is burnt by the first try: a client is judged before its code or token is (RFC 6749 section 5.2).
 * @throws NetworkUnreachableError when no whole answer comes within `limitMs`, both tries together
 */
export async function postAsClient(url: URL, form: Record<string, string>, limitMs: number): Promise<Answer> {
  const until = performance.now() + limitMs;
  const first = await firstMethod();
  const answer = await send(url, form, first, limitMs);
  if (refusalOf(answer) !== 'invalid_client') {
    remembered().method = first;
    return answer;
  }
  const second = first === 'client_secret_post' ? 'client_secret_basic' : 'client_secret_post';
  const again = await send(url, form, second, Math.max(1, until - performance.now()));
  const accepted = again.status === 200 || (refusalOf(again) ?? 'invalid_client') !== 'invalid_client';
  if (!accepted) return answer;
  remembered().method = second;
  await store().set(storeKey(), second, { ttlMs: REMEMBERED_MS }).catch(ignoreStore);
  return again;
}

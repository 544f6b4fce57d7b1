import { NetworkError, type NetworkSchema } from '../index';
import { ask, type Limits } from './transport';

/**
 * The network's SDL: `GET {apiUrl}/networks/{network}/graphql/schema`, no sign-in. `known` is the ETag of the one at
 * hand; null means that it is still the newest. @throws NetworkError
 */
export async function fetchSchema(
  graphqlUrl: URL,
  userAgent: string,
  known: string | null,
  limits?: Limits,
): Promise<NetworkSchema | null> {
  const url = new URL(graphqlUrl);
  url.pathname += '/schema';
  const headers = { accept: 'text/plain', 'user-agent': userAgent, ...(known && { 'if-none-match': known }) };
  const { status, contentType, etag, body } = await ask(url, { method: 'GET', headers }, limits);
  if (status === 304 && known) return null;
  // A challenge page and an error in JSON come with 200 too: only what begins like SDL is taken for it.
  const isSdl = /^\s*(#|"|directive|schema|scalar|type|interface|union|enum|input|extend)/.test(body ?? '');
  if (status !== 200 || body === null || !isSdl || /^(text\/html|application\/json)\b/i.test(contentType)) {
    throw new NetworkError('unusable', { sent: true, status });
  }
  return { sdl: body, etag };
}

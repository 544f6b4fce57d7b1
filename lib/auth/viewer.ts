import 'server-only';
import { config } from '@/lib/config';
import { NetworkError, networkFor } from '@/lib/networks';
import { NetworkUnreachableError } from './failures';

export type Viewer = { id: string | null; name: string | null };

const document = 'query Viewer { me { id name } }';

/** Whose token this is. `me` can be null for a token without a member (seen on real networks): then nobody is named. */
export async function askViewer(token: string): Promise<Viewer> {
  try {
    const { data } = await networkFor(config()).execute(token, { document, operationName: 'Viewer', variables: {} });
    const me = data?.me as Partial<Viewer> | null | undefined;
    return { id: me?.id ?? null, name: me?.name ?? null };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new NetworkUnreachableError('The API did not say who signed in.', { cause: error });
  }
}

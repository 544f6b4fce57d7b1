import { config } from '@/lib/config';
import { store } from '@/lib/store';

/** Ready: the session store answers. 503 takes this process out of a load balancer, nobody is signed out. */
export async function GET(): Promise<Response> {
  const { network, version } = config();
  const ready = await store()
    .ping()
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'StoreUnavailableError') return false;
      throw error;
    });
  const body = { live: true, ready, store: ready ? 'ok' : 'unavailable', network, version };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

import { config } from '@/lib/config';
import { networkHealth } from '@/lib/gateway';
import { store } from '@/lib/store';
import { buildId } from '@/lib/telemetry/build-id';

/**
 * Ready: the session store answers. 503 takes this process out of a load balancer, nobody is signed out. How the network
 * does is told beside it, as far as members' own requests showed: it makes nothing unready, because no other process would
 * reach it any better, and nothing is asked of it here.
 */
export async function GET(): Promise<Response> {
  const { communityUrl, version } = config();
  const ready = await store()
    .ping()
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'StoreUnavailableError') return false;
      throw error;
    });
  const body = {
    live: true,
    ready,
    store: ready ? 'ok' : 'unavailable',
    network: { host: communityUrl.host, ...networkHealth() },
    version,
    build: buildId(),
  };
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

// Answered by the process that is asked, never from the build.
export const dynamic = 'force-dynamic';

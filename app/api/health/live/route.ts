/** Live: the process answers. It says nothing of the store, so that a store's outage restarts no process. */
export function GET(): Response {
  return Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } });
}

// Answered by the process that is asked, never from the build.
export const dynamic = 'force-dynamic';

import type { Instrumentation } from 'next';

/** Next calls this once as a server starts, before the first request. A build needs no configuration, so it is not checked there. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { checkConfigOrExit } = await import('@/lib/config/start');
    checkConfigOrExit();
    const { checkStoreOrExit } = await import('@/lib/store/start');
    await checkStoreOrExit();
    const { nameRequests } = await import('@/lib/telemetry/request-id');
    nameRequests();
    const { hideQueries } = await import('@/lib/telemetry/span-addresses');
    hideQueries();
    const { observeNetwork } = await import('@/lib/telemetry/signals');
    // The gateway is loaded when figures are collected, which without an SDK of the operator's is never.
    observeNetwork(async () => (await import('@/lib/gateway')).networkHealth());
  }
}

/** What a page or a route failed of, in one line beside the one that Next prints: no message, no address, no headers. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logRequestError } = await import('@/lib/telemetry/request-error');
    logRequestError(error, routePath, routeType);
  }
};

/** Next calls this once as a server starts. A build needs no configuration, so it is not checked there. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { checkConfigOrExit } = await import('@/lib/config/start');
    checkConfigOrExit();
  }
}

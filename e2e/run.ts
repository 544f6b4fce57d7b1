/** Where this run's servers and their data are: set by servers.ts, read by every worker. */
export const run = {
  get folder() {
    return value('E2E_FOLDER');
  },
  get foyerUrl() {
    return value('E2E_FOYER_URL');
  },
  /** The sandbox's control endpoint: faults and switches. */
  get controlUrl() {
    return value('E2E_CONTROL_URL');
  },
  get networkUrl() {
    return value('E2E_NETWORK_URL');
  },
};

function value(name: string): string {
  const text = process.env[name];
  if (!text) throw new Error(`${name} is not set: the journeys run through Playwright, which starts their servers.`);
  return text;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse } from '../scripts/house.ts';

/** Playwright's global setup: the servers that all journeys share, and where to find them (run.ts). */
export default async function servers(): Promise<() => Promise<void>> {
  const house = await openHouse();
  writeFileSync(join(house.folder, 'secrets.json'), JSON.stringify(house.secrets), { mode: 0o600 });
  process.env.E2E_FOLDER = house.folder;
  process.env.E2E_FOYER_URL = house.foyerUrl;
  process.env.E2E_NETWORK_URL = house.networkUrl;
  return house.close;
}

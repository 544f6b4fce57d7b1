import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type House, openHouse } from '../scripts/house.ts';
import { files, isPassage, rememberIssued, Scanner } from './custody.ts';

/** Playwright's global setup: the servers that all journeys share, and where to find them (run.ts). */
export default async function servers(): Promise<() => Promise<void>> {
  const house = await openHouse({ recorded: true });
  rememberIssued(join(house.folder, 'sandbox/sandbox.db'));
  writeFileSync(join(house.folder, 'secrets.json'), JSON.stringify(house.secrets), { mode: 0o600 });
  process.env.E2E_FOLDER = house.folder;
  process.env.E2E_FOYER_URL = house.foyerUrl;
  process.env.E2E_NETWORK_URL = house.networkUrl;
  process.env.E2E_CONTROL_URL = house.controlUrl;
  return async () => {
    try {
      checkCustody(house);
    } finally {
      await house.close();
    }
  };
}

/** After the last journey: no token, code, verifier or secret was seen anywhere but in the two servers. Throws, and so fails the run. */
function checkCustody({ folder, secrets, front }: House): void {
  const scanner = new Scanner(secrets, join(folder, 'sandbox/sandbox.db'));
  const storage = join(folder, STORAGE_FILE);
  const places = {
    'what passed between browser and Foyer': front?.pieces.filter((piece) => !isPassage(piece)) ?? [],
    'what browsers kept': existsSync(storage)
      ? readFileSync(storage, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [],
    'Foyer’s own files': files(join(folder, '.data')),
    'the logs': files(folder).filter(({ where }) => /^[^/]+\.log$/.test(where)),
    'the built bundles': files(join(import.meta.dirname, '../.next/static')),
  };
  const report = Object.entries(places).map(([name, pieces]) => ({ name, pieces, found: scanner.find(pieces) }));
  const looked = report.map(({ name, pieces }) => `${name}: ${pieces.length}`).join(', ');
  const issued = ['AccessToken', 'RefreshToken', 'AuthorizationCode', 'verifier'].map((kind) => scanner.known(kind));
  console.log(
    `\nCustody: looked for ${issued.reduce((a, b) => a + b)} tokens, codes and verifiers. Pieces looked through: ${looked}.`,
  );
  const found = report.flatMap((place) => place.found);
  if (found.length > 0) throw new Error(`Custody is broken:\n  ${found.join('\n  ')}`);
}

const STORAGE_FILE = 'browser-storage.jsonl';

/** What a journey's browser kept, for checkCustody. */
export function keepForCustody(folder: string, pieces: { where: string; text: string }[]): void {
  appendFileSync(join(folder, STORAGE_FILE), pieces.map((piece) => `${JSON.stringify(piece)}\n`).join(''));
}

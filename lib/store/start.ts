import 'server-only';
import { sqlitePath, store } from './index';
import { isCorrupt } from './sqlite';

/**
 * Looks at the store as the server starts. One that is away may come back, and /api/health says so meanwhile; a file that is
 * no database will not mend itself, and is not ours to throw away: the start ends with what to do.
 */
export async function checkStoreOrExit(): Promise<void> {
  try {
    await store().ping();
  } catch (error) {
    if (!isCorrupt(error)) return;
    console.error(
      `Foyer cannot start: the session store ${sqlitePath()} is damaged or is no database. It was left as it is.\n` +
        '  - Put a backup in its place, or\n' +
        '  - move it away: Foyer makes a new one, and everybody signs in again.',
    );
    process.exit(1);
  }
}

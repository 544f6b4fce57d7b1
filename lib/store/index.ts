import 'server-only';
import { join } from 'node:path';
import { config } from '@/lib/config';
import { processWide } from '@/lib/config/process-wide';
import { redisStore } from './redis';
import { sqliteStore } from './sqlite';
import type { Store } from './store';

export { type Entry, type Lease, type Store, StoreUnavailableError } from './store';

/** Where the embedded store lies. */
export const sqlitePath = () => join(config().dataDir, 'foyer.sqlite');

/** The one store of this process: Redis where REDIS_URL names one, else a SQLite file. Opened at the first use. */
export function store(): Store {
  return processWide('store', () => {
    const { redisUrl } = config();
    return redisUrl ? redisStore(redisUrl) : sqliteStore(sqlitePath());
  });
}

import { describe } from 'vitest';
import { hasRedis, skipReason, startRedisServer } from '@/lib/store/testing/redis-server';
import { processesContract } from './testing/processes.contract';
import { racesContract } from './testing/races.contract';

async function aRedis() {
  const server = await startRedisServer();
  return { env: { REDIS_URL: server.url }, stop: server.stop };
}
describe.skipIf(!hasRedis)(`with a real redis-server${skipReason}`, () => {
  processesContract('Redis', aRedis);
  racesContract('Redis', aRedis);
});

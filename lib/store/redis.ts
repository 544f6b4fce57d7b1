import 'server-only';
import { randomInt } from 'node:crypto';
import { Redis } from 'ioredis';
import { type Store, StoreUnavailableError } from './store';

const PREFIX = 'foyer:';
const COMMAND_LIMIT_MS = 2_000;
const CONNECT_LIMIT_MS = 2_000;
const LONGEST_PAUSE_MS = 500;

/** KEYS: entry. ARGV: value, ttl, condition ('' = none), the version of a new entry. An entry is a hash of value and version. */
const setScript = `
  local version = redis.call('HGET', KEYS[1], 'version')
  if ARGV[3] == '0' then
    if version then return nil end
  elseif ARGV[3] ~= '' and version ~= ARGV[3] then
    return nil
  end
  if version then
    version = redis.call('HINCRBY', KEYS[1], 'version', 1)
    redis.call('HSET', KEYS[1], 'value', ARGV[1])
  else
    version = tonumber(ARGV[4])
    redis.call('HSET', KEYS[1], 'value', ARGV[1], 'version', ARGV[4])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return version`;

/** KEYS: lease, the counter that every grant of any lease raises. ARGV: ttl. */
const acquireScript = `
  if redis.call('EXISTS', KEYS[1]) == 1 then return nil end
  local fence = redis.call('INCR', KEYS[2])
  redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
  return fence`;

/** KEYS: lease. ARGV: fence. Only its own holder releases a lease. */
const releaseScript = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

function connect(url: string): Redis {
  const client = new Redis(url, {
    keyPrefix: PREFIX,
    lazyConnect: true,
    connectTimeout: CONNECT_LIMIT_MS,
    commandTimeout: COMMAND_LIMIT_MS,
    // Nothing is queued or sent again: a write that its caller gave up on must not happen later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE_MS),
    // After a failover the old primary answers READONLY: the next connection finds the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  client.on('error', () => {
    // Every caller gets its own StoreUnavailableError; without a listener the client would print the error.
  });
  return client;
}

/** The shared store: any number of machines. Expiry is Redis's own, so the machines' clocks need not agree. */
export function redisStore(url: string): Store {
  let client: Redis | null = null;
  let waiting: Promise<void> | null = null;

  /** One wait for all callers, with an end: a Redis that is away costs a request two seconds, not a pile of them. */
  function ready(redis: Redis): Promise<void> {
    waiting ??= new Promise<void>((resolve, reject) => {
      const done = (error?: Error) => {
        clearTimeout(timer);
        redis.off('ready', onReady);
        waiting = null;
        if (error) reject(error);
        else resolve();
      };
      const onReady = () => done();
      const timer = setTimeout(() => done(new Error('no connection')), CONNECT_LIMIT_MS);
      redis.on('ready', onReady);
      // A first attempt that fails is followed by others (retryStrategy); this wait's own limit decides.
      if (redis.status === 'wait') redis.connect().catch(() => undefined);
    });
    return waiting;
  }

  async function run<T>(command: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      client ??= connect(url);
      if (client.status !== 'ready') await ready(client);
      return await command(client);
    } catch (error) {
      throw new StoreUnavailableError(error);
    }
  }

  return {
    async get(key) {
      const [value, version] = await run((redis) => redis.hmget(key, 'value', 'version'));
      return value == null || version == null ? null : { value, version: Number(version) };
    },
    async set(key, value, { ttlMs, ifVersion }) {
      const fresh = randomInt(1, 2 ** 40);
      const version = await run((redis) =>
        redis.eval(setScript, 1, key, value, Math.ceil(ttlMs), ifVersion ?? '', fresh),
      );
      return version === null ? null : Number(version);
    },
    async delete(key) {
      return (await run((redis) => redis.del(key))) === 1;
    },
    async acquireLease(key, ttlMs) {
      const lease = `lease:${key}`;
      const fence = await run((redis) => redis.eval(acquireScript, 2, lease, 'fence', Math.ceil(ttlMs)));
      if (fence === null) return null;
      const held = Number(fence);
      return {
        fence: held,
        release: async () => void (await run((redis) => redis.eval(releaseScript, 1, lease, held))),
      };
    },
    async ping() {
      await run((redis) => redis.ping());
    },
    async close() {
      client?.disconnect();
      client = null;
    },
  };
}

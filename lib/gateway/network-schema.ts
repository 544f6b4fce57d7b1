import 'server-only';
import { setImmediate as immediate } from 'node:timers/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Network } from '@/lib/networks';
import { type Fit, fitOperation } from './schema-fit';

export type SchemaWatch = {
  /** undefined: the network's schema is not known (yet), so the operation goes as it is. */
  fitOf(operation: string): Fit | undefined;
  /** Looks again, at most once a minute. True where the fits changed. */
  refetch(): Promise<boolean>;
  /** Every operation's fit, by name; null while the schema is not known. */
  fits(): ReadonlyMap<string, Fit> | null;
};

export type SchemaParts = {
  network: Pick<Network, 'schema'>;
  ours: () => GraphQLSchema;
  operations: () => Iterable<{ name: string; text: string }>;
  now: () => number;
  /** The schema could not be had or read: operations go on as they did. */
  report: (error: unknown) => void;
  changed: (fits: ReadonlyMap<string, Fit>) => void;
};

const HOUR_MS = 3_600_000;
const AGAIN_MS = 60_000;

/**
 * Knows what the network offers: its SDL is fetched at the first operation, then hourly, always beside the requests and never in
 * their way. Fits are worked out once per version of it; afterwards a fit costs one look into a map.
 */
export function watchSchema({ network, ours, operations, now, report, changed }: SchemaParts): SchemaWatch {
  let fits: Map<string, Fit> | null = null;
  let etag: string | null = null;
  let sdl: string | null = null;
  let lookAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<boolean> | null = null;

  async function look(): Promise<boolean> {
    try {
      const found = await network.schema(etag);
      if (!found || found.sdl === sdl) {
        lookAt = now() + HOUR_MS;
        return false;
      }
      const theirs = buildSchema(found.sdl, { assumeValidSDL: true });
      const fitted = new Map<string, Fit>();
      for (const { name, text } of operations()) {
        await immediate(); // some milliseconds each: requests get their turns in between
        fitted.set(name, fitOperation(ours(), theirs, text));
      }
      ({ etag, sdl } = found);
      fits = fitted;
      lookAt = now() + HOUR_MS;
      changed(fits);
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  function begin(): Promise<boolean> {
    lookedAt = now();
    lookAt = lookedAt + AGAIN_MS;
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  return {
    fitOf(operation) {
      if (now() >= lookAt) void begin();
      return fits?.get(operation);
    },
    refetch() {
      if (looking) return looking;
      return now() - lookedAt < AGAIN_MS ? Promise.resolve(false) : begin();
    },
    fits: () => fits,
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from './store';

const MINUTE = 60_000;
let made = 0;
const newKey = () => `session:${process.pid}:${++made}`;
/** Waits for what expiry brings about, and only that: the condition decides, not the clock of the test. */
const until = (condition: () => Promise<boolean>) => expect.poll(condition, { timeout: 5_000, interval: 5 }).toBe(true);

/** What every store owes, whatever it is made of. `open` gives a new connection to the same data each time. */
export function storeContract(name: string, open: () => Store | Promise<Store>): void {
  describe(`${name} keeps the store contract`, () => {
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      store = await open();
      other = await open();
    });
    afterAll(async () => {
      await store.close();
      await other.close();
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    it('gives back what was set, to every connection, whatever the text', async () => {
      const key = newKey();
      const value = JSON.stringify({
        name: "Ọlá “O’Brien” 李 \u0000 🚣🏽 '; DROP TABLE entries; --",
        size: 'x'.repeat(20_000),
      });
      const version = await store.set(key, value, { ttlMs: MINUTE });
      expect(version).toBeGreaterThan(0);
      expect(await other.get(key)).toEqual({ value, version });
    });

    it('knows nothing of an absent key', async () => {
      expect(await store.get(newKey())).toBeNull();
      expect(await store.delete(newKey())).toBe(false);
    });

    it('raises the version with every write', async () => {
      const key = newKey();
      const first = (await store.set(key, 'a', { ttlMs: MINUTE })) ?? 0;
      expect(await store.set(key, 'b', { ttlMs: MINUTE })).toBe(first + 1);
      expect(await store.set(key, 'c', { ttlMs: MINUTE, ifVersion: first + 1 })).toBe(first + 2);
    });

    it('creates once: ifVersion 0 refuses what is there', async () => {
      const key = newKey();
      expect(await store.set(key, 'a', { ttlMs: MINUTE, ifVersion: 0 })).toBeGreaterThan(0);
      expect(await other.set(key, 'b', { ttlMs: MINUTE, ifVersion: 0 })).toBeNull();
      expect((await store.get(key))?.value).toBe('a');
    });

    it('lets one of fifty writers with the same version win', async () => {
      const key = newKey();
      const version = (await store.set(key, 'start', { ttlMs: MINUTE })) ?? 0;
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          (i % 2 ? store : other).set(key, `writer ${i}`, { ttlMs: MINUTE, ifVersion: version }),
        ),
      );
      expect(results.filter((result) => result !== null)).toEqual([version + 1]);
    });

    it('never revives what was deleted, however often a write races the delete', async () => {
      for (let round = 0; round < 200; round++) {
        const key = newKey();
        const version = (await store.set(key, 'alive', { ttlMs: MINUTE })) ?? 0;
        const [deleted] = await Promise.all([
          store.delete(key),
          other.set(key, 'revived', { ttlMs: MINUTE, ifVersion: version }),
        ]);
        expect(deleted).toBe(true);
        expect(await store.get(key)).toBeNull();
      }
    });

    it('does not take a version from a key’s earlier life', async () => {
      const key = newKey();
      const stale = (await store.set(key, 'first life', { ttlMs: MINUTE })) ?? 0;
      await store.delete(key);
      await store.set(key, 'second life', { ttlMs: MINUTE });
      expect(await other.set(key, 'ghost', { ttlMs: MINUTE, ifVersion: stale })).toBeNull();
    });

    it('forgets what is past its time, and lets it be created again', async () => {
      const key = newKey();
      const version = (await store.set(key, 'short', { ttlMs: 40 })) ?? 0;
      await until(async () => (await other.get(key)) === null);
      expect(await store.set(key, 'late', { ttlMs: MINUTE, ifVersion: version })).toBeNull();
      expect(await store.delete(key)).toBe(false);
      expect(await store.set(key, 'anew', { ttlMs: MINUTE, ifVersion: 0 })).toBeGreaterThan(0);
    });

    it('moves the end of an entry’s time with every write', async () => {
      const key = newKey();
      const marker = newKey();
      await store.set(key, 'a', { ttlMs: 60 });
      await store.set(key, 'b', { ttlMs: MINUTE });
      await store.set(marker, 'gone after the first limit', { ttlMs: 80 });
      await until(async () => (await store.get(marker)) === null);
      expect((await store.get(key))?.value).toBe('b');
    });

    it('gives a lease to one of fifty, and to the next after its release, with a higher fence', async () => {
      const key = newKey();
      const asked = await Promise.all(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).acquireLease(key, MINUTE)),
      );
      const held = asked.filter((lease) => lease !== null);
      expect(held).toHaveLength(1);
      await held[0]?.release();
      const next = await other.acquireLease(key, MINUTE);
      expect(next?.fence).toBeGreaterThan(held[0]?.fence ?? Number.POSITIVE_INFINITY);
    });

    it('ends a lease whose holder is gone, and ignores the late release of the old holder', async () => {
      const key = newKey();
      const old = await store.acquireLease(key, 40);
      let taken: Awaited<ReturnType<Store['acquireLease']>> = null;
      await until(async () => {
        taken ??= await other.acquireLease(key, MINUTE);
        return taken !== null;
      });
      await old?.release();
      expect(await store.acquireLease(key, MINUTE)).toBeNull();
    });

    it('keeps leases and entries of the same name apart', async () => {
      const key = newKey();
      await store.set(key, 'entry', { ttlMs: MINUTE });
      const lease = await store.acquireLease(key, MINUTE);
      expect(lease).not.toBeNull();
      await lease?.release();
      expect((await store.get(key))?.value).toBe('entry');
    });
  });
}

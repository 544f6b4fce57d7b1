export type Entry = { value: string; version: number };

export type Lease = { fence: number; release(): Promise<void> };

/** Key-value with versions, expiry and leases. Both kinds pass lib/store/store.contract.ts; every method may throw StoreUnavailableError. */
export interface Store {
  /** null: absent, or past its time. */
  get(key: string): Promise<Entry | null>;
  /**
   * ifVersion: undefined = overwrite; 0 = only if absent; n = only if still at n. Returns the new version, or null when
   * the condition failed. A key that is made again starts at a random version, so a version kept from its earlier life never fits.
   */
  set(key: string, value: string, options: { ttlMs: number; ifVersion?: number }): Promise<number | null>;
  /** true when there was something to delete. */
  delete(key: string): Promise<boolean>;
  /** null while another holds it. The fence rises with every grant; a release after the lease ended touches nobody else's. */
  acquireLease(key: string, ttlMs: number): Promise<Lease | null>;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store did not answer, or could not write. It says nothing about whether anybody is signed in. */
export class StoreUnavailableError extends Error {
  constructor(cause?: unknown) {
    super('The session store did not answer.', { cause });
    this.name = 'StoreUnavailableError';
  }
  /** By name: the one store of a process can come from another bundle, with that bundle's copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'StoreUnavailableError';
  }
}

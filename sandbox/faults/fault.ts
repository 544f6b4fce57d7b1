import type { FaultName } from './catalogue.ts';
import type { Endpoint, Values } from './kind.ts';

/** A fault that is active. */
export type Fault = {
  id: string;
  kind: FaultName;
  parameters: Values;
  endpoints: readonly Endpoint[];
  operation: string | null;
  /** E-mail address. */
  member: string | null;
  /** How many requests it still strikes; null: until it is cleared. */
  remaining: number | null;
  /** How many it has struck. */
  struck: number;
  since: string;
};

/** A request that was struck. It names a member, and never a token. */
export type FaultEntry = {
  at: string;
  fault: string;
  kind: FaultName;
  endpoint: Endpoint;
  method: string;
  path: string;
  operation: string | null;
  member: string | null;
};

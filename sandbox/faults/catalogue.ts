import { brokenFaults } from './broken.ts';
import { clockFaults } from './clock.ts';
import type { FaultKind, Parameter } from './kind.ts';
import { refusalFaults } from './refusals.ts';
import { schemaFaults } from './schema.ts';
import { slowFaults } from './slow.ts';
import { tokenFaults } from './tokens.ts';

/** Every way in which the network can misbehave on request. */
export const FAULTS = {
  ...slowFaults,
  ...refusalFaults,
  ...brokenFaults,
  ...tokenFaults,
  ...schemaFaults,
  ...clockFaults,
} satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof FAULTS;

export const faultNames = Object.keys(FAULTS) as FaultName[];

export const isFaultName = (name: unknown): name is FaultName =>
  typeof name === 'string' && Object.hasOwn(FAULTS, name);

/** What may be said: `0–600000, 1000 where nothing is said`. */
export function rangeOf(parameter: Parameter): string {
  if (parameter.type === 'number') return `${parameter.min} to ${parameter.max}; ${parameter.initial} if left out`;
  if (parameter.type === 'choice') return `${parameter.values.join(', ')}; ${parameter.initial} if left out`;
  if (parameter.initial === undefined) return 'must be given';
  return parameter.initial === '' ? 'may be left out' : `${parameter.initial} if left out`;
}

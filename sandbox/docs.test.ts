import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS, faultNames, rangeOf } from './faults/catalogue.ts';
import type { FaultKind } from './faults/kind.ts';
import { SWITCHES, switchNames } from './switches.ts';

const page = readFileSync(new URL('../docs/sandbox.md', import.meta.url), 'utf8');
const rowOf = (name: string) => page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';

test.each(switchNames)('docs/sandbox.md says what the switch %s is', (name) => {
  expect(rowOf(name)).toContain(SWITCHES[name].sentence);
  for (const value of SWITCHES[name].values) expect(rowOf(name)).toContain(`\`${value}\``);
});

test.each(faultNames)('docs/sandbox.md says what the fault %s does, with its parameters', (name) => {
  const { sentence, parameters }: FaultKind = FAULTS[name];
  expect(rowOf(name)).toContain(sentence);
  for (const [key, parameter] of Object.entries(parameters)) {
    expect(rowOf(name)).toContain(`\`${key}\`: ${parameter.sentence} (${rangeOf(parameter)})`);
  }
});

import { type FaultKind, faultKind } from './kind.ts';

const MINUTE = 60_000;

export const clockFaults = {
  'clock-skew': faultKind({
    sentence: 'The network’s clock is wrong: expiry, timestamps and the Date header move with it.',
    endpoints: [],
    parameters: {
      minutes: {
        type: 'number',
        sentence: 'Minutes ahead; less than 0 is behind.',
        initial: 10,
        min: -1440,
        max: 1440,
      },
    },
    skew: ({ minutes }) => minutes * MINUTE,
  }),
} satisfies Record<string, FaultKind>;

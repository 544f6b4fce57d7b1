import { type FaultKind, faultKind } from './kind.ts';

const MINUTES_10 = 600_000;

export const slowFaults = {
  latency: faultKind({
    sentence: 'Every answer comes later. Clearing the fault lets the requests that wait go on at once.',
    endpoints: ['api', 'schema', 'token', 'authorize'],
    parameters: {
      ms: {
        type: 'number',
        sentence: 'Milliseconds before the request is handled.',
        initial: 1000,
        min: 0,
        max: MINUTES_10,
      },
      jitter: {
        type: 'number',
        sentence: 'Up to so many milliseconds more, by chance.',
        initial: 0,
        min: 0,
        max: MINUTES_10,
      },
    },
    async strike({ wait, proceed }, { ms, jitter }) {
      await wait(ms + Math.random() * jitter);
      return proceed();
    },
  }),
  'token-slow': faultKind({
    sentence: 'The token endpoint takes its time. Clearing the fault lets the requests that wait go on at once.',
    endpoints: ['token'],
    parameters: {
      ms: {
        type: 'number',
        sentence: 'Milliseconds before the request is handled.',
        initial: 5000,
        min: 0,
        max: MINUTES_10,
      },
    },
    async strike({ wait, proceed }, { ms }) {
      await wait(ms);
      return proceed();
    },
  }),
} satisfies Record<string, FaultKind>;

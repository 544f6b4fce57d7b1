import { afterEach, beforeEach, expect, test } from 'vitest';
import { forget } from '@/lib/config/process-wide';
import { countEvent, type NetworkState, observeNetwork, recordUpstream } from './signals';
import { startRecorder } from './testing/recorder';

const operation = { operation: 'Feed', code: 'UNREACHABLE', ms: 1_500, cost: null, attempts: 3 };

beforeEach(() => forget('telemetry.instruments'));
afterEach(() => forget('telemetry.instruments'));

test('without an operator’s SDK nothing is kept and nothing fails', () => {
  recordUpstream(operation);
  countEvent('auth.callback', 'signed-in');
  observeNetwork(() => {
    throw new Error('nobody collects');
  });
});

test('a span runs from when the operation began to when it ended; an unknown cost is left out', () => {
  const recorder = startRecorder();
  try {
    recordUpstream(operation);
    const [span] = recorder.spans;
    expect(Number(span?.ended) - Number(span?.startTime)).toBe(1_500);
    expect(span?.attributes).toEqual({
      'graphql.operation.name': 'Feed',
      'foyer.code': 'UNREACHABLE',
      'foyer.attempts': 3,
    });
    expect(recorder.values.map(({ name }) => name)).not.toContain('foyer.upstream.cost');
  } finally {
    recorder.stop();
  }
});

test.each<[NetworkState, number]>([
  [{ state: 'ok', pausedMs: 0 }, 0],
  [{ state: 'looking', pausedMs: 0 }, 1],
  [{ state: 'resting', pausedMs: 2_500 }, 2],
])('the network’s state is read when figures are collected: %o is %i', async (state, value) => {
  const recorder = startRecorder();
  try {
    observeNetwork(async () => state);
    expect(await recorder.collect()).toEqual({
      'foyer.network.breaker': value,
      'foyer.network.pause': state.pausedMs,
    });
  } finally {
    recorder.stop();
  }
});

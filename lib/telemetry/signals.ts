import 'server-only';
import { type Attributes, metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { processWide } from '@/lib/config/process-wide';
import packageJson from '@/package.json';

/** One operation as the network saw it: names, codes and numbers. There is no room in it for variables, data or a token. */
export type UpstreamOperation = {
  operation: string;
  code: string;
  ms: number;
  cost: number | null;
  attempts: number;
};

/** What is known of the network's state when somebody collects figures. */
export type NetworkState = { state: 'ok' | 'looking' | 'resting'; pausedMs: number };

const NAME = 'foyer';

/** Made at the first use, after the operator's own SDK was registered; where there is none, all of it does nothing. */
const instruments = () =>
  processWide('telemetry.instruments', () => {
    const meter = metrics.getMeter(NAME, packageJson.version);
    return {
      events: meter.createCounter('foyer.events', { description: 'What became of sign-ins, sessions and refreshes.' }),
      operations: meter.createCounter('foyer.upstream.operations', {
        description: 'Operations, by what they came to.',
      }),
      attempts: meter.createCounter('foyer.upstream.attempts', { description: 'Requests sent, retries included.' }),
      cost: meter.createCounter('foyer.upstream.cost', { description: 'Units of the network’s quota that were used.' }),
      duration: meter.createHistogram('foyer.upstream.duration', { unit: 'ms', description: 'Waiting included.' }),
    };
  });

/** Counts what an event came to: `{ event: 'auth.callback', code: 'signed-in' }`. */
export function countEvent(event: string, code: string): void {
  instruments().events.add(1, { event, code });
}

/** A span and the figures of an operation that just ended, under whatever span the request runs in. */
export function recordUpstream({ operation, code, ms, cost, attempts }: UpstreamOperation): void {
  const ended = Date.now();
  const attributes: Attributes = {
    'graphql.operation.name': operation,
    'foyer.code': code,
    'foyer.attempts': attempts,
  };
  if (cost !== null) attributes['foyer.cost'] = cost;
  const options = { kind: SpanKind.CLIENT, startTime: ended - ms, attributes };
  const span = trace.getTracer(NAME, packageJson.version).startSpan(`upstream ${operation}`, options);
  if (code !== 'OK') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(ended);

  const { operations, attempts: sent, cost: spent, duration } = instruments();
  operations.add(1, { operation, code });
  sent.add(attempts, { operation });
  if (cost !== null) spent.add(cost, { operation });
  duration.record(ms, { operation, code });
}

const STATES = { ok: 0, looking: 1, resting: 2 };

/** Lets figures of the network's state be read whenever they are collected: 0 ok, 1 somebody looks, 2 left alone. */
export function observeNetwork(look: () => NetworkState | Promise<NetworkState>): void {
  const meter = metrics.getMeter(NAME, packageJson.version);
  const breaker = meter.createObservableGauge('foyer.network.breaker', {
    description: '0: the network is asked. 1: one request looks whether it is back. 2: it is left alone.',
  });
  const pause = meter.createObservableGauge('foyer.network.pause', {
    unit: 'ms',
    description: 'How much longer the network asked to be left alone.',
  });
  meter.addBatchObservableCallback(
    async (result) => {
      const { state, pausedMs } = await look();
      result.observe(breaker, STATES[state]);
      result.observe(pause, pausedMs);
    },
    [breaker, pause],
  );
}

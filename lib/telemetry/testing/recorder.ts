import {
  type Attributes,
  type BatchObservableCallback,
  createNoopMeter,
  type Meter,
  metrics,
  type Observable,
  type Span,
  type SpanOptions,
  type SpanStatus,
  type Tracer,
  trace,
} from '@opentelemetry/api';

export type RecordedSpan = SpanOptions & { name: string; attributes: Attributes; status?: SpanStatus; ended?: unknown };
export type RecordedValue = { name: string; value: number; attributes: Attributes };

const TRACE_ID = '0123456789abcdef0123456789abcdef';

/** An operator's SDK, as small as can be: it implements the API's two providers and keeps everything that it is told. */
export function startRecorder() {
  const spans: RecordedSpan[] = [];
  const values: RecordedValue[] = [];
  const callbacks: BatchObservableCallback[] = [];
  const names = new Map<Observable, string>();

  const startSpan = (name: string, options: SpanOptions = {}): Span => {
    const kept: RecordedSpan = { name, ...options, attributes: { ...options.attributes } };
    spans.push(kept);
    const span: Span = {
      spanContext: () => ({ traceId: TRACE_ID, spanId: '0123456789abcdef', traceFlags: 1 }),
      setAttribute: (key, value) => span.setAttributes({ [key]: value }),
      setAttributes: (attributes) => {
        Object.assign(kept.attributes, attributes);
        return span;
      },
      addEvent: (event, about) => span.setAttributes({ [`event ${event}`]: JSON.stringify(about) }),
      addLink: () => span,
      addLinks: () => span,
      setStatus: (status) => {
        kept.status = status;
        return span;
      },
      updateName: () => span,
      end: (time) => {
        kept.ended = time;
      },
      isRecording: () => true,
      recordException: (error) => void span.setAttributes({ exception: String(error) }),
    };
    return span;
  };
  const tracer: Tracer = {
    startSpan,
    startActiveSpan(name: string, ...rest: unknown[]) {
      const options = rest.length > 1 ? (rest[0] as SpanOptions) : {};
      return (rest.at(-1) as (span: Span) => never)(startSpan(name, options));
    },
  };

  const keep = (name: string) => (value: number, attributes?: Attributes) =>
    void values.push({ name, value, attributes: { ...attributes } });
  const gauge = (name: string) => {
    const observable: Observable = { addCallback: () => {}, removeCallback: () => {} };
    names.set(observable, name);
    return observable;
  };
  const meter: Meter = {
    ...createNoopMeter(),
    createCounter: (name) => ({ add: keep(name) }),
    createHistogram: (name) => ({ record: keep(name) }),
    createObservableGauge: gauge,
    addBatchObservableCallback: (callback) => void callbacks.push(callback as BatchObservableCallback),
  };

  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  metrics.setGlobalMeterProvider({ getMeter: () => meter });
  return {
    spans,
    values,
    /** What a reader does when it collects. */
    async collect(): Promise<Record<string, number>> {
      const seen: Record<string, number> = {};
      const observe = (observable: Observable, value: number) => {
        seen[names.get(observable) ?? '?'] = value;
      };
      for (const callback of callbacks) await callback({ observe });
      return seen;
    },
    sum: (name: string, attributes: Attributes = {}) =>
      values
        .filter((one) => one.name === name)
        .filter((one) => Object.entries(attributes).every(([key, value]) => one.attributes[key] === value))
        .reduce((sum, { value }) => sum + value, 0),
    clear() {
      spans.length = 0;
      values.length = 0;
    },
    stop() {
      trace.disable();
      metrics.disable();
    },
  };
}

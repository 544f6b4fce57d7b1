import 'server-only';
import {
  type Attributes,
  type Context,
  context,
  type ProxyTracerProvider,
  type Span,
  type SpanOptions,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { processWide } from '@/lib/config/process-wide';

/** Attributes that hold an address, by OpenTelemetry's names for them, old and new. */
const ADDRESSES = ['http.target', 'http.url', 'url.full', 'url.path'];

function withoutQueries(options: SpanOptions): SpanOptions {
  const found = ADDRESSES.filter((name) => typeof options.attributes?.[name] === 'string');
  if (found.length === 0 && !options.attributes?.['url.query']) return options;
  const attributes: Attributes = { ...options.attributes };
  delete attributes['url.query'];
  for (const name of found) attributes[name] = String(attributes[name]).split('?', 1)[0];
  return { ...options, attributes };
}

function careful(tracer: Tracer): Tracer {
  const startSpan: Tracer['startSpan'] = (name, options = {}, parent) =>
    tracer.startSpan(name, withoutQueries(options), parent);
  function startActiveSpan<F extends (span: Span) => unknown>(name: string, ...rest: unknown[]): ReturnType<F> {
    // (name, [options, [context,]] run), as the API has it.
    const run = rest.pop() as F;
    const [options = {}, parent = context.active()] = rest as [SpanOptions?, Context?];
    return tracer.startActiveSpan(name, withoutQueries(options), parent, run);
  }
  return { startSpan, startActiveSpan };
}

/**
 * Next puts the whole address of a request into its span, and the address that a sign-in comes back to holds its code and
 * state. So where an operator registered an SDK, every span begins without the query. Where there is none, nothing is done.
 */
export function hideQueries(): void {
  processWide('telemetry.careful', () => {
    const provider = trace.getTracerProvider() as ProxyTracerProvider;
    // Without a provider behind it there is no SDK, and one that comes later must find the place free.
    if (provider.getDelegateTracer?.('foyer') === undefined) return true;
    trace.disable();
    return trace.setGlobalTracerProvider({ getTracer: (...named) => careful(provider.getTracer(...named)) });
  });
}

import { context, type Span, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forget } from '@/lib/config/process-wide';
import { hideQueries } from './span-addresses';
import { startRecorder } from './testing/recorder';

const ADDRESS = '/api/auth/callback/mighty?code=CANARY-code&state=CANARY-state';
let recorder: ReturnType<typeof startRecorder> | undefined;

beforeEach(() => forget('telemetry.careful'));
afterEach(() => {
  recorder?.stop();
  recorder = undefined;
  forget('telemetry.careful');
});

const next = () => trace.getTracer('next.js', '0.0.1');
const options = {
  attributes: { 'http.target': ADDRESS, 'url.full': `https://foyer.example${ADDRESS}`, 'url.query': 'code=CANARY' },
};

test.each<[string, (run: (span: Span) => void) => void]>([
  ['startSpan', (run) => run(next().startSpan('GET', options))],
  ['startActiveSpan', (run) => next().startActiveSpan('GET', options, run)],
  ['startActiveSpan with a parent', (run) => next().startActiveSpan('GET', options, context.active(), run)],
])('%s: a span of Next’s begins without the query of its address', (_how, start) => {
  recorder = startRecorder();
  hideQueries();
  hideQueries();
  let ran = 0;
  start((span) => {
    ran++;
    span.setAttribute('http.route', '/api/auth/callback/[provider]');
  });
  expect(ran).toBe(1);
  expect(recorder.spans).toMatchObject([
    {
      attributes: {
        'http.target': '/api/auth/callback/mighty',
        'url.full': 'https://foyer.example/api/auth/callback/mighty',
        'http.route': '/api/auth/callback/[provider]',
      },
    },
  ]);
  expect(JSON.stringify(recorder.spans)).not.toContain('CANARY');
});

test('a span without options runs all the same, and gives what its work gives', () => {
  recorder = startRecorder();
  hideQueries();
  expect(next().startActiveSpan('plain', () => 42)).toBe(42);
  expect(recorder.spans).toMatchObject([{ name: 'plain' }]);
});

test('without an SDK nothing takes the place of one that comes later', () => {
  hideQueries();
  recorder = startRecorder();
  next().startSpan('later').end();
  expect(recorder.spans).toHaveLength(1);
});

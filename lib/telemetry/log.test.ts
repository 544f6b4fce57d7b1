import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { logEvent } from '@/lib/auth/log';
import { logAside, logFault, logUpstream } from '@/lib/gateway/log';
import { log } from './log';
import { logRequestError } from './request-error';

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void written.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const last = () => JSON.parse(written.at(-1) ?? '') as Record<string, unknown>;

test('an event is one line of JSON with its level, its time and what it came to', () => {
  logEvent('auth.callback', 'signed-in');
  expect(written).toHaveLength(1);
  expect(written[0]).not.toContain('\n');
  expect(last()).toEqual({ level: 'info', time: expect.any(String), event: 'auth.callback', code: 'signed-in' });
  expect(new Date(String(last().time)).toISOString()).toBe(last().time);
});

test('what should make an operator look has the level warn, a fault of ours has error', () => {
  logEvent('auth.callback', 'state');
  expect(last().level).toBe('warn');
  logEvent('session.touch', 'done', { error: new Error('x') });
  expect(last().level).toBe('warn');
  logUpstream({ operation: 'Feed', code: 'THROTTLED', ms: 3, cost: null, attempts: 1 });
  expect(last()).toMatchObject({ level: 'warn', event: 'upstream', operation: 'Feed', code: 'THROTTLED' });
  logFault(new TypeError('x'), 'Feed');
  expect(last()).toMatchObject({ level: 'error', event: 'gateway.fault', operation: 'Feed', name: 'TypeError' });
});

describe('the second net', () => {
  const CANARY = 'CANARY-0b51';
  test.each([
    'authorization',
    'Authorization',
    'cookie',
    'set-cookie',
    'Set-Cookie',
    'token',
    'access_token',
    'accessToken',
    'refresh_token',
    'id_token',
    'code_verifier',
    'client_secret',
    'clientSecret',
    'state',
    'password',
    'variables',
  ])('%s is not written, at any depth', (name) => {
    log('info', 'test', { [name]: CANARY, headers: { [name]: CANARY }, list: [{ deep: { [name]: [CANARY] } }] });
    expect(written.join()).not.toContain(CANARY);
    expect(last()[name]).toBe('[redacted]');
  });

  test('code is what an event came to; below the top it would be an authorization code', () => {
    log('info', 'test', { code: 'OK', query: { code: CANARY } });
    expect(last()).toMatchObject({ code: 'OK', query: { code: '[redacted]' } });
  });

  test('whole headers, queries and errors are not written, whatever they hold', () => {
    const headers = new Headers({ 'x-odd': CANARY });
    const error = Object.assign(new Error(CANARY, { cause: CANARY }), { body: CANARY });
    log('warn', 'test', { headers, query: new URLSearchParams({ odd: CANARY }), error, errors: [error] });
    expect(written.join()).not.toContain(CANARY);
    expect(last()).toMatchObject({ error: 'Error', errors: ['Error'] });
  });

  test('an object without an end is cut, not followed', () => {
    const endless: Record<string, unknown> = { name: 'x' };
    endless.self = endless;
    log('info', 'test', { endless });
    expect(written).toHaveLength(1);
  });

  test('names that only sound like secrets stay: figures, states of a sentence', () => {
    log('info', 'test', { cost: 12, statement: 'x', tokenless: 1, nothing: null, none: undefined });
    expect(last()).toMatchObject({ cost: 12, statement: 'x', tokenless: 1, nothing: null });
  });
});

describe('errors', () => {
  const cause = Object.assign(new Error('CANARY-1 refused'), { code: 'ECONNREFUSED' });
  const error = new TypeError('CANARY-2\n    at CANARY-3 is what it said', { cause });

  test('give the names and codes of their causes, never a message', () => {
    logEvent('session.read', 'store', { error });
    expect(last().cause).toBe('TypeError < ECONNREFUSED');
    expect(written.join()).not.toContain('CANARY');
  });

  test('of our own give the calls of their stack, never the message on top of it', () => {
    let parsing: unknown;
    try {
      JSON.parse('{"access_token": CANARY-4}');
    } catch (thrown) {
      parsing = thrown;
    }
    for (const fault of [error, parsing, 'CANARY-5', null]) logFault(fault, 'Feed');
    logRequestError(Object.assign(parsing as Error, { digest: '1234567890' }), '/feed', 'render');
    expect(last()).toMatchObject({
      event: 'request.fault',
      route: '/feed',
      digest: '1234567890',
      cause: 'SyntaxError',
    });
    expect(last().frames).toEqual(expect.arrayContaining([expect.stringContaining('log.test.ts')]));
    expect(written.join('\n')).not.toContain('CANARY');
  });

  test('a digest that is none is left out', () => {
    logRequestError(Object.assign(new Error('x'), { digest: 'NEXT_REDIRECT;/feed?code=CANARY' }), '/feed', 'render');
    expect(written.join()).not.toContain('CANARY');
  });

  test('beside the requests: what and which kind', () => {
    logAside('pause not shared', Object.assign(new Error('CANARY'), { kind: 'timeout' }));
    expect(last()).toMatchObject({
      event: 'gateway.aside',
      message: 'pause not shared',
      name: 'Error',
      kind: 'timeout',
    });
    expect(written.join()).not.toContain('CANARY');
  });
});

test('a code that somebody else chose freely is not written', () => {
  logEvent('auth.protocol', 'x'.repeat(65));
  expect(last().code).toBe('unknown');
  logEvent('auth.protocol', 'two words\n{"event":"forged"}');
  expect(last().code).toBe('unknown');
});

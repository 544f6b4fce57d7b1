import { afterEach, describe, expect, test, vi } from 'vitest';
import { forget } from '@/lib/config/process-wide';
import { isOverloaded } from './load';
import { makePlaces } from './places';
import { makeRate } from './rate';
import { makeRepeats } from './repeats';
import { addressOf, allowSignIn } from './turnstile';

describe('places', () => {
  const limits = { perSession: 2, inAll: 3, sessionQueue: 1, queue: 1, waitMs: 50 };

  test('a session gets its places, then a turn in its queue, then is told', async () => {
    const places = makePlaces(limits);
    expect([places.enter('a'), places.enter('a')]).toEqual([null, null]);
    const queued = places.enter('a');
    expect(await places.enter('a')).toBe('session');
    expect(places.enter('b')).toBeNull();
    places.leave('a');
    expect(await queued).toBeNull();
  });

  test('when all places are taken, the next one waits for any of them', async () => {
    const places = makePlaces(limits);
    for (const session of ['a', 'b', 'c']) places.enter(session);
    const queued = places.enter('d');
    expect(await places.enter('e')).toBe('all');
    places.leave('b');
    expect(await queued).toBeNull();
  });

  test('who waited too long leaves no place behind, taken or owed', async () => {
    const places = makePlaces(limits);
    for (const session of ['a', 'b', 'c']) places.enter(session);
    expect(await places.enter('d')).toBe('all');
    expect(await places.enter('d')).toBe('all');
    for (const session of ['a', 'b', 'c']) places.leave(session);
    expect(['d', 'd', 'e'].map((session) => places.enter(session))).toEqual([null, null, null]);
  });

  test('places are given in the order of asking, and all come back', async () => {
    const places = makePlaces({ ...limits, perSession: 1, sessionQueue: 100, waitMs: 10_000 });
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        expect(await places.enter('a')).toBeNull();
        order.push(at);
        await Promise.resolve();
        places.leave('a');
      }),
    );
    expect(order).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(['x', 'y', 'z'].map((session) => places.enter(session))).toEqual([null, null, null]);
  });
});

describe('rate', () => {
  test('a burst at once, then so many a second, and the wait is named', () => {
    const clock = { now: 0 };
    const rate = makeRate({ burst: 3, perSecond: 0.5 }, () => clock.now);
    expect([1, 2, 3, 4].map(() => rate.take('a'))).toEqual([0, 0, 0, 2]);
    expect(rate.take('b')).toBe(0);
    clock.now += 1_999;
    expect(rate.take('a')).toBe(1);
    clock.now += 1;
    expect([rate.take('a'), rate.take('a')]).toEqual([0, 2]);
  });

  test('a flood of made-up keys does not grow without end', () => {
    const rate = makeRate({ burst: 1, perSecond: 0.001 }, () => 0);
    for (let at = 0; at < 50_000; at++) rate.take(`key ${at}`);
    expect(rate.take('key 49999')).toBeGreaterThan(0);
    expect(rate.take('key 0')).toBe(0);
  });
});

describe('repeats', () => {
  test('what is under way is shared; what was answered is kept for half a minute', async () => {
    const clock = { now: 0 };
    const repeats = makeRepeats(() => clock.now);
    const run = vi.fn(async () => 'answer');
    const ask = () => repeats.once('k', run, () => true);
    expect(await Promise.all([ask(), ask()])).toEqual(['answer', 'answer']);
    clock.now += 29_999;
    await ask();
    expect(run).toHaveBeenCalledTimes(1);
    clock.now += 1;
    await ask();
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('what was no answer, or failed, is not kept', async () => {
    const repeats = makeRepeats(() => 0);
    const run = vi.fn(async () => 'lost');
    await repeats.once('k', run, () => false);
    await repeats.once('k', run, () => false);
    const broken = vi.fn(() => Promise.reject(new Error('x')));
    for (let at = 0; at < 2; at++) await expect(repeats.once('e', broken, () => true)).rejects.toThrow('x');
    expect([run.mock.calls.length, broken.mock.calls.length]).toEqual([2, 2]);
  });
});

describe('load', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    forget('gateway.load');
  });

  test('four late ticks in a row are too many, one very late tick is not, and it passes', () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const clock = { now: 0 };
    vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
    const tick = (late: number) => {
      clock.now += 100 + late;
      vi.advanceTimersByTime(100);
      return isOverloaded();
    };
    expect(isOverloaded()).toBe(false);
    expect([10_000, ...Array(20).fill(0)].map(tick)).not.toContain(true);
    expect([600, 600, 600, 600, 0].map(tick)).toEqual([false, false, false, true, false]);
  });
});

describe('who comes to the door', () => {
  afterEach(() => vi.unstubAllEnvs());
  const from = (forwarded?: string) =>
    new Request('http://localhost', { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} });

  test('an address is believed where the platform writes it, and nowhere else', () => {
    expect(addressOf(from('192.0.2.7'))).toBeNull();
    vi.stubEnv('VERCEL', '1');
    expect(addressOf(from('192.0.2.7, 10.0.0.1'))).toBe('192.0.2.7');
    expect(addressOf(from())).toBeNull();
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['no address', 'no address'],
  ])('%s belongs to %s', (address, household) => {
    vi.stubEnv('VERCEL', '1');
    expect(addressOf(from(address))).toBe(household);
  });

  test('sign-ins of one address run out; another address begins one', () => {
    vi.stubEnv('VERCEL', '1');
    const begun = Array.from({ length: 30 }, () => allowSignIn(from('198.51.100.1')));
    expect(begun.filter(({ allowed }) => allowed).length).toBe(20);
    expect(begun.at(-1)).toEqual({ allowed: false, retryAfterS: 2 });
    expect(allowSignIn(from('198.51.100.2'))).toEqual({ allowed: true, retryAfterS: 0 });
  });
});

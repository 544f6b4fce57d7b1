import { describe, expect, test } from 'vitest';
import { currentOccurrence, instanceIndexOf, momentOf, occurrencesOf } from './recurrence.ts';

const HOUR = 3_600_000;

type Repeats = { frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | null; interval?: number; count?: number };

function series(startsAt: string, timeZone: string, { frequency, interval = 1, count = 3 }: Repeats) {
  const starts_at = Date.parse(startsAt);
  const rule = { frequency, repeat_interval: interval, repeat_count: count };
  return { starts_at, ends_at: starts_at + HOUR, time_zone: timeZone, ...rule };
}

const starts = (...given: Parameters<typeof series>) =>
  [...occurrencesOf(series(...given))].map(({ startsAt }) => new Date(startsAt).toISOString().replace(':00.000Z', 'Z'));

describe('occurrences keep the wall time of the event’s own zone', () => {
  test.each([
    [
      'spring in Oslo',
      '2026-03-22T17:00:00Z',
      'Europe/Oslo',
      ['2026-03-22T17:00Z', '2026-03-29T16:00Z', '2026-04-05T16:00Z'],
    ],
    [
      'autumn in New York',
      '2026-10-25T14:00:00Z',
      'America/New_York',
      ['2026-10-25T14:00Z', '2026-11-01T15:00Z', '2026-11-08T15:00Z'],
    ],
    [
      'the southern spring in Sydney',
      '2026-09-27T08:00:00Z',
      'Australia/Sydney',
      ['2026-09-27T08:00Z', '2026-10-04T07:00Z', '2026-10-11T07:00Z'],
    ],
    [
      'half an hour on Lord Howe',
      '2026-09-27T00:00:00Z',
      'Australia/Lord_Howe',
      ['2026-09-27T00:00Z', '2026-10-03T23:30Z', '2026-10-10T23:30Z'],
    ],
    [
      'a quarter of an hour off on Chatham',
      '2026-03-28T20:00:00Z',
      'Pacific/Chatham',
      ['2026-03-28T20:00Z', '2026-04-04T21:00Z', '2026-04-11T21:00Z'],
    ],
    [
      'no clock change in Kolkata',
      '2026-03-22T12:30:00Z',
      'Asia/Kolkata',
      ['2026-03-22T12:30Z', '2026-03-29T12:30Z', '2026-04-05T12:30Z'],
    ],
  ])('%s', (_, startsAt, timeZone, expected) => {
    expect(starts(startsAt, timeZone, { frequency: 'WEEKLY' })).toEqual(expected);
  });

  test('a day in the zone is not a day in UTC', () => {
    // 20:00 on the 31st in Los Angeles is the 1st in UTC.
    const expected = ['2026-02-01T04:00Z', '2026-04-01T03:00Z', '2026-06-01T03:00Z'];
    expect(starts('2026-02-01T04:00:00Z', 'America/Los_Angeles', { frequency: 'MONTHLY' })).toEqual(expected);
  });
});

describe('clock changes', () => {
  const wall = (day: number, month: number, hour: number, minute: number) => ({
    year: 2026,
    month,
    day,
    hour,
    minute,
    second: 0,
  });

  test('a skipped time is read with the offset from before the gap', () => {
    expect(new Date(momentOf(wall(29, 3, 2, 30), 'Europe/Oslo')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(momentOf(wall(8, 3, 2, 30), 'America/New_York')).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  test('a doubled time is its first occurrence', () => {
    expect(new Date(momentOf(wall(25, 10, 2, 30), 'Europe/Oslo')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(new Date(momentOf(wall(1, 11, 1, 30), 'America/New_York')).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  test('a day that a zone skipped whole is the next', () => {
    expect(new Date(momentOf({ ...wall(30, 12, 10, 0), year: 2011 }, 'Pacific/Apia')).toISOString()).toBe(
      '2011-12-30T20:00:00.000Z',
    );
  });
});

describe('rules', () => {
  test('every other day, every third year', () => {
    expect(starts('2026-06-29T10:00:00Z', 'UTC', { frequency: 'DAILY', interval: 2 })).toEqual([
      '2026-06-29T10:00Z',
      '2026-07-01T10:00Z',
      '2026-07-03T10:00Z',
    ]);
    expect(starts('2026-06-29T10:00:00Z', 'UTC', { frequency: 'YEARLY', interval: 3, count: 2 })).toEqual([
      '2026-06-29T10:00Z',
      '2029-06-29T10:00Z',
    ]);
  });

  test('a month without the day is skipped, and not counted', () => {
    expect(starts('2026-01-31T10:00:00Z', 'UTC', { frequency: 'MONTHLY', count: 4 })).toEqual([
      '2026-01-31T10:00Z',
      '2026-03-31T10:00Z',
      '2026-05-31T10:00Z',
      '2026-07-31T10:00Z',
    ]);
    expect(starts('2024-02-29T10:00:00Z', 'UTC', { frequency: 'YEARLY', count: 2 })).toEqual([
      '2024-02-29T10:00Z',
      '2028-02-29T10:00Z',
    ]);
  });

  test('a single event occurs once', () => {
    expect(starts('2026-01-31T10:00:00Z', 'UTC', { frequency: null })).toEqual(['2026-01-31T10:00Z']);
  });

  test('each occurrence is as long as the first', () => {
    const all = [...occurrencesOf(series('2026-03-28T23:30:00Z', 'Europe/Oslo', { frequency: 'DAILY' }))];
    expect(all.map(({ startsAt, endsAt }) => endsAt - startsAt)).toEqual([HOUR, HOUR, HOUR]);
  });
});

test('an occurrence’s key is its start in iCalendar’s UTC form', () => {
  expect(instanceIndexOf(Date.parse('2024-01-15T16:00:00.500Z'))).toBe('20240115T160000Z');
});

test('before a series begins, its first occurrence is the next', () => {
  const weekly = series('2026-03-22T17:00:00Z', 'Europe/Oslo', { frequency: 'WEEKLY' });
  expect(currentOccurrence(weekly, 0).startsAt).toBe(weekly.starts_at);
});

import { describe, expect, test } from 'vitest';
import { calendarDay, clockTime, dateBlock, exactTime, relativeTime, weekdayDate } from './time';

const at = (iso: string) => new Date(iso);
const now = at('2026-03-12T12:00:00Z'); // a Thursday

describe('relative time', () => {
  test.each([
    ['2026-03-12T12:00:30Z', 'just now'], // the network's clock runs ahead
    ['2026-03-12T11:59:01Z', 'just now'],
    ['2026-03-12T11:59:00Z', '1 min ago'],
    ['2026-03-12T11:00:01Z', '59 min ago'],
    ['2026-03-12T11:00:00Z', '1 h ago'],
    ['2026-03-12T00:00:00Z', '12 h ago'],
    ['2026-03-11T23:59:59Z', 'yesterday'],
    ['2026-03-10T12:00:00Z', 'Tuesday'],
    ['2026-03-06T00:00:00Z', 'Friday'],
    ['2026-03-05T23:59:00Z', '5 Mar'],
    ['2025-12-31T23:59:00Z', '31 Dec 2025'],
    ['2027-01-01T00:00:00Z', '1 Jan 2027'],
  ])('%s reads %j', (iso, text) => {
    expect(relativeTime(at(iso), now, 'UTC')).toBe(text);
  });

  test('a day ends where the member lives', () => {
    const evening = at('2026-03-11T18:20:00Z'); // 00:05 on the 12th in Kathmandu
    expect(relativeTime(evening, now, 'Asia/Kathmandu')).toBe('17 h ago');
    expect(relativeTime(evening, now, 'Africa/Lagos')).toBe('yesterday');
  });

  test('shortly after midnight the last hours are still hours', () => {
    expect(relativeTime(at('2026-03-11T22:30:00Z'), at('2026-03-12T00:30:00Z'), 'UTC')).toBe('2 h ago');
  });
});

describe('calendar and clock', () => {
  test('Lord Howe moves its clock by half an hour', () => {
    expect(clockTime(at('2026-01-15T00:00:00Z'), 'Australia/Lord_Howe')).toBe('11:00');
    expect(clockTime(at('2026-07-15T00:00:00Z'), 'Australia/Lord_Howe')).toBe('10:30');
  });

  test('a day of 23 hours is one day', () => {
    const before = at('2026-03-08T04:59:00Z'); // 7 March, 23:59 in New York; clocks go forward that night
    const after = at('2026-03-09T03:59:00Z');
    expect(calendarDay(after, 'America/New_York') - calendarDay(before, 'America/New_York')).toBe(1);
  });

  test('midnight is 00:00 and the exact time names the day', () => {
    expect(exactTime(at('2026-03-11T18:15:00Z'), 'Asia/Kathmandu')).toBe('Thursday, 12 March 2026 at 00:00');
  });

  test.each(['Not/A_Zone', '', null, undefined, 'Eastern Time (US & Canada)'])(
    '%j is no zone and reads as UTC',
    (zone) => {
      expect(clockTime(at('2026-03-12T09:05:00Z'), zone)).toBe('09:05');
    },
  );

  test('blocks and short dates', () => {
    expect(dateBlock(at('2026-03-12T23:30:00Z'), 'Africa/Lagos')).toEqual({ weekday: 'Fri', day: '13', month: 'Mar' });
    expect(weekdayDate(at('2026-03-12T09:00:00Z'), now, 'UTC')).toBe('Thu 12 Mar');
    expect(weekdayDate(at('2025-03-12T09:00:00Z'), now, 'UTC')).toBe('Wed 12 Mar 2025');
  });
});

import { expect, test } from 'vitest';
import { eventTime } from './event-time';

const now = new Date('2026-03-01T12:00:00Z');
const evening = { startsAt: '2026-03-12T18:00:00Z', endsAt: '2026-03-12T19:30:00Z', timeZone: 'Africa/Lagos' };

test('the event’s own clock stands beside the member’s where they differ', () => {
  expect(eventTime(evening, 'America/New_York', now)).toEqual({
    here: 'Thu 12 Mar, 14:00 – 15:30',
    there: '19:00 – 20:30 in Lagos',
  });
});

test('another day there is said', () => {
  expect(eventTime(evening, 'Asia/Kathmandu', now).here).toBe('Thu 12 Mar, 23:45 – Fri 13 Mar, 01:15');
  const late = { ...evening, startsAt: '2026-03-12T23:30:00Z', endsAt: null };
  expect(eventTime(late, 'America/New_York', now)).toEqual({
    here: 'Thu 12 Mar, 19:30',
    there: 'Fri 13 Mar, 00:30 in Lagos',
  });
});

test('two names of one clock are one clock', () => {
  expect(eventTime({ ...evening, timeZone: 'Europe/Berlin' }, 'Africa/Lagos', now).there).toBeNull();
  // In summer Berlin is an hour ahead of Lagos.
  const summer = { startsAt: '2026-07-12T18:00:00Z', timeZone: 'Europe/Berlin' };
  expect(eventTime(summer, 'Africa/Lagos', now).there).toBe('20:00 in Berlin');
});

test('half hours, unknown zones and ends before starts', () => {
  const lordHowe = { startsAt: '2026-01-15T00:00:00Z', timeZone: 'Australia/Lord_Howe' };
  expect(eventTime(lordHowe, 'UTC', now).there).toBe('11:00 in Lord Howe');
  expect(eventTime({ ...evening, timeZone: 'Nowhere' }, null, now)).toEqual({
    here: 'Thu 12 Mar, 18:00 – 19:30',
    there: null,
  });
  expect(eventTime({ ...evening, endsAt: '2026-03-12T17:00:00Z' }, 'Africa/Lagos', now).here).toBe('Thu 12 Mar, 19:00');
});

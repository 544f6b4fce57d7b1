import type { EventRow } from '../db/rows.ts';

/** A moment as a wall clock shows it; `month` counts from 1. */
type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const two = '2-digit';
    const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'iso8601', ...parts });
    clocks.set(timeZone, clock);
  }
  return clock;
}

function wallTimeAt(moment: number, timeZone: string): WallTime {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

const asUtc = (wall: WallTime) => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

/** How far the zone's clocks are ahead of UTC at this moment. */
const offsetAt = (moment: number, timeZone: string) =>
  asUtc(wallTimeAt(moment, timeZone)) - Math.floor(moment / 1000) * 1000;

/**
 * The moment at which the zone's clocks show this. A time that occurs twice is its first occurrence; one that is skipped
 * is read with the offset from before the gap (RFC 5545, section 3.3.5).
 */
export function momentOf(wall: WallTime, timeZone: string): number {
  const utc = asUtc(wall);
  const first = utc - offsetAt(utc - 86_400_000, timeZone);
  const second = utc - offsetAt(first, timeZone);
  return asUtc(wallTimeAt(second, timeZone)) === utc ? second : first;
}

/** The wall time `step` periods on, or null where the calendar has no such day (31 June, 29 February). */
function advance(wall: WallTime, frequency: NonNullable<EventRow['frequency']>, step: number): WallTime | null {
  const { year, month, day } = wall;
  const days = { DAILY: step, WEEKLY: 7 * step, MONTHLY: 0, YEARLY: 0 }[frequency];
  const months = { DAILY: 0, WEEKLY: 0, MONTHLY: step, YEARLY: 12 * step }[frequency];
  const date = new Date(Date.UTC(year, month - 1 + months, day + days));
  // RFC 5545, RRULE: an invalid date is skipped, not moved.
  if (months > 0 && date.getUTCDate() !== day) return null;
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export type Occurrence = { startsAt: number; endsAt: number };
type Series = Pick<EventRow, 'starts_at' | 'ends_at' | 'time_zone' | 'frequency' | 'repeat_interval' | 'repeat_count'>;

// A series without end is looked at this far; 29 February every year needs eight tries for one occurrence.
const MOST_OCCURRENCES = 1_000;
const TRIES_PER_OCCURRENCE = 8;

/** Oldest first. Each starts at the same wall time in the event's own zone, whatever its clocks do in between. */
export function* occurrencesOf(event: Series): Generator<Occurrence> {
  const { starts_at, ends_at, time_zone, frequency } = event;
  const length = ends_at - starts_at;
  yield { startsAt: starts_at, endsAt: ends_at };
  if (!frequency) return;
  const first = wallTimeAt(starts_at, time_zone);
  const wanted = Math.min(event.repeat_count ?? MOST_OCCURRENCES, MOST_OCCURRENCES);
  for (let step = 1, found = 1; found < wanted && step <= wanted * TRIES_PER_OCCURRENCE; step++) {
    const wall = advance(first, frequency, step * (event.repeat_interval ?? 1));
    if (!wall) continue;
    const startsAt = momentOf(wall, time_zone);
    found++;
    yield { startsAt, endsAt: startsAt + length };
  }
}

/** The occurrence that runs now or comes next; of an event that is over, its last. */
export function currentOccurrence(event: Series, now: number): Occurrence {
  let latest: Occurrence = { startsAt: event.starts_at, endsAt: event.ends_at };
  for (latest of occurrencesOf(event)) if (latest.endsAt > now) break;
  return latest;
}

/** An occurrence's key in iCalendar's UTC form, such as 20240115T160000Z. */
export function instanceIndexOf(startsAt: number): string {
  return new Date(startsAt).toISOString().replace(/[-:]|\.\d+/g, '');
}

export function occurrenceWithIndex(event: Series, instanceIndex: string): Occurrence | null {
  for (const occurrence of occurrencesOf(event)) {
    if (instanceIndexOf(occurrence.startsAt) === instanceIndex) return occurrence;
  }
  return null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long before `now` the post at this place of the feed was written (0 is the newest): a few an hour at the
 * head, then ever fewer.
 */
export function ageOf(index: number, total: number, jitter: number): number {
  // However much is written, it is written within the years that the network is old.
  const pace = total > 500 ? Math.min(0.42 * HOUR, (400 * DAY) / total) : 1.6 * HOUR;
  const years = total > 500 ? 640 * DAY : 240 * DAY;
  return 7 * MINUTE + (index + jitter * 0.8) * pace + (index / total) ** 3 * years;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. */
function offsetAt(zone: string, moment: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(moment / 1000) * 1000;
}

/** The moment when clocks in `zone` show hour:minute, `days` days after the day it is there at `from`. */
export function wallClock(from: Date, zone: string, days: number, hour: number, minute: number): Date {
  const there = new Date(from.getTime() + offsetAt(zone, from.getTime()));
  const wall = Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate() + days, hour, minute);
  // Twice, because the offset on that day can differ from the one first guessed.
  const guess = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, guess));
}

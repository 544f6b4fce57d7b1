import { knownZone, LOCALE } from './locale';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

// Building a DateTimeFormat costs more than using it hundreds of times.
function format(date: Date, timeZone: string | null | undefined, options: Intl.DateTimeFormatOptions): string {
  const zone = knownZone(timeZone) ?? 'UTC';
  const key = zone + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
    formats.set(key, found);
  }
  return found.format(date);
}

/** Days since 1970 on the calendar of a zone: the day before is one less, whatever its clock did that night. */
export function calendarDay(date: Date, timeZone: string | null | undefined): number {
  const [day, month, year] = format(date, timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' }).split('/');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/**
 * How people say when something was: “just now”, “5 min ago”, “3 h ago”, “yesterday”, “Tuesday”, “12 Mar”, “12 Mar 2024”.
 * A moment ahead of `now` by less than a minute is “just now” (clocks differ), further ahead a date.
 * @param timeZone IANA name that decides where a day ends; unknown: UTC.
 */
export function relativeTime(date: Date, now: Date, timeZone: string | null | undefined): string {
  const age = now.getTime() - date.getTime();
  if (age > -MINUTE && age < MINUTE) return 'just now';
  if (age >= 0 && age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  const days = calendarDay(now, timeZone) - calendarDay(date, timeZone);
  if (age >= 0 && (days === 0 || age < 6 * HOUR)) return `${Math.floor(age / HOUR)} h ago`;
  if (days === 1) return 'yesterday';
  if (days > 1 && days < 7) return format(date, timeZone, { weekday: 'long' });
  return shortDate(date, now, timeZone);
}

/** “12 Mar”, with the year where it is not this one. */
export function shortDate(date: Date, now: Date, timeZone: string | null | undefined): string {
  const sameYear = format(date, timeZone, { year: 'numeric' }) === format(now, timeZone, { year: 'numeric' });
  return format(date, timeZone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** “Thursday, 12 March 2026 at 14:05”, for titles. */
export function exactTime(date: Date, timeZone: string | null | undefined): string {
  const day = format(date, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day.replace(/^(\p{L}+) /u, '$1, ')} at ${clockTime(date, timeZone)}`;
}

/** “14:05”. */
export function clockTime(date: Date, timeZone: string | null | undefined): string {
  return format(date, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** “Thu 12 Mar”, with the year where it is not this one. */
export function weekdayDate(date: Date, now: Date, timeZone: string | null | undefined): string {
  return `${format(date, timeZone, { weekday: 'short' })} ${shortDate(date, now, timeZone)}`;
}

/** Parts of a date block: `{ weekday: 'Thu', day: '12', month: 'Mar' }`. */
export function dateBlock(date: Date, timeZone: string | null | undefined) {
  return {
    weekday: format(date, timeZone, { weekday: 'short' }),
    day: format(date, timeZone, { day: 'numeric' }),
    month: format(date, timeZone, { month: 'short' }),
  };
}
